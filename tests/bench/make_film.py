#!/usr/bin/env python3
"""Measures the main job: from words and a song to a film, against ffmpeg encoding the same frames alone.

Usage: make_film.py --reel build/dev/bin/reel [--song SONG] [--duration 60] [--size 1080] [--rounds 3] [--folder DIR]
Needs ffmpeg on the path for the comparison and about 95 MB of disk for each second of film at 1080p.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import wave

HERE = pathlib.Path(__file__).resolve().parent
PROMPT = "A cyberpunk music video with neon lights"
ENCODER = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-g", "60", "-pix_fmt", "yuv420p"]


class Run:
    """A finished command: wall and processor seconds, peak memory in MiB, JSON lines with their times."""

    def __init__(self, command, watch=None):
        start = time.monotonic()
        self.lines = []
        self.seen = None
        process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for line in process.stdout:
            now = time.monotonic() - start
            if watch and self.seen is None and watch.exists():
                self.seen = now
            try:
                self.lines.append((now, json.loads(line)))
            except ValueError:
                pass
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.monotonic() - start
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}\nended with {process.returncode}: {errors[-2000:]} {self.lines[-1:]}")

    def stage(self, name):
        """Seconds between the first and the last line of a stage; 0 when it has none."""
        times = [at for at, line in self.lines if line.get("stage") == name]
        return times[-1] - times[0] if times else 0.0


def long_song(folder, seconds):
    """The sample song, repeated until it is long enough."""
    once = folder / "once.wav"
    subprocess.run([sys.executable, HERE.parent.parent / "packaging" / "sample_song.py", once], check=True)
    song = folder / "song.wav"
    with wave.open(str(once)) as source, wave.open(str(song), "wb") as target:
        target.setparams(source.getparams())
        frames = source.readframes(source.getnframes())
        for _ in range(1 + int(seconds * source.getframerate() / source.getnframes())):
            target.writeframes(frames)
    return song


def forget(project, *kinds):
    for kind in kinds:
        shutil.rmtree(project / "derived" / kind, ignore_errors=True)


def median(values):
    return statistics.median(values)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reel", required=True, type=pathlib.Path)
    parser.add_argument("--song", type=pathlib.Path)
    parser.add_argument("--duration", type=float, default=60)
    parser.add_argument("--size", type=int, default=1080)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", help="where temporary files go; default: the system's")
    options = parser.parse_args()
    if not shutil.which("ffmpeg"):
        sys.exit("ffmpeg is not installed, so there is nothing to compare with.")
    with tempfile.TemporaryDirectory(dir=options.folder, prefix="reelwright-bench-") as name:
        measure(options, pathlib.Path(name))


def measure(options, folder):
    reel = options.reel.resolve()
    song = options.song or long_song(folder, options.duration)
    film, project = folder / "film.mp4", folder / "film.reel"
    rows = []
    row = lambda what, value: rows.append((what, value))

    made = Run([reel, "--json", "make", PROMPT, "--song", song, "--duration", options.duration, "--size", options.size,
                "--out", film, "--project", project], watch=project / "first-frame.png")
    seconds = json.loads(subprocess.run(["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "json", film],
                                        check=True, capture_output=True, text=True).stdout)["format"]["duration"]
    seconds = float(seconds)
    row("film", f"{seconds:.1f} s at {options.size}p")
    row("first frame on disk after", f"{made.seen:.1f} s" if made.seen else "not seen")
    drafted = made.stage("draft")
    row("drafting", f"{drafted:.1f} s, {seconds / drafted:.2f} film seconds a second" if drafted else "not told")
    row("make, all", f"{made.wall:.1f} s wall, {made.processor:.1f} s processor, peak {made.memory:.0f} MiB")

    raw = folder / "frames.y4m"
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", film, "-an", "-pix_fmt", "yuv420p", raw], check=True)
    ours, theirs = [], []
    export = [reel, "--json", "export", project, "--out", film, "--size", options.size, "--overwrite"]
    for _ in range(options.rounds):
        forget(project, "segments", "sound", "exports")
        ours.append(Run(export))
        theirs.append(Run(["ffmpeg", "-v", "error", "-y", "-i", raw, *ENCODER, folder / "alone.mp4"]))
    raw.unlink()
    encode = median([run.wall for run in theirs])
    work = median([run.processor for run in theirs])
    row("ffmpeg, encoding the same frames alone", f"1.00 ({encode:.1f} s wall, {work:.1f} s processor, medians of {options.rounds})")

    def ratios(run_list):
        wall = median([run.wall for run in run_list])
        processor = median([run.processor for run in run_list])
        memory = max(run.memory for run in run_list)
        return f"{wall / encode:.2f} wall, {processor / work:.2f} processor, peak {memory:.0f} MiB"

    row("export, drafts there", ratios(ours))
    subprocess.run([reel, "--json", "edit", project, "change_shot", "scene=2", "move=orbit"], check=True, capture_output=True)
    row("export after one scene was changed", ratios([Run(export)]) + " (with its draft)")
    forget(project, "sound", "exports")
    row("export when only the sound is mixed anew", ratios([Run(export)]))
    row("export with nothing to do", ratios([Run(export)]))
    width = max(len(what) for what, _ in rows)
    for what, value in rows:
        print(f"{what:<{width}}  {value}")


if __name__ == "__main__":
    main()
