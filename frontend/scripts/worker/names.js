// What the worker keeps, by the names that caches have.

export const ROOT = new URL("./", location.href);
// Other sites may keep things at the same host, and so may this one below another path.
export const OURS = `systeemwijzer ${ROOT.pathname} `;
