"""No source file is longer than 800 lines."""

import statistics

from lint import Findings, files, lines

LONGEST = 800


def main():
    findings = Findings()
    sizes = {path: len(lines(path)) for path in files("core", "app", "tests", suffixes=(".h", ".cpp", ".py"))}
    for path, size in sizes.items():
        if size > LONGEST:
            findings.add(path, size, f"{size} lines; at most {LONGEST}: split it")
    code = [size for path, size in sizes.items() if path.parts[0] != "tests"]
    tests = [size for path, size in sizes.items() if path.parts[0] == "tests"]
    findings.finish(f"{len(code)} files of {sum(code)} lines, median {statistics.median(code):.0f}, longest {max(code)}; "
                    f"tests {sum(tests)} lines ({100 * sum(tests) / sum(code):.0f} %)")


if __name__ == "__main__":
    main()
