#!/usr/bin/env bash
# Make .venv with a Python of 3.11 or later. Debian and Ubuntu ship Python without what makes one:
# as root that is installed, others are told how.
set -euo pipefail

find_python() {
  local name
  for name in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$name"
      return
    fi
  done
  echo "Python 3.11 or later is needed, and was not found on PATH." >&2
  return 1
}

python=$(find_python)
if ! "$python" -c 'import venv; from ensurepip import bootstrap' 2>/dev/null; then
  package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "This Python can't make a virtual environment. Install $package (sudo apt-get install $package) and try again." >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "$package" >/dev/null
fi
"$python" -m venv --clear .venv
