// What some browsers have, and TypeScript doesn't know.

interface NetworkInformation {
  /** Whether somebody wants to spend little on data. */
  readonly saveData?: boolean;
}

interface Navigator {
  readonly connection?: NetworkInformation;
}

interface WorkerNavigator {
  readonly connection?: NetworkInformation;
}

/** Says where a script stands. To the browser that is more than a text; to TypeScript, which wants one, it is a text. */
interface ScriptPolicy {
  createScriptURL(path: string): string;
}

declare var trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;

/** Finds codes in a picture; some browsers have it. */
declare class BarcodeDetector {
  constructor(options: { formats: string[] });
  static getSupportedFormats(): Promise<string[]>;
  detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
