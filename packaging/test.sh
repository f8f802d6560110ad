#!/usr/bin/env bash
# Installs what is missing, builds and runs all tests. Arguments go to ctest, such as -R store.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")

bash "$here/setup.sh"
cd "$root"
cmake --preset dev >/dev/null
cmake --build --preset dev
ctest --preset dev -j "$(nproc)" --output-on-failure "$@"
