"""The files that others read at the project's root: valid, and true to what they describe."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import ROOT
from systeemwijzer import __version__
from systeemwijzer.records import Guide

WORKFLOWS = sorted((ROOT / ".github/workflows").iterdir())
# A full commit of an action, with its version for people and for Dependabot.
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")

# What the standard asks of everybody (https://yml.publiccode.tools), and what of it only a publisher can know.
PUBLICCODE_KEYS = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}
PUBLISHERS_KEYS = {"url"}


def read_yaml(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    versions = {
        project["version"],
        read_yaml("CITATION.cff")["version"],
        read_yaml("publiccode.yml")["softwareVersion"],
    }
    assert versions == {__version__}


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("citation-file-format", "CITATION.cff"),
        ("dependabot", ".github/dependabot.yml"),
        *(("github-workflows", path.relative_to(ROOT).as_posix()) for path in WORKFLOWS),
    ],
)
def test_files_fit_their_schemas(schema: str, file: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", file]
    check = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert check.returncode == 0, check.stdout


def test_citation_names_the_guides_as_they_are(guide: Guide) -> None:
    cited = [
        (
            reference["title"],
            [
                f"{author['given-names']} {author['family-names']}"
                for author in reference["authors"]
                if "name" not in author
            ],
            reference.get("publisher", {}).get("name"),
            reference["location"]["name"],
            reference.get("year"),
        )
        for reference in read_yaml("CITATION.cff")["references"]
    ]

    known = [
        (source.title, list(source.authors), source.publisher, source.place, source.year) for source in guide.guides
    ]
    # Whoever adds a guide may do so there; what is said of one is what guides.yml says.
    assert cited == known[: len(cited)] != []


def test_publiccode_says_all_but_what_the_publisher_fills_in() -> None:
    """The standard has no schema that can be installed."""
    publiccode = read_yaml("publiccode.yml")

    assert PUBLICCODE_KEYS - publiccode.keys() == PUBLISHERS_KEYS
    assert publiccode["description"].keys() == {"nl", "en"}
    for description in publiccode["description"].values():
        assert len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10_000
    pictures = [publiccode["logo"], *publiccode["description"]["nl"]["screenshots"]]
    assert [path for path in pictures if not (ROOT / path).is_file()] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned(workflow: Path) -> None:
    actions = re.findall(r"^ *(?:- )?uses: *(.*)$", workflow.read_text(encoding="utf-8"), re.MULTILINE)

    assert actions
    assert [action for action in actions if not PINNED.fullmatch(action)] == []
