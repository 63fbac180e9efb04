#!/usr/bin/env bash
# See to it that the tests find an nginx: on PATH, or from apt.
set -euo pipefail

# Debian keeps it where others than root don't look.
PATH=$PATH:/usr/sbin
if nginx -v >/dev/null 2>&1; then
  exit 0
fi

as_root=()
if [ "$(id -u)" != 0 ]; then
  as_root=(sudo --non-interactive)
fi
if ! command -v apt-get >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
  echo "The tests need nginx, and can't install it here. Install it (sudo apt-get install nginx) and try again." >&2
  exit 1
fi
# Only the program is wanted: without this Debian starts a server at port 80 too.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap '"${as_root[@]}" rm -f "$policy"' EXIT
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" install -m 755 /dev/stdin "$policy"
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx >/dev/null
