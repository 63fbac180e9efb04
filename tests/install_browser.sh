#!/usr/bin/env bash
# See to it that the tests find a Chromium: on PATH, from apt, or from Playwright (the command is the argument).
set -euo pipefail
playwright=$1

# The names that tests/conftest.py looks for. One that can't start is no browser: Ubuntu's may be a stub for snap.
has() {
  for name in "$@"; do
    if "$name" --version >/dev/null 2>&1; then
      return 0
    fi
  done
  return 1
}

# Without its window Chromium is much quicker; the ways of tests/test_engines.py are gone in a whole one.
has_whole() { has chromium chromium-browser google-chrome; }
starts() { "$playwright" --version >/dev/null 2>&1; }
if has chromium-headless-shell && has_whole && starts; then
  exit 0
fi

distribution=$(. /etc/os-release 2>/dev/null && echo "${ID:-}" || true)
export DEBIAN_FRONTEND=noninteractive
install() { apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }
# Playwright brings a Node that takes this library, and the smallest Debian and Ubuntu don't have it.
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && ! starts; then
  apt-get update -qq
  install libatomic1
fi
if [ "$(id -u)" = 0 ] && [ "$distribution" = debian ]; then
  apt-get update -qq
  has_whole || install chromium
  # Where a Debian is too old to have it, the whole one does.
  install chromium-headless-shell || true
elif has_whole; then
  exit 0
elif [ "$(id -u)" = 0 ] && [ "$distribution" = ubuntu ]; then
  # Ubuntu's own package only starts snap; Playwright brings a browser and lets apt install what that needs.
  "$playwright" install --with-deps chromium
else
  "$playwright" install chromium
fi
