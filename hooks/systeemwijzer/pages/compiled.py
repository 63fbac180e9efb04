"""Keeps compiled templates from build to build: to compile them takes a quarter of a build."""

import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache

from . import environment as settings

# Enough of a hash to tell versions apart.
HASH_LENGTH = 8


def keep_compiled(environment: Environment, folder: Path, name: str) -> None:
    """Let an environment keep its templates below a folder; `name` tells environments apart.

    Jinja sees when a template changes, but not when what surrounds it does: so the settings are part of the name.
    """
    code = Path(settings.__file__).read_bytes()
    kept = folder / f"{name}-{hashlib.sha256(code).hexdigest()[:HASH_LENGTH]}"
    kept.mkdir(parents=True, exist_ok=True)
    environment.bytecode_cache = FileSystemBytecodeCache(str(kept))
