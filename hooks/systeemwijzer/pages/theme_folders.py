"""The folders of the theme's templates: ours, in overrides/, and those of Material behind it."""

from collections.abc import Iterable
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader

ICONS = ".icons"


class ThemeFolders:
    """Folders of templates, the nearest first."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self.folders = tuple(folders)

    @property
    def icons(self) -> Path:
        """Where Material's icons stand: in the theme or, without one, in ours."""
        return next(folder / ICONS for folder in reversed(self.folders) if (folder / ICONS).is_dir())

    def make_loader(self) -> BaseLoader:
        """Our templates, and of Material's only the icons: a template that we lack must not be one of its own."""
        ours, *others = self.folders
        icons = FileSystemLoader([folder / ICONS for folder in others])
        return _UnlistedLoader([FileSystemLoader(ours), PrefixLoader({ICONS: icons})])


class _UnlistedLoader(ChoiceLoader):
    """Finds templates by name and lists none: what a theme lists MkDocs publishes, and there are 14,000 icons."""

    def list_templates(self) -> list[str]:
        return []
