// The dark squares of a QR code as one path to draw. Knows no page.

/**
 * Each row's dark squares as runs, so that one path draws them all.
 * @param {{ size: number, get(x: number, y: number): boolean }} code
 */
export function outline(code) {
  const rows = Array.from({ length: code.size }, (_, y) => outlineRow(code, y));
  return rows.join("");
}

/**
 * @param {Parameters<typeof outline>[0]} code
 * @param {number} y
 */
function outlineRow(code, y) {
  let path = "";
  for (let x = 0; x < code.size; x += 1) {
    const start = x;
    while (code.get(x, y)) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
  }
  return path;
}
