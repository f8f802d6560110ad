"""No file of the repository names a folder of somebody's machine."""

import re

from lint import Findings, lines, tracked

PATH = re.compile(r"(?<![\w./-])(/work/|/home/|/root/|/Users/|C:\\\\Users)")
THIS = "tests/lint/machine_paths.py"


def main():
    findings = Findings()
    for path in tracked():
        if str(path) == THIS:
            continue
        for number, line in lines(path):
            if match := PATH.search(line):
                findings.add(path, number, f"{match.group(1)} is there on one machine only")
    findings.finish()


if __name__ == "__main__":
    main()
