#!/usr/bin/env bash
# Installs what building, running and testing Reelwright needs and is not there yet (Debian 12).
# Run as root, or as a user who may use sudo. Does nothing when everything is installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if ! command -v dpkg-query >/dev/null; then
    echo "This is not a Debian system. Install the libraries listed in" >&2
    echo "$here/debian/packages.txt (or use vcpkg.json) and build with CMake." >&2
    exit 3
fi

missing=()
while read -r package; do
    status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
    [ "$status" = "install ok installed" ] || missing+=("$package")
done < <(grep -v '^#' "$here/debian/packages.txt")
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing: ${missing[*]}" >&2
        echo "Install them as root: apt-get install ${missing[*]}" >&2
        exit 3
    fi
    as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
