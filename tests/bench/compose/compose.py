#!/usr/bin/env python3
"""Exports a reference film in turns with one hand-written ffmpeg command and with ffmpeg encoding the finished frames alone.

Usage: compose.py --build build/dev --reference FOLDER [--film REF60] [--rounds 3] [--quality]
FOLDER holds ref.py, which prints the ffmpeg commands of the film, and its assets/. Needs 6 GB of disk there for REF60.
Ratios are taken inside a round; the table tells their medians. The first row is the yardstick.
With --quality nothing is timed: each of the two films is compared with its own frames before the encoder, scene by scene.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

import quality


def run(command):
    """Wall and processor seconds and peak memory in MiB of a finished command."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))[:300]}\nended with {process.returncode}: {errors[-2000:]}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, type=pathlib.Path)
    parser.add_argument("--reference", required=True, type=pathlib.Path)
    parser.add_argument("--film", default="REF60", choices=["REF60", "REF10"])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quality", action="store_true")
    options = parser.parse_args()
    reel = options.build.resolve() / "bin" / "reel"
    maker = options.build.resolve() / "tests" / "bench" / "bench_reference"
    folder = options.reference.resolve()
    project, film = folder / f"{options.film}.reel", folder / "out" / f"{options.film}_reel.mp4"
    os.environ["PATH"] = f"{reel.parent}:{os.environ['PATH']}"
    (folder / "out").mkdir(exist_ok=True)

    def theirs(part):
        line = subprocess.run([sys.executable, folder / "ref.py", part, "--ref", options.film], check=True, capture_output=True, text=True)
        return ["bash", "-c", line.stdout]

    raw = folder / "out" / f"{options.film}_raw_gbrp_veryfast.y4m"
    if not raw.exists():
        run(theirs("raw"))
    shutil.rmtree(project, ignore_errors=True)
    run([maker, options.film, folder / "assets", project])
    size = "1080" if options.film == "REF60" else "720"
    side = ["--size", size]
    export = [reel, "--json", "export", project, "--out", film, "--overwrite", *side]

    def forget(*kinds):
        for kind in kinds:
            shutil.rmtree(project / "derived" / kind, ignore_errors=True)

    def full():
        forget("segments", "sound", "exports")
        return run(export)

    def edited(number=[0]):
        number[0] += 1  # another strength each time, so that nothing is found again
        run([reel, "--json", "edit", project, "change_look", "scene=5", "look=noir", f"strength={0.5 + number[0] / 100}"])
        return run(export)

    def remixed():
        forget("sound", "exports")
        return run(export)

    if options.quality:
        full()
        run(theirs("a"))
        frames = [maker.parent / "bench_frames", project, size]
        ours = quality.frame_scores(frames, film)
        other = quality.frame_scores(["cat", raw], folder / "out" / f"{options.film}_a_gbrp_veryfast.mp4")
        quality.print_table(quality.scene_starts(reel, project), ours, other)
        return

    cases = {
        "ffmpeg, one command": lambda: run(theirs("a")),
        "ffmpeg, encoding the finished frames alone": lambda: run(theirs("encraw")),
        "export": full,
        "export after one scene was changed": edited,
        "export after the sound was changed": remixed,
        "export again": lambda: run(export),
    }
    rounds = [{name: case() for name, case in cases.items()} for _ in range(options.rounds)]
    yardstick = next(iter(cases))
    print(f"| {options.film}, medians of {options.rounds} | wall | processor | peak MiB |\n|---|---|---|---|")
    for name in cases:
        wall = statistics.median(r[name][0] / r[yardstick][0] for r in rounds)
        processor = statistics.median(r[name][1] / r[yardstick][1] for r in rounds)
        memory = max(r[name][2] for r in rounds)
        print(f"| {name} | {wall:.3f} | {processor:.3f} | {memory:.0f} |")


if __name__ == "__main__":
    main()
