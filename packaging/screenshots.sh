#!/usr/bin/env bash
# Pictures of the desk in all its workspaces and schemes:
#   bash packaging/screenshots.sh PROJECT FOLDER          all of them, at 1x and 2x
#   bash packaging/screenshots.sh PROJECT --guide         those of the guide, the README and docs/gallery, in their places
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
gallery() { # every panel, dark and light, small enough to lie in the project
    local folder=$root/docs/gallery page=$root/docs/gallery.md shot name title
    shoot 1 "$shots" light
    mkdir -p "$folder"
    printf '# The desk in pictures\nMade by `packaging/screenshots.sh PROJECT --guide`: dark on the left, light on the right.\n' >"$page"
    while IFS='|' read -r shot title; do
        for scheme in dark light; do
            name=$scheme-$shot.jpg
            ffmpeg -nostdin -v error -y -i "$shots/$scheme-$shot.png" -vf "scale='min(1000,iw)':-2:flags=lanczos" -q:v 7 "$folder/$name"
        done
        printf '\n## %s\n| ![%s, dark](gallery/dark-%s.jpg) | ![%s, light](gallery/light-%s.jpg) |\n|---|---|\n' \
            "$title" "$title" "$shot" "$title" "$shot" >>"$page"
    done <<'PICTURES'
start|Start page
create|Create: brief, player, scenes as cards, inspector
table|Scenes as a table
edit|Edit: player, scenes, timeline
beats|Correcting the beats
review|Review: notes on frames
deliver|Deliver: export
show_assets|Assets
brand|Brand kit
show_history|History
show_costs|Costs
show_jobs|Jobs
generate|What generating costs, before anything is sent
full-screen-controls|The film on the whole screen
palette|Command palette
cheat_sheet|Keys
guide|User's guide
settings-0|Settings: keys of services
settings-1|Settings: models and money
settings-2|Settings: appearance
settings-3|Settings: shortcuts
settings-4|Settings: folders and privacy
PICTURES
}

if [ "$2" = --guide ]; then
    shots=$(mktemp -d)
    trap 'rm -rf "$shots"' EXIT
    shoot 1 "$shots" dark
    picture() { # shot picture: as small as the guide wants it
        ffmpeg -nostdin -v error -y -i "$shots/dark-$1.png" -vf "scale='min(1200,iw)':-2:flags=lanczos" -q:v 9 "$2"
    }
    pictures=$root/resources/help/pictures
    mkdir -p "$pictures"
    for name in start create edit review deliver beats table generate; do
        picture "$name" "$pictures/$name.jpg"
    done
    picture show_costs "$pictures/costs.jpg"
    picture settings-0 "$pictures/settings.jpg"
    picture edit "$root/docs/desk.jpg"
    gallery
    exit
fi
for scale in 1 2; do
    for scheme in dark light high_contrast; do
        shoot $scale "$2/${scale}x" $scheme
    done
done
