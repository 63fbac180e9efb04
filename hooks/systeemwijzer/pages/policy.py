"""The policy that every page begins with, as its template has it."""

from collections.abc import Iterator
from pathlib import Path

from ..reading.problems import Problem
from ..reading.text_files import read_text
from .tags import scan_tags

PAGE_TEMPLATE = "overrides/main.html"
POLICY_TEMPLATE = "overrides/partials/policy.html"
FRAME = '<main id="inhoud"'


def find_policy(template: str) -> str | None:
    """The policy in the text of its template."""
    metas = (tag for tag in scan_tags(template, "meta") if tag.get("http-equiv") == "Content-Security-Policy")
    return next((tag.write() for tag in metas if tag.get("content")), None)


def check_policy(root: Path) -> Iterator[Problem]:
    """Find templates of which pages without a policy, or without a place for their content, would come."""
    if not find_policy(read_text(root, POLICY_TEMPLATE)):
        message = 'no policy; expected <meta http-equiv="Content-Security-Policy" content="…">, with double quotes'
        yield Problem(POLICY_TEMPLATE, 1, message)
    page = read_text(root, PAGE_TEMPLATE)
    for part in (POLICY_TEMPLATE.removeprefix("overrides/"), FRAME):
        if part not in page:
            yield Problem(PAGE_TEMPLATE, 1, f"this is the frame of every page; expected {part} in it")
