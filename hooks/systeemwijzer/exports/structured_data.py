"""What search engines read of a page as data, in the words of schema.org, where any of them uses it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..records import Figure, Guide, SourceGuide, Term
from ..records.plain_text import from_markdown
from .tables import QUESTIONS_TABLE, table_of

Data = dict[str, Any]

CONTEXT = "https://schema.org"
LANGUAGE = "nl"


@dataclass(frozen=True)
class PageFacts:
    """A page as it names itself; `site_url` is the site's root, with a slash at its end."""

    address: str
    title: str
    description: str
    site_url: str

    @property
    def shared(self) -> Data:
        """What search engines are told of every page, whatever its kind."""
        return {
            "@context": CONTEXT,
            "name": self.title,
            "description": self.description,
            "url": f"{self.site_url}{self.address}",
            "inLanguage": LANGUAGE,
        }


def describe_page(guide: Guide, address: str, title: str, description: str, site_url: str) -> Data | None:
    """The data of one page; None where there is nothing that others use."""
    describe = PAGES.get(address)
    page = PageFacts(address, title, description, site_url)
    return page.shared | describe(guide, page) if describe else None


def describe_site(guide: Guide, page: PageFacts) -> Data:
    """The site as something to learn from, and the guides that it is made of."""
    return {
        "@type": "LearningResource",
        "isAccessibleForFree": True,
        "about": [topic.title for topic in guide.topics],
        "isBasedOn": [_describe_source(source_guide) for source_guide in guide.guides],
    }


def describe_figures(guide: Guide, page: PageFacts) -> Data:
    """The figures as a data set, a table for each."""
    tables = [(figure.title, table_of(figure)) for figure in guide.all_of(Figure)]
    return _dataset(guide, [_download(page, title, path) for title, path in tables])


def describe_questions(guide: Guide, page: PageFacts) -> Data:
    """The questions as a data set of one table."""
    return _dataset(guide, [_download(page, page.title, QUESTIONS_TABLE)])


def describe_terms(guide: Guide, page: PageFacts) -> Data:
    """The glossary as a set of defined terms."""
    terms = [
        {
            "@type": "DefinedTerm",
            "name": term.title,
            "description": from_markdown(term.text),
            "url": f"{page.site_url}{term.address}",
        }
        for term in guide.all_of(Term)
    ]
    return {"@type": "DefinedTermSet", "hasDefinedTerm": terms}


def _dataset(guide: Guide, downloads: list[Data]) -> Data:
    sources = [_describe_source(source_guide) for source_guide in guide.guides]
    return {"@type": "Dataset", "isAccessibleForFree": True, "isBasedOn": sources, "distribution": downloads}


def _download(page: PageFacts, title: str, path: str) -> Data:
    return {
        "@type": "DataDownload",
        "name": title,
        "encodingFormat": "text/csv",
        "contentUrl": f"{page.site_url}{path}",
    }


def _describe_source(source_guide: SourceGuide) -> Data:
    """A guide, with no more than it says of itself."""
    described: Data = {"@type": "CreativeWork", "name": source_guide.title}
    if source_guide.publisher:
        described["publisher"] = {"@type": "Organization", "name": source_guide.publisher}
    if source_guide.year:
        described["datePublished"] = str(source_guide.year)
    return described


PAGES: dict[str, Callable[[Guide, PageFacts], Data]] = {
    "": describe_site,
    "begrippen/": describe_terms,
    "cijfers/": describe_figures,
    "vragen/": describe_questions,
}
