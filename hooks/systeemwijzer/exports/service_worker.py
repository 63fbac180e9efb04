"""The script that keeps the site in a browser: what it does, with all files and their hashes in front."""

import base64
import hashlib
import json
import math
import re
from collections.abc import Mapping

# At the site's root, as a worker has a say only over what lies beside and below it.
WORKER_FILE = "sw.js"
# What no page shows: what is for crawlers, messengers and readers of feeds, and the worker itself. And what is large,
# and kept by who downloads it: the PDF, the cards and the zip, which holds all the rest once more. And the editor of a
# preview.
LEFT_OUT = re.compile(
    r"sw\.js|robots\.txt|sitemap\.xml(\.gz)?|veranderd\.xml|assets/images/share/.+|downloads/(?!index\.html).+|beheer/.+"
)
# Enough of a hash to tell the versions of a site apart.
VERSION_LENGTH = 16
# Where a page says how much all of it is; overrides/embeds/keep-all.html writes it.
SIZE_MARK = b"{size of the site}"
MEGABYTE = 1_000_000


def make_worker(code: str, files: Mapping[str, bytes]) -> str:
    """The worker's script, from what it does and the site's files by their paths from its root.

    `SITE` in it holds `files`, for each path the SHA-256 in Base64, and `version`, which no other files and no other
    code have.
    """
    hashes = {path: _digest(content) for path, content in _choose_kept(files)}
    short = code.strip()
    version = hashlib.sha256(f"{json.dumps(hashes)}{short}".encode()).hexdigest()[:VERSION_LENGTH]
    # The version comes first: the worker looks for it there in the one that the server has.
    site = {"version": version, "files": hashes}
    return f"const SITE={json.dumps(site, separators=(',', ':'))};\n{short}\n"


def fill_in_size(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The pages that say how much a browser keeps, in whole megabytes at most: known once all pages are there."""
    size = math.ceil(sum(len(content) for _, content in _choose_kept(files)) / MEGABYTE)
    marked = {path: content for path, content in files.items() if path.endswith(".html") and SIZE_MARK in content}
    return {path: content.replace(SIZE_MARK, str(size).encode()) for path, content in marked.items()}


def _choose_kept(files: Mapping[str, bytes]) -> list[tuple[str, bytes]]:
    return [(path, content) for path, content in sorted(files.items()) if not LEFT_OUT.fullmatch(path)]


def _digest(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()).decode()
