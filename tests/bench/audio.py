#!/usr/bin/env python3
"""Measures how well `reel analyse` finds beats, downbeats and tempo in annotated songs.

Usage: audio.py --reel build/dev/bin/reel --songs FOLDER [--each] [--keep FOLDER] [--tracker "aubio beat"]
FOLDER holds NAME.opus with NAME.beats ("seconds TAB beat-in-bar" a line, 1 = downbeat) and manifest.json, a list of
{"name", "subset", "downbeats"}. Definitions follow mir_eval: events within 70 ms, the first 5 s left out, continuity
with 17.5 % of the interval; tempo is right within 4 % (Acc1). Bias is the median of found minus annotated time.
"""
import argparse
import bisect
import json
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile

SKIP = 5.0       # seconds at the start that do not count
WINDOW = 0.07    # seconds around an event
TOLERANCE = 0.175


def read_beats(path):
    beats = []
    for line in path.read_text().splitlines():
        words = line.replace(",", " ").split()
        if words and not words[0].startswith("#"):
            beats.append((float(words[0]), int(float(words[1])) if len(words) > 1 else 0))
    return sorted(beats)


def trimmed(times):
    return [t for t in times if t >= SKIP]


def f_measure(wanted, found, window=WINDOW):
    """On a line with equal windows the greedy sweep is the largest matching."""
    i = j = hits = 0
    while i < len(wanted) and j < len(found):
        distance = found[j] - wanted[i]
        if distance < -window:
            j += 1
        elif distance > window:
            i += 1
        else:
            hits, i, j = hits + 1, i + 1, j + 1
    return 2 * hits / (len(wanted) + len(found)) if hits else 0.0


def nearest(times, t):
    """Index of the nearest of ascending times, the first on ties."""
    at = bisect.bisect_left(times, t)
    if at == 0:
        return 0
    if at == len(times) or t - times[at - 1] <= times[at] - t:
        return at - 1
    return at


def levels(beats):
    """The annotation as it is, off the beat, twice as fast, and every second beat from either."""
    doubled = []
    for a, b in zip(beats, beats[1:]):
        doubled += [a, (a + b) / 2]
    doubled += beats[-1:]
    return [beats, doubled[1::2], doubled, beats[::2], beats[1::2]]


def continuity(wanted, found):
    """Share of correct beats at one metrical level (mir_eval's total continuity)."""
    if len(wanted) < 2 or len(found) < 2:
        return 0.0
    used = set()
    correct = 0
    for m, time in enumerate(found):
        k = nearest(wanted, time)
        if k in used:
            continue
        if m == 0 or k == 0:
            wanted_step = wanted[k + 1] - wanted[k] if k + 1 < len(wanted) else wanted[k] - wanted[k - 1]
            found_step = found[m + 1] - found[m] if m + 1 < len(found) else found[m] - found[m - 1]
        else:
            wanted_step, found_step = wanted[k] - wanted[k - 1], found[m] - found[m - 1]
        phase = abs((time - wanted[k]) / wanted_step) if wanted_step else math.inf
        period = abs(1 - found_step / wanted_step) if wanted_step else math.inf
        if phase < TOLERANCE and period < TOLERANCE:
            used.add(k)
            correct += 1
    return correct / max(len(wanted), len(found))


def tempo(beats):
    return 60 / statistics.median(b - a for a, b in zip(beats, beats[1:])) if len(beats) > 1 else 0.0


def bias(wanted, found):
    """Median of found minus annotated time over matched beats in milliseconds; None without any."""
    offsets = []
    for time in found:
        offset = time - wanted[nearest(wanted, time)] if wanted else math.inf
        if abs(offset) <= WINDOW:
            offsets.append(1000 * offset)
    return statistics.median(offsets) if offsets else None


def score(wanted, found, has_downbeats):
    w, f = trimmed([t for t, _ in wanted]), trimmed([t for t, _ in found])
    enough = len(w) > 1 and len(f) > 1
    wanted_tempo, found_tempo = tempo([t for t, _ in wanted]), tempo([t for t, _ in found])
    result = {"F": f_measure(w, f),
              "CMLt": continuity(w, f) if enough else 0.0,
              "AMLt": max(continuity(level, f) for level in levels(w)) if enough else 0.0,
              "Acc1": float(wanted_tempo > 0 and abs(found_tempo - wanted_tempo) <= 0.04 * wanted_tempo),
              "bias": bias(w, f)}
    if has_downbeats:
        result["dbF"] = f_measure(trimmed([t for t, n in wanted if n == 1]), trimmed([t for t, n in found if n == 1]))
    return result


def analyse(reel, song):
    run = subprocess.run([reel, "--json", "analyse", song], capture_output=True, text=True)
    if run.returncode != 0:
        print(f"{song.name}: {run.stdout[-300:]}{run.stderr[-300:]}", file=sys.stderr)
        return []
    analysis = json.loads(run.stdout.splitlines()[-1])
    beats = analysis["song"]["grid"]["beats"]
    return [(beat["time"], beat["inBar"]) for beat in beats]


def track(command, song):
    """Beats of another tracker: a command that takes a WAV file and prints a time a line."""
    with tempfile.TemporaryDirectory() as folder:
        sound = pathlib.Path(folder) / "song.wav"
        subprocess.run(["ffmpeg", "-v", "error", "-i", song, sound], check=True)
        run = subprocess.run([*command.split(), sound], capture_output=True, text=True)
    return [(float(line.split()[0]), 0) for line in run.stdout.splitlines() if line.strip()]


def mean_row(name, scores):
    def mean(key, form="{:.3f}"):
        values = [s[key] for s in scores if s.get(key) is not None]
        return form.format(sum(values) / len(values)) if values else "-"
    return [name, str(len(scores)), mean("F"), mean("CMLt"), mean("AMLt"), mean("Acc1"), mean("dbF"), mean("bias", "{:+.1f}")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reel", required=True, type=pathlib.Path)
    parser.add_argument("--songs", required=True, type=pathlib.Path)
    parser.add_argument("--tracker", help='another tracker instead, such as "aubio beat"')
    parser.add_argument("--each", action="store_true", help="a row for every song too")
    parser.add_argument("--keep", type=pathlib.Path, help="writes what was found as NAME.beats into this folder")
    options = parser.parse_args()
    manifest = options.songs / "manifest.json"
    if not manifest.exists():
        print(f"Skipped: there are no annotated songs in {options.songs}.")
        return
    reel = options.reel.resolve()
    by_subset, rows = {}, []
    for entry in json.loads(manifest.read_text()):
        song, beats = options.songs / (entry["name"] + ".opus"), options.songs / (entry["name"] + ".beats")
        if not song.exists() or not beats.exists():
            continue
        found = track(options.tracker, song) if options.tracker else analyse(reel, song)
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / beats.name).write_text("".join(f"{t:.6f}\t{n}\n" for t, n in found))
        result = score(read_beats(beats), found, bool(entry.get("downbeats")))
        by_subset.setdefault(entry.get("subset", "all"), []).append(result)
        if options.each:
            rows.append(mean_row(entry["name"], [result]))
    for subset, scores in sorted(by_subset.items()):
        rows.append(mean_row(subset, scores))
    rows.append(mean_row("all", [s for scores in by_subset.values() for s in scores]))
    head = ["songs", "n", "beat F", "CMLt", "AMLt", "tempo Acc1", "downbeat F", "bias ms"]
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)))


if __name__ == "__main__":
    main()
