"""What is said of content is said in Dutch, from one file: each sentence, and nothing else."""

import ast
import re
import shutil
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from systeemwijzer import messages
from systeemwijzer.messages import catalogue, join, tell
from systeemwijzer.messages.catalogue import find_words, list_languages, read_catalogue
from systeemwijzer.messages.languages import language_of
from systeemwijzer.reading.problems import Problem

PACKAGE = Path(messages.__file__).parent.parent
SAYS = ("tell", "sentence")
# What only programmers are told stands in English in the code: it is said of what they write.
OF_CODE = frozenset(
    (
        "config.py",
        "frontend.py",
        "gathered.py",
        "node.py",
        "page_origins.py",
        "policy.py",
        "schemas.py",
        "settings.py",
        "site.py",
        "tags.py",
        "template_problems.py",
    )
)
# English words that are no Dutch ones; what stands between quotes may be either.
ENGLISH = re.compile(r"\b(the|this|and|not|expected|found|leave|keep|another|here|stands|line|page|are|isn't)\b")


def sentences() -> Iterator[tuple[str, str]]:
    """Each sentence in the code, with its file."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYS and node.args:
                given = node.args[0]
                if isinstance(given, ast.Constant):
                    yield str(given.value), file.name


def names_in(template: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name)


def test_every_sentence_stands_in_the_file_and_nothing_else() -> None:
    with (catalogue.FOLDER / "nl.po").open("rb") as file:
        found = [message for message in read_po(file, abort_invalid=True) if message.id]

    assert {str(message.id) for message in found} == {text for text, _ in sentences()}
    assert [message.id for message in found if message.fuzzy or not message.string] == []
    assert len(read_catalogue("nl")) == len(found)


def test_it_says_the_same_things_in_dutch() -> None:
    dutch = read_catalogue("nl")

    assert {text for text, said in dutch.items() if names_in(text) != names_in(said)} == set()
    # What joins two others begins and ends as the English does.
    assert {text for text, said in dutch.items() if (text[0] == " ") != (said[0] == " ")} == set()
    assert {text for text, said in dutch.items() if (text[-1] == " ") != (said[-1] == " ")} == set()
    # Without what is typed as it stands: fields, and what stands between quotes or brackets.
    bare = {said: re.sub(r"'[^']*'|\{+[^}]*\}+|<[^>]*>|[\w.]+: |///.*", "", said) for said in dutch.values()}
    assert {said for said, words in bare.items() if ENGLISH.search(words.lower())} == set()


def said_by(node: ast.AST) -> Iterator[ast.expr]:
    """What becomes a message: the last that a problem is given, what is raised, and what is called one."""
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "message":
        yield node.value
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        if node.func.id in ("Problem", "ValueError", "LookupError"):
            yield from node.args[-1:]
        yield from (keyword.value for keyword in node.keywords if keyword.arg == "message")


def test_what_is_said_of_content_is_a_sentence_of_the_file() -> None:
    """Words of its own would be said in English to who writes content."""
    loose = [
        f"{file.name}:{given.lineno}: {ast.unparse(given)}"
        for file in sorted(PACKAGE.rglob("*.py"))
        if file.name not in OF_CODE
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for given in said_by(node)
        if isinstance(given, ast.JoinedStr) or (isinstance(given, ast.Constant) and isinstance(given.value, str))
    ]

    assert loose == []


@pytest.mark.parametrize(
    ("file", "language"),
    {
        "content/barriers/micro.yml": "nl",
        "docs/over.md": "nl",
        "published.txt": "nl",
        "links.yml": "nl",
        "examples/local/content/organisations.yml": "nl",
        "/srv/regio/docs/over.md": "nl",
        "overrides/main.html": "en",
        "mkdocs.yml": "en",
        "frontend/scripts/page/menu.js": "en",
        "schemas/barriers.json": "en",
        "Makefile": "en",
    }.items(),
)
def test_the_language_is_that_of_who_writes_it(file: str, language: str) -> None:
    assert language_of(file) == language


def test_messages_in_messages_are_said_in_the_same_language() -> None:
    message = join("title: ", tell("this key is missing; add it"), tell(" (found {value})", value="'x'"))

    assert message == "title: this key is missing; add it (found 'x')"
    assert str(Problem("docs/over.md", 2, message)) == (
        "docs/over.md:2: title: dit veld ontbreekt; zet het erbij (er staat 'x')"
    )
    assert str(Problem("mkdocs.yml", 2, message)) == f"mkdocs.yml:2: {message}"


def test_another_language_costs_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(catalogue.FOLDER / "nl.po", tmp_path)
    words = 'msgid "this key is missing; add it"\nmsgstr "dit fjild ûntbrekt; set it derby"\n'
    (tmp_path / "fy.po").write_text(words, encoding="utf-8")
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    monkeypatch.setenv("MESSAGES", "fy")
    read_catalogue.cache_clear()

    missing = Problem("content/topics.yml", 3, tell("this key is missing; add it"))

    assert list_languages() == ["en", "fy", "nl"]
    assert str(missing) == "content/topics.yml:3: dit fjild ûntbrekt; set it derby"
    assert find_words("fy", "this folder is missing; expected one") == "this folder is missing; expected one"
    read_catalogue.cache_clear()
