"""No log line mentions a prompt, a key, a token or a secret."""

import re

from lint import Findings, ROOT, files, without_strings

CALL = re.compile(r"\blog::(?:debug|info|warning|error|write)\s*\(")
SECRET = re.compile(r"prompt|secret|token|password|api_?key|credential|authorization|\bkeys?\b|[a-z]Key\b", re.IGNORECASE)
HARMLESS = re.compile(r"stop_token", re.IGNORECASE)


def main():
    findings = Findings()
    for path in files("core", "app"):
        text = (ROOT / path).read_text(encoding="utf-8")
        for call in CALL.finditer(text):
            depth, end = 0, call.end() - 1
            for end in range(call.end() - 1, len(text)):
                depth += {"(": 1, ")": -1}.get(text[end], 0)
                if depth == 0:
                    break
            code = " ".join(without_strings(line) for line in text[call.start():end + 1].splitlines())
            found = SECRET.search(HARMLESS.sub("", code))
            if found:
                number = text.count("\n", 0, call.start()) + 1
                findings.add(path, number, f'a log line mentions "{found.group(0)}"')
    findings.finish()


if __name__ == "__main__":
    main()
