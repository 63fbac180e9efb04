// What the worker finds around it: what the build puts in front of it, and what browsers give to such workers alone.

/** The version of the site that this worker keeps. */
declare const SITE: {
  /** No other files have it, and no other worker. */
  readonly version: string;
  /** From each file's path to its SHA-256, in Base64. */
  readonly files: Readonly<Record<string, string>>;
};

declare const clients: Clients;
declare const registration: ServiceWorkerRegistration;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<K extends keyof ServiceWorkerGlobalScopeEventMap>(
  type: K,
  act: (event: ServiceWorkerGlobalScopeEventMap[K]) => void,
): void;
