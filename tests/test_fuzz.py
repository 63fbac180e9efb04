"""Valid content, changed at random in form and sense, loads or is told what is wrong; it never ends otherwise.

`make fuzz` tries many more changes than the tests do.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conftest import write_project
from small_guide import FILES
from systeemwijzer.checks.all_checks import CONTENT, KINDS, REFERENCES, find_problems
from systeemwijzer.checks.embeds import check_embeds
from systeemwijzer.pages.draft import Draft
from systeemwijzer.reading.problems import ContentError, refuse_problems
from systeemwijzer.reading.project import Project

PROBLEM = re.compile(r"^(content|docs)/[^:]+:[1-9][0-9]*: .+", re.DOTALL)
YAML_FILES = sorted(name for name in FILES if name.endswith(".yml"))

# What may stand in the place of a value: all that YAML knows, also where it makes no sense.
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=40), st.dates(), st.binary(max_size=8)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8) | SCALARS, inner, max_size=3),
    max_leaves=6,
)
# Pieces that mean something to YAML or Markdown, beside any text.
PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [*"\t[]{}|>'\"%@`#\0\ufeff\u2028\r=", "  ", "- ", ": ", "# ", "&a ", "*a", "---\n", "!!python/object ", "1e999"]
    ),
    st.sampled_from(["<b>", "<!-- embed ", " -->", "](", "{#", "```\n"]),
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("fuzz"), FILES)


def check(project: Path, name: str, content: bytes) -> None:
    """Load the project with other content in one file: it is right, or every problem has its file and line."""
    path = project / name
    before = path.read_bytes()
    path.write_bytes(content)
    read = Project(project)
    try:
        refuse_problems(find_problems(read, KINDS, CONTENT, REFERENCES) or check_embeds(Draft(read)))
    except ContentError as error:
        assert error.problems
        assert all(PROBLEM.match(str(problem)) for problem in error.problems), error
    finally:
        path.write_bytes(before)


def list_places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Each place in the data, as what holds it and the key in there."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield data, key
        yield from list_places(value)


@given(st.sampled_from(YAML_FILES), st.data(), VALUES)
def test_changed_in_sense(project: Path, name: str, data: st.DataObject, value: Any) -> None:
    content = deepcopy(yaml.safe_load(FILES[name]))
    holder, key = data.draw(st.sampled_from(list(list_places(content))))
    holder[key] = value
    try:
        text = yaml.safe_dump(content, allow_unicode=data.draw(st.booleans()))
    except yaml.YAMLError:
        return
    check(project, name, text.encode("utf-8", errors="surrogatepass"))


@given(st.sampled_from(sorted(FILES)), st.data(), PIECES)
def test_changed_in_form(project: Path, name: str, data: st.DataObject, piece: str) -> None:
    text = FILES[name]
    start, other = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    # Put in, or put in the place of something.
    end = data.draw(st.sampled_from((start, other)))
    check(project, name, (text[:start] + piece + text[end:]).encode("utf-8", errors="surrogatepass"))


@given(st.sampled_from(sorted(FILES)), st.binary(max_size=200))
def test_anything_at_all(project: Path, name: str, content: bytes) -> None:
    check(project, name, content)
