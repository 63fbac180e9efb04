"""Whether the frame of every page begins with a policy, and has a place for the content."""

from collections.abc import Iterator

from ..pages.policy import FRAME, PAGE_TEMPLATE, POLICY_TEMPLATE, find_policy
from ..reading.problems import Problem
from ..reading.project import Project


def check_policy(project: Project) -> Iterator[Problem]:
    """Find templates of which pages without a policy, or without a place for their content, would come."""
    if not find_policy(project.read(POLICY_TEMPLATE)):
        message = 'no policy; expected <meta http-equiv="Content-Security-Policy" content="…">, with double quotes'
        yield Problem(POLICY_TEMPLATE, 1, message)
    page = project.read(PAGE_TEMPLATE)
    for part in (POLICY_TEMPLATE.removeprefix("overrides/"), FRAME):
        if part not in page:
            yield Problem(PAGE_TEMPLATE, 1, f"this is the frame of every page; expected {part} in it")
