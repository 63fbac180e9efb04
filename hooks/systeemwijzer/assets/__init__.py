"""What browsers get of frontend/ and of npm's packages: a few files, each named after its content."""

from .frontend import Frontend, begin_frontend, build_frontend
from .licences import FILE as LICENCES
from .licences import list_licences
from .naming import Asset, name_assets, path_by_content

__all__ = [
    "LICENCES",
    "Asset",
    "Frontend",
    "begin_frontend",
    "build_frontend",
    "list_licences",
    "name_assets",
    "path_by_content",
]
