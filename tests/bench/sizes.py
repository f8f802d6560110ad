#!/usr/bin/env python3
"""Exports a project with every preset at some sizes and prints bits a pixel and pixels a second: the figures of core/pipeline/export_figures.cpp.

Usage: sizes.py --reel build/dev/bin/reel --project FOLDER [--sizes 1080 480] [--presets ID ...]
The folder's segments, sound and exports are removed. Pixels a second are of the whole export, so drafts must be there.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

PRESETS = ["mp4_h264", "mp4_h265", "mp4_h265_10bit", "webm_vp9", "webm_av1", "mov_prores_proxy", "mov_prores_lt", "mov_prores_standard",
           "mov_prores_hq", "gif", "png_sequence", "png_sequence_16bit"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reel", required=True, type=pathlib.Path)
    parser.add_argument("--project", required=True, type=pathlib.Path)
    parser.add_argument("--sizes", nargs="+", type=int, default=[1080, 480])
    parser.add_argument("--presets", nargs="+", default=PRESETS)
    options = parser.parse_args()
    reel = options.reel.resolve()
    os.environ["PATH"] = f"{reel.parent}:{os.environ['PATH']}"
    out = options.project.resolve() / "derived" / "sizes"
    print("| preset | short side | bits a pixel | Mpixel a second |\n|---|---|---|---|")
    for preset in options.presets:
        for size in options.sizes:
            for kind in ("segments", "exports", "sizes"):
                shutil.rmtree(options.project / "derived" / kind, ignore_errors=True)
            out.mkdir(parents=True)
            ending = {"mov": ".mov", "gif": ".gif", "png": "", "web": ".webm"}.get(preset[:3], ".mp4")
            target = out / f"film{ending}"
            start = time.monotonic()
            done = subprocess.run([reel, "--json", "export", options.project, "--preset", preset, "--size", str(size), "--out", target],
                                  capture_output=True, text=True)
            seconds = time.monotonic() - start
            if done.returncode != 0:
                sys.exit(done.stdout[-500:] + done.stderr[-500:])
            frames = json.loads(done.stdout.splitlines()[-1])["frames"]
            files = [target] if target.is_file() else list(target.iterdir())
            segments = list((options.project / "derived" / "segments").iterdir())
            told = files if preset[:3] in ("gif", "png") else segments
            pixels = frames * size * ((size * 16 // 9 + 1) // 2 * 2)
            print(f"| {preset} | {size} | {8 * sum(f.stat().st_size for f in told) / pixels:.3f} | {pixels / seconds / 1e6:.1f} |", flush=True)


if __name__ == "__main__":
    main()
