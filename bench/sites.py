"""The sites that are measured: ours, and the same content with Material's own search."""

import shutil
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils import get_theme_dir

ROOT = Path(__file__).parent.parent
SCRIPTS = "assets/javascripts"
MATERIAL_SEARCH = [{"search": {"lang": "nl"}}]


def build_site(folder: Path, with_material_search: bool = False) -> Path:
    """Build the site into a folder, if asked with the search plugin that we do without."""
    options: dict[str, Any] = {"plugins": MATERIAL_SEARCH} if with_material_search else {}
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), **options)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    if with_material_search:
        # Our hooks keep Material's scripts out of the site; its search needs them.
        shutil.copytree(Path(get_theme_dir("material"), SCRIPTS), folder / SCRIPTS)
    return folder
