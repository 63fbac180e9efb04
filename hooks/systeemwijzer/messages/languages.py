"""In which language something is said: it depends on whose work it is about."""

import os
from pathlib import PurePosixPath

from . import Message
from .catalogue import ENGLISH, list_languages

# What programmers write, by where it stands in the project; all else is content, also that of a region.
CODE = frozenset(
    (
        ".github",
        "Makefile",
        "bench",
        "deploy",
        "frontend",
        "hooks",
        "mkdocs.yml",
        "overrides",
        "pyproject.toml",
        "requirements",
        "schemas",
        "tests",
        "tools",
    )
)
# Who writes content in another language names it in the environment.
CHOICE = "MESSAGES"
DUTCH = "nl"


def language_of(file: str) -> str:
    """The language in which something is said of a file, given by its path from the project's root."""
    return ENGLISH if PurePosixPath(file).parts[:1] and PurePosixPath(file).parts[0] in CODE else of_content()


def of_content() -> str:
    """The language of who writes content: Dutch, or what the environment says, if there is a file of it."""
    chosen = os.environ.get(CHOICE, DUTCH)
    return chosen if chosen in list_languages() else DUTCH


def say_of_content(message: Message) -> str:
    """A message in the language of who writes content."""
    return message.say_in(of_content())
