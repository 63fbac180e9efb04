"""links.yml: what came back when the publisher's network last asked each link that leads out.

`make links` writes it, `make check` reads it, and no page depends on it: without it each link is one that was never
asked. It is the publisher's own: where a region has a layer, it stands there.
"""

import re
from collections.abc import Iterable
from typing import Annotated, Self

import yaml
from pydantic import AfterValidator, Field, StringConstraints, model_validator

from ..messages import tell
from ..records.base import Day, Line, Placed, fault_in
from .files import ContentFile
from .links_out import LINKS_FILE
from .parse import parse_items
from .placing import place_items
from .project import Project
from .yaml_lines import parse_yaml

WEB = re.compile(r"https?://\S+")
# Where hosts lead on to may be long, as browsers let it be.
LONGEST_ADDRESS = 2000
HEAD = "# What came back when each link that leads out was last asked. `make links` writes it; nobody else does.\n"


def require_web(address: str) -> str:
    """The address, if it is one of the web. Raises ValueError otherwise."""
    if not WEB.fullmatch(address):
        raise ValueError(tell("an address of the web begins with https://; make links writes this file anew"))
    return address


AddressAnswered = Annotated[str, StringConstraints(max_length=LONGEST_ADDRESS), AfterValidator(require_web)]


class LinkAnswer(Placed):
    """What came back from an address: a status of HTTP, or, where nothing came, what was wrong.

    `moved_to` is where it says that it has gone for good.
    """

    link: AddressAnswered
    asked: Day
    status: Annotated[int, Field(ge=100, le=599)] | None = None
    fault: Line | None = None
    moved_to: AddressAnswered | None = None

    @model_validator(mode="after")
    def require_one(self) -> Self:
        """Refuse an answer that is none, or two."""
        if (self.status is None) == (self.fault is None):
            raise fault_in(
                "status", message=tell("expected either a status or a fault; make links writes this file anew")
            )
        return self

    @property
    def is_right(self) -> bool:
        """Whether something was there."""
        return self.status is not None and self.status < 400


ANSWERS = ContentFile(LINKS_FILE, LinkAnswer)


def read_answers(project: Project) -> dict[str, LinkAnswer]:
    """The answers by their addresses; none where nobody has asked yet.

    Raises ContentError with every problem of the file.
    """
    name = project.own(LINKS_FILE)
    if not (project.folder / name).exists():
        return {}
    file = parse_yaml(project.read(name), name)
    items = place_items(parse_items(file, ANSWERS), file, ANSWERS, ())
    return {answer.link: answer for answer in items if isinstance(answer, LinkAnswer)}


def write_answers(project: Project, answers: Iterable[LinkAnswer]) -> None:
    """Write the file anew, in the order of the addresses."""
    told = (answer.model_dump(exclude_none=True) for answer in sorted(answers, key=lambda answer: answer.link))
    text = yaml.safe_dump(list(told), sort_keys=False, allow_unicode=True, width=10_000)
    (project.folder / project.own(LINKS_FILE)).write_text(f"{HEAD}{text}", encoding="utf-8")
