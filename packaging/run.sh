#!/usr/bin/env bash
# Installs what is missing, builds, and does the main job: a film from a prompt and a song.
#   bash packaging/run.sh                                  a film to try, with a song made for it
#   bash packaging/run.sh "PROMPT" --song SONG [options]   your film (see: reel make --help)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")

bash "$here/setup.sh"
(cd "$root" && cmake --preset release >/dev/null && cmake --build --preset release)
reel=$root/build/release/bin/reel

if [ $# -gt 0 ]; then
    exec "$reel" make "$@"
fi
song=$root/build/sample-song.wav
[ -f "$song" ] || python3 "$here/sample_song.py" "$song"
"$reel" make "A cyberpunk music video with neon lights" --song "$song" --duration 30 \
    --out "$root/build/sample-film.mp4" --overwrite
