#!/usr/bin/env bash
# See to it that the tests find a Firefox and a WebKit: on PATH, from apt, or from Playwright (the command is the argument).
set -euo pipefail
playwright=$1
export DEBIAN_FRONTEND=noninteractive

as_root=()
if [ "$(id -u)" != 0 ]; then
  as_root=(sudo --non-interactive --preserve-env=DEBIAN_FRONTEND)
fi

# The names that tests/engines.py looks for. Ubuntu's firefox may be a stub for snap, which can't start.
has_firefox() { firefox-esr --version >/dev/null 2>&1 || firefox --version >/dev/null 2>&1; }
has_webkit() { command -v WebKitWebDriver && command -v Xvfb && compgen -G "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"; } >/dev/null
# Its driver can't print; Debian's own Python asks WebKit itself.
has_printer() { /usr/bin/python3 -c 'import gi; gi.require_version("WebKit2", "4.1")' 2>/dev/null; }

if has_firefox && has_webkit && has_printer; then
  exit 0
fi
if ! command -v apt-get >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
  echo "The tests need Firefox and WebKit, and can't install them here. Install them and try again:" >&2
  echo "sudo apt-get install firefox-esr webkit2gtk-driver xvfb python3-gi gir1.2-gtk-3.0 gir1.2-webkit2-4.1" >&2
  exit 1
fi

install() { "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }
"${as_root[@]}" apt-get update -qq
has_printer || install python3-gi gir1.2-gtk-3.0 gir1.2-webkit2-4.1
# What a distribution lacks, Playwright brings, and lets apt install what that needs.
has_firefox || install firefox-esr || "$playwright" install --with-deps firefox
has_webkit || install webkit2gtk-driver xvfb || "$playwright" install --with-deps webkit
