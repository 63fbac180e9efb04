"""What changed on the site, for who cites it: on a day, in words, with the records and the pages that it touches."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .base import Day, Names, Slugs, TitledRecord, refuse_repeats
from .redirects import Address

# What is corrected was wrong or lacked something, so that who has cited it looks at it again.
SortOfChange = Literal["new", "reworded", "corrected"]


class Change(TitledRecord):
    """Something that changed on a day. Pages and the feed have the latest first, however the file orders them."""

    day: Day
    sort: SortOfChange
    records: Annotated[Slugs, Names("record")] = ()
    pages: Annotated[tuple[Address, ...], Field(strict=False), AfterValidator(refuse_repeats), Names("page")] = ()
    status: Literal["editorial"] = "editorial"
