#!/usr/bin/env bash
# Compare two built sites byte for byte; where they differ, say which files, and how the first of them do.
set -euo pipefail
ours=$1
other=$2

if files=$(diff --recursive --brief "$ours" "$other"); then
  echo "$ours and $other are the same, byte for byte: $(find "$ours" -type f | wc -l) files."
  exit
fi
echo "$ours and $other are not the same. Files that differ: $(wc -l <<<"$files"). The first 10:"
head -n 10 <<<"$files"
echo "The first lines that differ (< $ours, > $other):"
# A file of one long line, or of bytes that aren't text, must not fill the screen.
diff --recursive --text "$ours" "$other" | cut -c 1-200 | head -n 20 || true
exit 1
