// How large something may be: found by halving what lies between a size that fits and one that doesn't. Pure, no DOM.

/**
 * The largest size below one that is too large with which all fits, to a pixel; the smallest where none does.
 * @param {number} smallest  in px
 * @param {number} largest
 * @param {(size: number) => boolean} fits
 */
export function findLargest(smallest, largest, fits) {
  let [fitting, tooLarge] = [smallest, largest];
  while (tooLarge - fitting > 1) {
    const size = (fitting + tooLarge) / 2;
    if (fits(size)) fitting = size;
    else tooLarge = size;
  }
  return fitting;
}
