// What of this package the build uses; it says no types itself.

declare module "subset-font" {
  /** The font with only what the text needs; `variationAxes` narrows the axes of a variable font. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: "woff2"; variationAxes: Record<string, { min: number; max: number }> },
  ): Promise<Buffer>;
}
