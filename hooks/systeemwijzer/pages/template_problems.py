"""Errors in templates, as problems with the file and line of the template."""

from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb
from typing import NoReturn

from jinja2 import Environment, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.debug import rewrite_traceback_stack

from ..reading.problems import ContentError, Problem, refuse_problems

# What MkDocs and the pages are made of; what else lies in overrides/ may be a README.
SUFFIXES = (".html", ".jinja", ".txt", ".xml")
# Folders with templates that MkDocs renders, with filters of its own: of these only the grammar can be checked.
OF_MKDOCS = (".", "partials")


def check_templates(environment: Environment, folder: Path) -> None:
    """Read every template below the folder, with an environment that tells its problems.

    Raises ContentError with each that can't be read.
    """
    problems: list[Problem] = []
    for path in sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES):
        name = path.relative_to(folder).as_posix()
        try:
            if path.parent.relative_to(folder).as_posix() in OF_MKDOCS:
                environment.parse(path.read_text(encoding="utf-8"), name)
            else:
                environment.get_template(name)
        except ContentError as error:
            problems += error.problems
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(f"{folder.name}/{name}", 1, f"can't be read: {error}"))
    refuse_problems(problems)


def tell_problems(
    environment: Environment, folder: Path, make_error: Callable[[ContentError], Exception] = lambda error: error
) -> None:
    """Let what goes wrong while a template is read or rendered be a ContentError, or what `make_error` makes of it."""
    told = ContentError, type(make_error(ContentError([])))

    def raise_problem(source: str | None = None) -> NoReturn:
        error = rewrite_traceback_stack(source)
        # From a template within this one.
        if isinstance(error, told):
            raise error
        raise make_error(ContentError([_describe(error, folder)])) from error

    environment.handle_exception = raise_problem  # type: ignore[method-assign]  # there is no other place to step in


def _describe(error: BaseException, folder: Path) -> Problem:
    """Where in the templates it went wrong: the innermost place in them that the error came by."""
    if isinstance(error, TemplateSyntaxError):
        return Problem(f"{folder.name}/{error.name}", error.lineno, f"not a template: {error.message}")
    frames = extract_tb(error.__traceback__)
    places = [frame for frame in frames if Path(frame.filename).is_relative_to(folder)]
    if not places:
        return Problem(f"{folder.name}/", 1, _explain(error))
    name = Path(places[-1].filename).relative_to(folder).as_posix()
    return Problem(f"{folder.name}/{name}", places[-1].lineno or 1, _explain(error))


def _explain(error: BaseException) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template '{error.name}'; expected a file of that name in the templates' folder"
    if isinstance(error, TemplateError):
        return str(error)
    return f"{type(error).__name__}: {error}"
