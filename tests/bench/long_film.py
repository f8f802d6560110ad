#!/usr/bin/env python3
"""What grows with a film's length: memory and seconds of commands on a film of 10 scenes and on one of 600, of six seconds each.

Usage: long_film.py --build build/dev --work FOLDER [--scenes 10,600]
FOLDER takes the projects and films, about 1 GB.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import time


def run(command):
    """Seconds and peak memory in MiB of a finished command."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {process.returncode}: {errors[-2000:]}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, type=pathlib.Path)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("--scenes", default="10,600")
    options = parser.parse_args()
    build = options.build.resolve()
    reel = build / "bin" / "reel"
    os.environ["PATH"] = f"{reel.parent}:{os.environ['PATH']}"
    options.work.mkdir(parents=True, exist_ok=True)
    os.environ["XDG_DATA_HOME"] = str(options.work.resolve() / "data")
    lengths = [int(scenes) for scenes in options.scenes.split(",")]
    rows = {}
    for scenes in lengths:
        project, film = options.work / f"long{scenes}.reel", options.work / f"long{scenes}.mp4"
        shutil.rmtree(project, ignore_errors=True)
        run([build / "tests" / "bench" / "bench_long", str(scenes), project])
        export = [reel, "--json", "export", project, "--out", film, "--overwrite", "--size", "144"]
        last = f"scene={scenes - 1}"
        commands = {
            "export": export,
            "show": [reel, "--json", "show", project],
            "change the gain of the music": [reel, "edit", project, "change_music", "gain=-4"],
            "undo": [reel, "undo", project],
            "change one scene's look": [reel, "edit", project, "change_look", last, "look=noir"],
            "export after that": export,
            "export again": export,
        }
        for name, command in commands.items():
            rows.setdefault(name, []).append(run(command))
    print(f"| scenes: {options.scenes.replace(',', ' / ')} | seconds | peak MiB |\n|---|---|---|")
    for name, values in rows.items():
        print(f"| {name} | {' / '.join(f'{v[0]:.2f}' for v in values)} | {' / '.join(f'{v[1]:.0f}' for v in values)} |")


if __name__ == "__main__":
    main()
