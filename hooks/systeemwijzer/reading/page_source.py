"""A hand-written page in docs/ in two: what it says of itself, and its text."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..messages import tell
from .front_matter import FrontMatter, parse_front_matter
from .page_markup import PageMarkup, read_markup
from .problems import ContentError, Problem, Readable
from .text_files import read_text
from .yaml_lines import YamlFile

DOCS = "docs"


@dataclass(frozen=True)
class PageSource:
    """A page's text without its front matter; `first` is the line (from 1) at which that text begins."""

    file: str
    front_matter: str
    text: str
    first: int
    folder: str = DOCS

    @property
    def src_uri(self) -> str:
        """Its path in docs/, or in that of a layer."""
        return self.file.removeprefix(f"{self.folder}/")

    @property
    def is_own(self) -> bool:
        """Whether it is a page of a region's layer."""
        return self.folder != DOCS

    @property
    def says(self) -> FrontMatter:
        """What it says of itself. Raises ContentError with all that is wrong with that."""
        return self._parsed[1]

    def line_of_key(self, *path: str | int) -> int:
        """The line of a key of its front matter, or of an entry below it."""
        return self._parsed[0].line_of(path)

    @cached_property
    def _parsed(self) -> tuple[YamlFile, FrontMatter]:
        return parse_front_matter(self.front_matter, self.file)

    @property
    def markup(self) -> PageMarkup:
        """What Markdown makes of its text; read once for all that ask."""
        return read_markup(self.text)

    def line_of(self, line: int) -> int:
        """The line in the file of a line in its text."""
        return self.first + line - 1


def read_pages(root: Path, folder: str = DOCS) -> Readable[PageSource]:
    """Read every hand-written page in a folder, given from the project's root."""
    pages: list[PageSource] = []
    problems: list[Problem] = []
    for path in sorted((root / folder).rglob("*.md")):
        file = f"{folder}/{path.relative_to(root / folder).as_posix()}"
        try:
            pages.append(split_page(read_text(root, file), file, folder))
        except ContentError as error:
            problems += error.problems
    return Readable(tuple(pages), tuple(problems))


def split_page(markdown: str, file: str, folder: str = DOCS) -> PageSource:
    """A page in two: what stands between lines of --- at its beginning, and its text.

    Raises ContentError where its beginning has no end.
    """
    lines = markdown.split("\n")
    if lines[0].rstrip() != "---":
        return PageSource(file, "", markdown, 1, folder)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return PageSource(file, "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2, folder)
    raise ContentError([Problem(file, 1, tell("the front matter isn't closed; expected a line of --- below it"))])
