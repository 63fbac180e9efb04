"""The page that a browser gets in the place of the site, while something is wrong and MkDocs serves."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateError

from ..reading.problems import ContentError, Problem
from ..reading.project import Project
from ..reading.report import find_excerpt, report

TEMPLATES = "overrides"
TEMPLATE = "serving/problems.html"
# The page has no file to load: what makes the others may be what is wrong.
TOKENS = "frontend/styles/common/tokens.css"


def find_problems(error: BaseException, root: Path) -> tuple[Problem, ...]:
    """What an error says is wrong, or else what is wrong with mkdocs.yml; nothing where nobody knows."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ContentError):
            return cause.problems
        cause = cause.__cause__ or cause.__context__
    try:
        _ = Project(root).config
    except ContentError as wrong:
        return wrong.problems
    return ()


def make_problems_page(root: Path, problems: Sequence[Problem], otherwise: str) -> str:
    """The page of all problems, each with its line; of `otherwise` where there are none."""
    tokens = root / TOKENS
    try:
        environment = Environment(loader=FileSystemLoader(root / TEMPLATES), autoescape=True, trim_blocks=True)
        return environment.get_template(TEMPLATE).render(
            problems=[(problem, find_excerpt(problem, root)) for problem in problems],
            otherwise=otherwise,
            tokens=tokens.read_text(encoding="utf-8") if tokens.is_file() else "",
        )
    except (TemplateError, OSError):
        return escape(report(problems, root) or otherwise)
