"""Every #include obeys core/layers.txt and ui/layers.txt; app/ uses the engine and values only, the
desk's panels values and ui/bridge."""

import re

from lint import ROOT, Findings, files, lines

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')
FRONT_ENDS_MAY = {"engine", "model", "base"}
DESK_MAY = {"model", "base"}
BRIDGES = {"bridge"}
# The helper that decodes foreign files is a part of media/ in a process of its own.
FRONT_ENDS_MAY_ALSO = {"app/mediahelper": {"media"}}


def read_layers(file):
    layers = {}
    for line in (ROOT / file).read_text().splitlines():
        if line and not line.startswith("#"):
            folder, _, lower = line.partition(":")
            layers[folder] = set(lower.split())
    return layers


def check_order(findings, file, layers):
    order = list(layers)
    for folder, lower in layers.items():
        for name in sorted(lower):
            if name not in layers or order.index(name) >= order.index(folder):
                findings.add(file, order.index(folder) + 1, f"{folder} names {name}, which is not below it")
            elif not layers[name] <= lower:
                findings.add(file, order.index(folder) + 1,
                             f"{folder} uses {name} but not all that {name} uses: {sorted(layers[name] - lower)}")


def check_desk(findings, core):
    layers = read_layers("ui/layers.txt")
    check_order(findings, "ui/layers.txt", layers)
    for path in files("ui"):
        home = path.parts[1] if len(path.parts) > 2 else None
        for number, line in lines(path):
            match = INCLUDE.match(line)
            if not match:
                continue
            parts = match.group(1).split("/")
            if parts[0] == "ui":
                folder = parts[1] if len(parts) > 2 else None
                if home is not None and folder != home and folder not in layers.get(home, ()):
                    findings.add(path, number, f"ui/{home} may not use {match.group(1)} (ui/layers.txt)")
            elif parts[0] in core:
                allowed = FRONT_ENDS_MAY if home in BRIDGES else DESK_MAY
                if parts[0] not in allowed:
                    findings.add(path, number, f"the desk uses core/{parts[0]} through ui/bridge")


def main():
    findings = Findings()
    layers = read_layers("core/layers.txt")
    check_order(findings, "core/layers.txt", layers)
    check_desk(findings, layers)
    for path in files("core", "app"):
        parts = path.parts
        home = parts[1] if parts[0] == "core" else None
        for number, line in lines(path):
            match = INCLUDE.match(line)
            if not match:
                continue
            target = match.group(1)
            top = target.split("/")[0]
            if home is not None:
                if home not in layers:
                    findings.add(path, number, f"core/{home} has no line in core/layers.txt")
                elif "/" not in target or not (ROOT / "core" / target).exists():
                    findings.add(path, number, f'"{target}" must be written from core/, as "{home}/..."')
                elif top != home and top not in layers[home]:
                    findings.add(path, number, f"core/{home} may not use core/{top} (core/layers.txt)")
            elif top in layers:
                also = FRONT_ENDS_MAY_ALSO.get("/".join(parts[:2]), set())
                if top not in FRONT_ENDS_MAY | also:
                    findings.add(path, number, f"a front end may not use core/{top}: go through core/engine")
    findings.finish()


if __name__ == "__main__":
    main()
