"""*Verbeter dit* leads to a record's lines: on each host as that host wants it, from its first line to its last."""

from itertools import pairwise

import pytest

from conftest import ROOT, MakeProject
from small_guide import FILES, FRONT_MATTER
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.reading.repository import Repository
from systeemwijzer.records import Guide, Origin

CONTENT = Origin(file="content/barriers/micro.yml", line=12, last=20)
PAGE = Origin(file="docs/systeem/index.md", line=3, last=3)


@pytest.mark.parametrize(
    ("repo_url", "edit_uri", "content", "page"),
    [
        (
            "https://github.com/team/gids",
            "edit/main/docs/",
            "https://github.com/team/gids/blob/main/content/barriers/micro.yml#L12-L20",
            "https://github.com/team/gids/blob/main/docs/systeem/index.md?plain=1#L3-L3",
        ),
        (
            "https://gitlab.com/groep/team/gids",
            "-/edit/main/docs/",
            "https://gitlab.com/groep/team/gids/-/edit/main/content/barriers/micro.yml#L12-20",
            "https://gitlab.com/groep/team/gids/-/edit/main/docs/systeem/index.md#L3-3",
        ),
        (
            "https://codeberg.org/team/gids",
            "_edit/main/docs/",
            "https://codeberg.org/team/gids/src/branch/main/content/barriers/micro.yml#L12-L20",
            "https://codeberg.org/team/gids/src/branch/main/docs/systeem/index.md?display=source#L3-L3",
        ),
        # A project in a folder of its repository.
        (
            "https://git.example.org/gids/",
            "edit/main/site/docs/",
            "https://git.example.org/gids/blob/main/site/content/barriers/micro.yml#L12-L20",
            "https://git.example.org/gids/blob/main/site/docs/systeem/index.md?plain=1#L3-L3",
        ),
        # Nobody knows how this one leads to lines.
        (
            "https://example.org/gids",
            "src/main/docs/",
            "https://example.org/gids/src/main/content/barriers/micro.yml",
            "https://example.org/gids/src/main/docs/systeem/index.md",
        ),
    ],
)
def test_links_lead_to_lines(repo_url: str, edit_uri: str, content: str, page: str) -> None:
    repository = Repository.find(repo_url, edit_uri)

    assert repository
    assert (repository.lead_to(CONTENT), repository.lead_to(PAGE)) == (content, page)


@pytest.mark.parametrize(
    ("repo_url", "edit_uri"), [("", "edit/main/docs/"), ("https://github.com/team/gids", ""), ("", None)]
)
def test_without_both_settings_there_is_none(repo_url: str, edit_uri: str | None) -> None:
    assert Repository.find(repo_url, edit_uri) is None


def test_records_know_their_last_line(make_project: MakeProject) -> None:
    """Not the blank lines and comments behind it; also within others, and on one line."""
    barriers = """\
# Een opmerking.
- id: micro-huishouden
  title: Een
  text_status: editorial
  source: [ev.5.b.1]
  text: >-
    Een regel.

    Nog een regel.

# Een opmerking bij de volgende.

- {id: micro-twee, title: Twee, text: Twee., source: [ev.5.b.2]}
"""
    page = f"{FRONT_MATTER}# Start\n\n## Doel {{#doel data-source=ev.5.wat}}\n\nEen.\n\nTwee.\n\n## Rest\n\nDrie.\n"
    guide = load_guide(make_project(FILES | {"content/barriers/micro.yml": barriers, "docs/index.md": page}))

    assert lines_of(guide, "micro-huishouden") == (2, 9)
    assert lines_of(guide, "micro-twee") == (13, 13)
    assert lines_of(guide, "doel") == (7, 11)
    assert lines_of(guide, "individu-actor-moeder") == (8, 8)


def test_every_record_ends_before_the_next_begins(guide: Guide) -> None:
    for record in guide.records:
        lines = (ROOT / record.origin.file).read_text(encoding="utf-8").split("\n")
        first, last = lines[record.origin.line - 1], lines[record.origin.last - 1]
        assert record.id in first or record.kind == "section", record.id
        assert last.strip(), record.id
    questions = [record for record in guide.records if record.origin.file == "content/questions/micro.yml"]
    assert all(one.origin.last < two.origin.line for one, two in pairwise(questions))


def lines_of(guide: Guide, record_id: str) -> tuple[int, int]:
    origin = guide.by_id[record_id].origin
    return origin.line, origin.last
