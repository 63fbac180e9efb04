"""Whether pages and kinds name guides that are there, and kinds pages of theirs."""

from collections.abc import Iterator

from ..pages.draft import Draft
from ..reading.problems import Problem, expect_one_of
from ..records.addresses import page_addresses


def check_guide_pages(draft: Draft) -> Iterator[Problem]:
    """Find pages about a guide that isn't there, and pages that a kind has for a guide and aren't there."""
    guide = draft.guide
    for page in draft.project.pages.items:
        if page.says.guide is not None and page.says.guide not in guide.guide_by_id:
            message = expect_one_of("guide", page.says.guide, guide.guide_by_id)
            yield Problem(page.file, page.line_of_key("guide"), message)
    pages = page_addresses(guide)
    for kind in guide.kinds:
        for guide_id, address in kind.page_of_guide.items():
            line = kind.origin.line_of("page_of_guide")
            if guide_id not in guide.guide_by_id:
                yield Problem(kind.origin.file, line, expect_one_of("page_of_guide", guide_id, guide.guide_by_id))
            if address not in pages:
                yield Problem(kind.origin.file, line, expect_one_of("page_of_guide", address, pages))
