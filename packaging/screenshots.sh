#!/usr/bin/env bash
# Pictures of the desk in all its workspaces and schemes:
#   bash packaging/screenshots.sh PROJECT FOLDER          all of them, at 1x and 2x
#   bash packaging/screenshots.sh PROJECT --guide         those of the guide and the README, in their places
#   DESK_LANGUAGE=de bash packaging/screenshots.sh …           in another language
# Builds with the preset dev; needs no display.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
[ $# -eq 2 ] || { echo "usage: screenshots.sh PROJECT FOLDER | --guide" >&2; exit 2; }
language=${DESK_LANGUAGE:-en}

(cd "$root" && cmake --preset dev >/dev/null && cmake --build --preset dev --target desk-shots)
shoot() { # scale folder scheme
    QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$1 \
        "$root/build/dev/bin/desk-shots" "$project" "$2" "$3" "$language"
}
project=$1

if [ "$2" = --guide ]; then
    shots=$(mktemp -d)
    trap 'rm -rf "$shots"' EXIT
    shoot 1 "$shots" dark
    picture() { # shot picture: as small as the guide wants it
        ffmpeg -v error -y -i "$shots/dark-$1.png" -vf "scale='min(1200,iw)':-2:flags=lanczos" -q:v 6 "$2"
    }
    pictures=$root/resources/help/pictures
    mkdir -p "$pictures"
    for name in start create edit review deliver beats table generate; do
        picture "$name" "$pictures/$name.jpg"
    done
    picture show_costs "$pictures/costs.jpg"
    picture settings-0 "$pictures/settings.jpg"
    picture edit "$root/docs/desk.jpg"
    exit
fi
for scale in 1 2; do
    for scheme in dark light high_contrast; do
        shoot $scale "$2/${scale}x" $scheme
    done
done
