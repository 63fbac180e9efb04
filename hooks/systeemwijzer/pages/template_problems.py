"""Errors in templates, as problems with the file and line of the template."""

from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb
from typing import Any, NoReturn

from jinja2 import Environment, Template, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.debug import rewrite_traceback_stack

from ..reading.problems import ContentError, Problem


def turn_errors_into_problems(
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

    find = environment.get_template

    def get_template(name: Any, parent: str | None = None, globals: Any = None) -> Template:  # noqa: A002  # Jinja's name
        """What a template asks for, by its name, is told by the place in it; what we ask for has no such place."""
        try:
            return find(name, parent, globals)
        except TemplateNotFound as error:
            if parent is not None:
                raise
            message = "this template is missing; pages are made with it"
            raise make_error(ContentError([Problem(f"{folder.name}/{error.name}", 1, message)])) from error

    # There is no other place to step in.
    environment.handle_exception = raise_problem  # type: ignore[method-assign]
    environment.get_template = get_template  # type: ignore[method-assign]


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
