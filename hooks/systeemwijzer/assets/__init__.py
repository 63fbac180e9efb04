"""From stylesheets and scripts in short files, and a theme's stylesheet, to the few files that a browser gets.

In come the sources and the list of what is made of them; out go files to publish, each named after its content, so
that browsers may keep it for ever.
"""

from .bundles import Asset, Sources, build_assets, path_by_content
from .licences import FILE as LICENCES
from .licences import list_licences
from .npm_packages import FOLDER as PACKAGES
from .npm_packages import check_packages

__all__ = [
    "LICENCES",
    "PACKAGES",
    "Asset",
    "Sources",
    "build_assets",
    "check_packages",
    "list_licences",
    "path_by_content",
]
