// What of this package the build uses; it says no types itself.

declare module "nspell" {
  /** A spelling checker of a Hunspell dictionary. */
  export default function nspell(aff: Buffer, dic: Buffer): { correct(word: string): boolean };
}
