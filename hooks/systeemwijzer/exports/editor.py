"""The editor in the browser, at /beheer/ of a preview: Sveltia CMS as npm installs it, with forms for this content.

Nothing of it is in the public site: who publishes a preview says so (`PREVIEW=1 make site`).
"""

import base64
import json
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment

from ..assets.node import run_node
from .editor_config import Edited, describe_backend, describe_editor, list_reached

FOLDER = "beheer"
PAGE = f"{FOLDER}/index.html"
BUILD = "frontend/build/editor.js"
# Whose work it is made of, beside ours.
PACKAGES = ("@sveltia/cms", "yaml")


def make_editor(edited: Edited, environment: Environment, root: Path) -> dict[str, str | bytes]:
    """Every file of the editor, by its path from the site's root. Raises ContentError where npm hasn't installed it."""
    given: dict[str, Any] = {
        "backend": describe_backend(edited.repository),
        "reached": list_reached(edited.repository),
        "describe_editor": partial(describe_editor, edited),
    }
    made = json.loads(run_node(root, BUILD))
    return {
        PAGE: environment.get_template("writing/index.html").render(given),
        f"{FOLDER}/config.json": environment.get_template("writing/config.json.jinja").render(given),
        **{f"{FOLDER}/{path}": base64.b64decode(content) for path, content in made.items()},
    }
