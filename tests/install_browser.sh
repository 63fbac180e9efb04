#!/usr/bin/env bash
# See to it that the tests find a Chromium: on PATH, from apt, or from Playwright (the command is the argument).
set -euo pipefail
playwright=$1

# The names that tests/conftest.py looks for. One that can't start is no browser: Ubuntu's may be a stub for snap.
for name in chromium chromium-browser google-chrome; do
  if "$name" --version >/dev/null 2>&1; then
    exit 0
  fi
done

distribution=$(. /etc/os-release 2>/dev/null && echo "${ID:-}" || true)
export DEBIAN_FRONTEND=noninteractive
if [ "$(id -u)" = 0 ] && [ "$distribution" = debian ]; then
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium >/dev/null
elif [ "$(id -u)" = 0 ] && [ "$distribution" = ubuntu ]; then
  # Ubuntu's own package only starts snap; Playwright brings a browser and lets apt install what that needs.
  "$playwright" install --with-deps chromium
else
  "$playwright" install chromium
fi
