"""The script that keeps the whole site in a browser: what it does, with all files and their hashes in front."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping

from rjsmin import jsmin

# At the site's root, as a worker has a say only over what lies beside and below it.
FILE = "sw.js"
# What nobody reads without a connection: what is for crawlers, messengers and other programs, and the worker itself.
LEFT_OUT = re.compile(r"sw\.js|robots\.txt|sitemap\.xml(\.gz)?|assets/images/share/.+|data/.+\.json")
# Enough of a hash to tell the versions of a site apart.
VERSION_LENGTH = 16


def make_worker(code: str, files: Mapping[str, bytes]) -> str:
    """The worker's script, from what it does and the site's files by their paths from its root.

    `SITE` in it holds `files`, for each path the SHA-256 in Base64, and `version`, which no other files and no other
    code have.
    """
    hashes = {path: _digest(content) for path, content in sorted(files.items()) if not LEFT_OUT.fullmatch(path)}
    short = str(jsmin(code))
    version = hashlib.sha256(f"{json.dumps(hashes)}{short}".encode()).hexdigest()[:VERSION_LENGTH]
    site = json.dumps({"version": version, "files": hashes}, separators=(",", ":"))
    return f"const SITE={site};\n{short}\n"


def _digest(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()).decode()
