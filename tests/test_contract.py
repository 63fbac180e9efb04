"""What scripts, templates and stylesheets call the same thing, as docs/assets/js/contract.yml lists it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import ROOT

JS = ROOT / "docs/assets/js"
# Python reads these, in the pages' own HTML.
FOR_PYTHON = {"plain", "page-only"}

# A selector that a script asks for, with at most one kind of quotes within.
SELECTOR = re.compile(r"""(?:querySelector|querySelectorAll|closest|matches)\((["'`])(.+?)\1\)""")
IN_SELECTOR = {
    "classes": re.compile(r"\.([a-z][-\w]*)"),
    "ids": re.compile(r"#([a-z][-\w]*)"),
    "roles": re.compile(r"\[role=(\w+)"),
    "data": re.compile(r"\[data-([a-z][-a-z]*)[\]=]"),
}
IN_SCRIPT = {
    ("set", "classes"): re.compile(r"""classList\.(?:add|remove|toggle)\("([-\w]+)"""),
    ("set", "ids"): re.compile(r"""\.id = ["`]([-\w]+)"""),
    ("read", "ids"): re.compile(r"""getElementById\("([-\w]+)"""),
    ("set", "data"): re.compile(r"\bdataset\.(\w+) ="),
    ("read", "data"): re.compile(r"\bdataset\.(\w+)\b(?! =)"),
}
TAKEN_APART = re.compile(r"\{ ([^{}]*) \} = [\w.]*\bdataset\b")
# Names that only running the script would tell: they are listed as composed.
COMPOSED = re.compile(r"\[data-\$\{|\bdataset\[")
IN_TEMPLATE = {
    "classes": re.compile(r"""\bclass="([^"]*)"""),
    "ids": re.compile(r"""\bid="([^"]*)"""),
    "roles": re.compile(r"""\brole="([^"]*)"""),
    "data": re.compile(r"\bdata-([a-z][-a-z]*)"),
}
Names = dict[str, dict[str, set[str]]]


@pytest.fixture(scope="module")
def contract() -> Names:
    listed: dict[str, dict[str, Any]] = yaml.safe_load((JS / "contract.yml").read_text(encoding="utf-8"))
    return {use: {what: set(names) for what, names in lists.items()} for use, lists in listed.items()}


@pytest.fixture(scope="module")
def scripts() -> str:
    return read_all(JS.glob("*.js"))


@pytest.fixture(scope="module")
def templates() -> dict[str, set[str]]:
    text = read_all((ROOT / "overrides").rglob("*.html"))
    return {
        what: {word for value in names.findall(text) for word in words(value)} for what, names in IN_TEMPLATE.items()
    }


def read_all(paths: Iterable[Path]) -> str:
    """The text of all files, without comments."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    return re.sub(r"/\*.*?\*/|\{#.*?#\}|^\s*//.*?$", "", text, flags=re.DOTALL | re.MULTILINE)


def words(value: str) -> list[str]:
    return re.findall(r"[-\w]+", value)


def kebab(name: str) -> str:
    """`copyLink`, as scripts say it, is `copy-link` in HTML."""
    return re.sub(r"[A-Z]", lambda letter: f"-{letter[0].lower()}", name)


def find_names(scripts: str) -> Iterator[tuple[str, str, str]]:
    """What scripts do with a name, what it is a name of, and the name."""
    for _, selector in SELECTOR.findall(scripts):
        for what, names in IN_SELECTOR.items():
            yield from (("read", what, name) for name in names.findall(re.sub(r"\$\{[^}]*\}", "", selector)))
    for (use, what), names in IN_SCRIPT.items():
        yield from ((use, what, kebab(name)) for name in names.findall(scripts))
    for taken in TAKEN_APART.findall(scripts):
        yield from (("read", "data", kebab(name)) for name in words(taken))


def test_scripts_use_what_is_listed_and_nothing_else(contract: Names, scripts: str) -> None:
    found: Names = {"read": {}, "set": {}}
    for use, what, name in find_names(scripts):
        found[use].setdefault(what, set()).add(name)
    # What a script reads of what it set itself is said once.
    found["read"] = {what: names - found["set"].get(what, set()) for what, names in found["read"].items()}

    assert found["read"] == contract["read"]
    assert found["set"] == contract["set"]
    assert bool(COMPOSED.search(scripts)) == bool(contract["composed"]["data"])


def test_templates_write_what_scripts_read(contract: Names, templates: dict[str, set[str]]) -> None:
    read = {**contract["read"], "data": contract["read"]["data"] | contract["composed"]["data"]}

    assert {what: sorted(names - templates[what]) for what, names in read.items() if names - templates[what]} == {}


def test_templates_write_no_data_that_nobody_reads(contract: Names, templates: dict[str, set[str]]) -> None:
    used = FOR_PYTHON.union(*(lists["data"] for lists in contract.values()))

    assert sorted(templates["data"] - used) == []


def test_stylesheets_know_what_scripts_set_and_rely_on_nothing_unlisted(contract: Names) -> None:
    css = read_all((ROOT / "docs/assets/css").glob("*.css"))
    data = set(IN_SELECTOR["data"].findall(css))

    assert contract["set"]["classes"] <= set(IN_SELECTOR["classes"].findall(css))
    assert data <= set().union(*(lists["data"] for lists in contract.values()))
    assert "scheme" in data
