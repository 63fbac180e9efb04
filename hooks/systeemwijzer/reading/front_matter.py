"""What stands between lines of --- at the beginning of a page in docs/."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationError

from ..messages import tell
from ..records import Model
from ..records.base import Day, Line, Lines, Slug, refuse_repeats
from .expected import describe_fault, place_of
from .problems import ContentError, Problem, expect_one_of
from .yaml_lines import YamlFile, parse_yaml


class FrontMatter(Model):
    """What a page says of itself.

    `hide` leaves out what stands beside it, `guide` is the one that it is about, `as_of` on which day what the editors
    say there was last looked at, `laws` that it tells what laws say, `advice` that it says what one can do, `contact`
    shows the publisher's, `gathers` are the pages and folders that it holds, and `within` is the page that leads to one
    that stands in no menu. A `tool` is a page to do something with: who reads on passes it by.
    """

    title: Line
    description: Line
    hide: Annotated[tuple[Literal["navigation", "toc"], ...], Field(strict=False), AfterValidator(refuse_repeats)] = ()
    guide: Slug | None = None
    as_of: Day | None = None
    laws: bool = False
    advice: bool = False
    contact: bool = False
    tool: bool = False
    robots: Literal["noindex"] | None = None
    gathers: Annotated[Lines, Field(min_length=1)] | None = None
    within: Line | None = None


def parse_front_matter(text: str, file: str) -> tuple[YamlFile, FrontMatter]:
    """Read the front matter of a page, and where its keys stand.

    Raises ContentError with all that is wrong with it.
    """
    if not text.strip():
        message = tell("no front matter; expected a title and a description between two lines of ---")
        raise ContentError([Problem(file, 1, message)])
    # A line before it, as it begins below the first line of the page.
    matter = parse_yaml(f"\n{text}", file)
    if not isinstance(matter.data, dict):
        raise ContentError([Problem(file, 2, tell("expected keys with values here, such as 'title: Cijfers'"))])
    try:
        found = FrontMatter.model_validate(matter.data)
    except ValidationError as error:
        raise ContentError([*matter.slips, *_describe(error, matter)]) from error
    if matter.slips:
        raise ContentError(matter.slips)
    return matter, found


def _describe(error: ValidationError, matter: YamlFile) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        place = place_of(detail)
        unknown = detail["type"] == "extra_forbidden"
        known = FrontMatter.model_fields
        fault = expect_one_of(tell("key"), str(place[-1]), known) if unknown else describe_fault(detail, place)
        yield Problem(matter.file, matter.line_of(place), fault)
