"""What mkdocs.yml says that our own checks need to know; MkDocs itself reads all of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

import yaml
from pydantic import StringConstraints, ValidationError
from yaml_env_tag import construct_env_tag

from ..records import Model
from ..records.base import LONGEST_LINE
from .expected import describe_fault, place_of
from .problems import ContentError, Problem, line_at
from .yaml_lines import YamlFile, parse_yaml

CONFIG_FILE = "mkdocs.yml"


class Extra(Model):
    """What stands below `extra`: who answers, and whether browsers keep the site.

    `downloads` is the folder of files to take along, and `local` that of a region's layer. `preview` says,
    by any word, that this is no site for the public: it has an editor for those who write.
    """

    contact: Annotated[str, StringConstraints(pattern=r"^[^\n]*$", max_length=LONGEST_LINE)] | None = None
    offline: bool
    downloads: str | None = None
    local: str | None = None
    preview: str | int | None = None


@dataclass(frozen=True)
class Config:
    """The navigation, the pages that may stay out of it, what is ours, and the text of mkdocs.yml to find lines in."""

    nav: list[Any]
    not_in_nav: frozenset[str]
    extra: Extra
    text: str
    file: YamlFile

    def line_of(self, words: str) -> int:
        """The line (from 1) on which words first stand; 1 where they don't."""
        return line_at(self.text, max(self.text.find(words), 0))


def parse_config(text: str) -> Config:
    """Read the text of mkdocs.yml. Raises ContentError where it isn't YAML, or where what is ours is wrong in it."""
    file = parse_yaml(text, CONFIG_FILE, skips_tags=True)
    data = file.data
    if not isinstance(data, dict) or not isinstance(data.get("nav"), list):
        raise ContentError([Problem(CONFIG_FILE, 1, "nav: expected a list of pages")])
    return Config(data["nav"], frozenset(str(data.get("not_in_nav", "")).split()), _parse_extra(file), text, file)


def _parse_extra(file: YamlFile) -> Extra:
    try:
        return Extra.model_validate(file.data.get("extra"))
    except ValidationError as error:
        raise ContentError(_describe(error, file)) from error


def _describe(error: ValidationError, file: YamlFile) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        place = ("extra", *place_of(detail))
        yield Problem(CONFIG_FILE, file.line_of(place), describe_fault(detail, place))


class _EnvLoader(yaml.SafeLoader):
    """Reads !ENV as MkDocs does, and its other tags as nothing."""


_EnvLoader.add_constructor("!ENV", construct_env_tag)
_EnvLoader.add_multi_constructor("!", lambda loader, suffix, node: None)


def parse_settings(text: str) -> dict[str, Any]:
    """What mkdocs.yml says, with what it takes from the environment; parse_config tells what isn't YAML."""
    try:
        settings = yaml.load(text, _EnvLoader)  # noqa: S506  # a SafeLoader
    except yaml.YAMLError:
        return {}
    return settings if isinstance(settings, dict) else {}
