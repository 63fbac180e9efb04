"""What mkdocs.yml says that our own checks need to know; MkDocs itself reads all of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from .problems import ContentError, Problem, line_at
from .text_files import read_text

FILE = "mkdocs.yml"


class _Loader(yaml.SafeLoader):
    """Reads tags of MkDocs, such as !ENV, as nothing: what they stand for is not in the file."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)


@dataclass(frozen=True)
class Config:
    """The navigation, the pages that may stay out of it, and the text of mkdocs.yml to find lines in."""

    nav: list[Any]
    not_in_nav: frozenset[str]
    text: str

    def line_of(self, words: str) -> int:
        """The line (from 1) on which words first stand; 1 where they don't."""
        return line_at(self.text, max(self.text.find(words), 0))


def check_addresses(addresses: Mapping[str, str | None], config: Config) -> Iterator[Problem]:
    """Find settings, by their names, that pages would link to and that aren't addresses of the web."""
    for name, address in addresses.items():
        if address and urlsplit(address).scheme not in ("http", "https"):
            yield Problem(
                FILE, config.line_of(f"{name}:"), f"{name}: expected an address with https://, found '{address}'"
            )


def read_config(root: Path) -> Config:
    """Read mkdocs.yml.

    Raises ContentError where it isn't YAML.
    """
    text = read_text(root, FILE)
    try:
        data = yaml.load(text, _Loader)  # noqa: S506  # a SafeLoader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ContentError([Problem(FILE, line, f"not valid YAML: {error.problem}")]) from error
    if not isinstance(data, dict) or not isinstance(data.get("nav"), list):
        raise ContentError([Problem(FILE, 1, "nav: expected a list of pages")])
    return Config(data["nav"], frozenset(str(data.get("not_in_nav", "")).split()), text)
