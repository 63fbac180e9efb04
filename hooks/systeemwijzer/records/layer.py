"""What a region lays over the site: its own name, look and facts, as local.yml in the folder of its layer says them."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from ..messages import tell
from .base import LONGEST_ID, LONGEST_LINE, Day, Line, Model, Placed, Text, WebAddress, fault_in

# Ids of the site itself never begin so; those of a layer always do: neither can ever take one of the other's.
OWN_PREFIX = "regio-"
# Where the pages of a layer stand: the site itself has none there.
OWN_FOLDER = "bij-ons/"
Prefix = Annotated[str, StringConstraints(pattern=r"^regio-[a-z0-9]+(-[a-z0-9]+)*$", max_length=LONGEST_ID)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
LogoName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.(svg|png)$", max_length=LONGEST_ID)]
PagePath = Annotated[str, StringConstraints(pattern=r"^bij-ons/([a-z0-9-]+/)*[a-z0-9-]+\.md$", max_length=LONGEST_LINE)]


class Shades(Model):
    """A colour on light paper, and the same on dark."""

    light: Colour
    dark: Colour


class Colours(Model):
    """What a layer colours in its own way; levels keep theirs, by which people know them."""

    accent: Shades


class PrivacyFacts(Model):
    """What only the publisher knows about privacy: who answers for it, and what the server keeps."""

    responsible: Line
    contact: Line
    server: Text
    statement: WebAddress | None = None


class AccessibilityFacts(Model):
    """What the accessibility statement says that only the publisher knows."""

    status: Literal["full", "partial", "none"]
    made_on: Day
    research: Text
    contact: Line
    registered_at: WebAddress | None = None


class Layer(Placed):
    """What local.yml says. `checked` is the day that holds for each own record that names none."""

    prefix: Prefix
    region: Line
    name: Line
    description: Line
    checked: Day
    logo: LogoName | None = None
    colours: Colours | None = None
    publisher: Line
    contact: Line
    site_url: WebAddress | None = None
    repo_url: WebAddress | None = None
    edit_uri: Line | None = None
    privacy: PrivacyFacts
    accessibility: AccessibilityFacts
    pages: Annotated[tuple[PagePath, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def require_repository(self) -> Self:
        """Refuse a way to edit files without the repository that they are in."""
        if self.edit_uri and not self.repo_url:
            raise fault_in(
                "edit_uri", message=tell("there is no repo_url that this belongs to; add it, or leave this out")
            )
        return self
