"""The files of other languages, as gettext has them: by each English sentence what is said instead."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
# That of the sentences in the code: it needs no file.
ENGLISH = "en"


def list_languages() -> list[str]:
    """Every language that something can be said in, by its code."""
    return sorted((ENGLISH, *(file.stem for file in FOLDER.glob("*.po"))))


def find_words(language: str, template: str) -> str:
    """A sentence in a language, or as it is where that language's file doesn't have it."""
    return (read_catalogue(language).get(template) if language != ENGLISH else None) or template


@cache
def read_catalogue(language: str) -> Mapping[str, str]:
    """What a language's file says by each English sentence."""
    # Only who has something to say waits for this.
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with (FOLDER / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=None, abort_invalid=True)
    return {str(message.id): str(message.string) for message in catalogue if message.id}
