"""The engine and the command line build without Qt."""

import re

from lint import Findings, files, lines

QT = re.compile(r'^\s*#\s*include\s+[<"](Q[A-Za-z]|Qt[A-Za-z]*/|ui/)|\bQ_OBJECT\b|\bqDebug\b')


def main():
    findings = Findings()
    for path in files("core", "app", suffixes=(".h", ".cpp", ".txt")):
        for number, line in lines(path):
            if QT.search(line) or (path.suffix == ".txt" and re.search(r"\bQt[56]?::", line)):
                findings.add(path, number, "Qt belongs to ui/ only")
    findings.finish()


if __name__ == "__main__":
    main()
