"""Each folder of core/ has a README of at most 15 lines."""

from lint import ROOT, Findings, lines

LONGEST = 15


def main():
    findings = Findings()
    for line in (ROOT / "core/layers.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        path = f"core/{line.partition(':')[0]}/README.md"
        if not (ROOT / path).exists():
            findings.add(path, 1, "is missing: what it is for, what it may use, its threads, how to add to it")
        elif (size := len(lines(path))) > LONGEST:
            findings.add(path, size, f"{size} lines; at most {LONGEST}")
    findings.finish()


if __name__ == "__main__":
    main()
