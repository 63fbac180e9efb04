"""Addresses that were published and have moved."""

from typing import Annotated

from pydantic import Field, StringConstraints

from .base import LONGEST_LINE, Placed

# Relative to the site's root: a page, and the anchor of a record on it; the home page itself is ''.
Address = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)*(#[a-z0-9-]+)?$", max_length=LONGEST_LINE)]


class Redirect(Placed):
    """An address that must keep working, and where it leads now."""

    old: Annotated[Address, Field(alias="from", min_length=1)]
    new: Annotated[Address, Field(alias="to")]

    @property
    def old_page(self) -> str:
        """The address of the page that is gone, or that the anchor stood on."""
        return self.old.partition("#")[0]

    @property
    def old_anchor(self) -> str:
        """The id that is gone; '' where the whole page is."""
        return self.old.partition("#")[2]
