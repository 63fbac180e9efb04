"""Where each page of the site comes from: the file that it was written in, or the record that it is made of."""

from dataclasses import dataclass

from ..records import Guide
from ..records.addresses import address_of_page, src_uri_of
from .all_embeds import plan_made_pages


@dataclass(frozen=True)
class PageOrigin:
    """A page: its path in docs/, whether or not a file is there, and the file and line that it comes from."""

    src_uri: str
    file: str
    line: int

    @property
    def address(self) -> str:
        """Where it is on the site, from the site's root."""
        return address_of_page(self.src_uri)

    @property
    def path(self) -> str:
        """Its file in the site, from the site's root."""
        return f"{self.address}index.html"


def list_page_origins(guide: Guide) -> tuple[PageOrigin, ...]:
    """Every page that should be on the site, those that say where something went among them."""
    written = (PageOrigin(src_uri, guide.file_of_page(src_uri), 1) for src_uri in guide.written_pages)
    made = (
        PageOrigin(src_uri_of(planned.address), planned.origin.file, planned.origin.line)
        for _, planned in plan_made_pages(guide)
    )
    return (*written, *made)
