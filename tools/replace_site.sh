#!/usr/bin/env bash
# Put a whole new site in the place of the last one: replace_site.sh NEW LAST KEPT
# Two renames, and no signal comes between them; where the machine itself stopped there, the next run puts LAST back.
set -euo pipefail
new=$1 last=$2 kept=$3

if [ ! -e "$last" ] && [ -e "$kept" ]; then mv "$kept" "$last"; fi
if [ "$new" = - ]; then exit; fi
trap '' HUP INT TERM
rm -rf "$kept"
if [ -e "$last" ]; then mv "$last" "$kept"; fi
mv "$new" "$last"
rm -rf "$kept"
