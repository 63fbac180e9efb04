// On the page that a server shows for an address that it doesn't know: lead on where that was only mangled on its way, as
// /gesprek/%23vragen=… and /vragen/). were.

import * as addressReader from "./reader.js";

const { path, query, hash } = addressReader.readPath(location.pathname);
const mended = new URL(location.href);
// Each part by itself, so that the address stays one of this site whatever stands in them.
mended.pathname = path;
if (query) mended.search = query;
if (hash) mended.hash = hash;
if (mended.pathname !== location.pathname) location.replace(mended.href);
