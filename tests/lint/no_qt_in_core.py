"""The engine and the command line build without Qt; keyring and desk are its doors."""

import re

from lint import Findings, files, lines

QT = re.compile(r'^\s*#\s*include\s+[<"](Q[A-Za-z]|Qt[A-Za-z]*/|ui/)|\bQ_OBJECT\b|\bqDebug\b')


def main():
    findings = Findings()
    for path in files("core", "app", suffixes=(".h", ".cpp", ".txt")):
        if path.parts[:2] == ("app", "keyring") and path.name not in ("keyring.h", "no_keyring.cpp"):
            continue
        if path.parts[:2] == ("app", "desk"):
            continue
        for number, line in lines(path):
            if QT.search(line) or (path.suffix == ".txt" and re.search(r"\bQt[56]?::", line)):
                findings.add(path, number, "Qt belongs to ui/, app/desk and app/keyring only")
    findings.finish()


if __name__ == "__main__":
    main()
