"""What `make audit` makes of the answers of pip-audit and npm, which both call an error and a finding the same."""

import json
from collections.abc import Callable

import pytest

from audit import Findings, describe, read_npm, read_pip

SAFE = {"name": "jinja2", "version": "3.1.6", "vulns": []}
UNSAFE = {"name": "jinja2", "version": "3.1.5", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3.1.6"]}]}
UNMENDED = {"name": "babel", "version": "2", "vulns": [{"id": "PYSEC-2", "fix_versions": []}]}
SKIPPED = {"name": "babel", "skip_reason": "Dependency not found on PyPI and could not be audited: babel (2.18.0)"}


@pytest.mark.parametrize(
    ("packages", "found"),
    [
        ([SAFE, SAFE], Findings()),
        ([SAFE, UNSAFE, UNSAFE], Findings(unsafe=("jinja2 3.1.5: PYSEC-1, mended in 3.1.6",))),
        ([UNMENDED], Findings(unsafe=("babel 2: PYSEC-2, mended in none",))),
        ([SAFE, SKIPPED], Findings(unanswered=(SKIPPED["skip_reason"],))),
    ],
)
def test_what_pip_audit_says(packages: list[dict[str, object]], found: Findings) -> None:
    assert read_pip(json.dumps({"dependencies": packages, "fixes": []}), "") == found


@pytest.mark.parametrize(
    ("report", "found"),
    [
        ({"vulnerabilities": {}}, Findings()),
        (
            {"vulnerabilities": {"ajv": {"range": "<8.1", "severity": "high"}}},
            Findings(unsafe=("ajv <8.1: high",)),
        ),
        ({"message": "405 Method Not Allowed", "statusCode": 405}, Findings(unanswered=("405 Method Not Allowed",))),
    ],
)
def test_what_npm_says(report: dict[str, object], found: Findings) -> None:
    assert read_npm(json.dumps(report), "npm error") == found


@pytest.mark.parametrize("read", [read_pip, read_npm])
def test_without_an_answer_it_says_why(read: Callable[[str, str], Findings]) -> None:
    found = read("", "a traceback\nno route to host\n")

    assert found == Findings(unanswered=("no route to host",))
    assert "nothing is known of those" in describe("npm", found)
    assert "no route to host" in describe("npm", found)
