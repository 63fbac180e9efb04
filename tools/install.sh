#!/usr/bin/env bash
# Install something once, and say so: install.sh STAMP WHAT PREREQUISITE… -- COMMAND…
# Two commands may want it at the same time: the second waits, and finds that STAMP is newer than all prerequisites.
set -euo pipefail
stamp=$1 what=$2
shift 2

is_new() {
  [ -e "$stamp" ] || return 1
  local prerequisite
  for prerequisite in "$@"; do
    if [ "$prerequisite" -nt "$stamp" ]; then return 1; fi
  done
}

prerequisites=()
while [ "$1" != -- ]; do
  prerequisites+=("$1")
  shift
done
shift
# The folder of the project itself: it is there already, and stays.
exec 9<.
if ! flock --nonblock 9; then
  echo "Another command is at work here: this one waits for it." >&2
  flock 9
fi
if is_new "${prerequisites[@]}"; then exit; fi
echo "Installing $what; the first time that can take minutes." >&2
"$@" 9<&-
touch "$stamp"
