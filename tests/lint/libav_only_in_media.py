"""FFmpeg's libraries are named in core/media only (and in the tests that make media)."""

import re

from lint import Findings, files, lines, without_strings

INCLUDE = re.compile(r"^\s*#\s*include\s+<(libav|libsw)")
NAME = re.compile(r"\b(av_[a-z]\w*|avcodec_\w+|avformat_\w+|sws_\w+|swr_\w+|AV[A-Z]\w+)\b")
OURS = re.compile(r'#\s*include\s+"media/(ffmpeg|input|output|convert|film_extras|encoder_setup)\.h"')


def main():
    findings = Findings()
    for path in files("core", "app"):
        if path.parts[:2] == ("core", "media"):
            continue
        for number, line in lines(path):
            if INCLUDE.search(line) or OURS.search(line):
                findings.add(path, number, "libav* may be included in core/media only")
            elif match := NAME.search(without_strings(line)):
                findings.add(path, number, f"{match.group(1)} is libav's: use core/media")
    for path in files("core/media", suffixes=(".h",)):
        own = {"ffmpeg.h", "input.h", "output.h", "convert.h", "encoder_setup.h", "film_extras.h"}
        for number, line in lines(path):
            if path.name not in own and (INCLUDE.search(line) or OURS.search(line)):
                findings.add(path, number, "this header is for everybody: it must not bring libav along")
    findings.finish()


if __name__ == "__main__":
    main()
