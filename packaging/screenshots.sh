#!/usr/bin/env bash
# Pictures of the desk in all its workspaces and schemes, for the README and the guide:
#   bash packaging/screenshots.sh PROJECT FOLDER
# Builds with the preset dev; needs no display.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
[ $# -eq 2 ] || { echo "usage: screenshots.sh PROJECT FOLDER" >&2; exit 2; }

(cd "$root" && cmake --preset dev >/dev/null && cmake --build --preset dev --target desk-shots)
for scale in 1 2; do
    for scheme in dark light high_contrast; do
        QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$scale \
            "$root/build/dev/bin/desk-shots" "$1" "$2/${scale}x" "$scheme"
    done
done
