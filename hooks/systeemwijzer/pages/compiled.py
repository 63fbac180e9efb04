"""Keeps compiled templates from build to build: to compile them takes a quarter of a build."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from . import environment as settings

# Enough of a hash to tell versions apart.
HASH_LENGTH = 8
DIGEST_LENGTH = hashlib.sha256().digest_size


class CheckedCache(FileSystemBytecodeCache):
    """A cache on disk that nothing depends on: what was damaged is made anew, and what can't be kept isn't.

    Python would run or stumble over damaged code: so a digest of it stands in front.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        path = Path(self._get_cache_filename(bucket))
        with suppress(OSError):
            content = path.read_bytes() if path.is_file() else b""
            digest, code = content[:DIGEST_LENGTH], content[DIGEST_LENGTH:]
            if digest == hashlib.sha256(code).digest():
                bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        path = Path(self._get_cache_filename(bucket))
        code = bucket.bytecode_to_string()
        with suppress(OSError):
            unfinished = path.with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(hashlib.sha256(code).digest() + code)
            unfinished.replace(path)


def keep_compiled(environment: Environment, folder: Path, name: str) -> None:
    """Let an environment keep its templates below a folder; `name` tells environments apart.

    Jinja sees when a template changes, but not when what surrounds it does: so the settings are part of the name.
    """
    code = Path(settings.__file__).read_bytes()
    kept = folder / f"{name}-{hashlib.sha256(code).hexdigest()[:HASH_LENGTH]}"
    with suppress(OSError):
        kept.mkdir(parents=True, exist_ok=True)
    environment.bytecode_cache = CheckedCache(str(kept))
