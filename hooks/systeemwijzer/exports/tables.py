"""The questions and the figures as tables, which open in a Dutch Excel; their words stand in overrides/exports/."""

from collections.abc import Iterable

from jinja2 import Environment

from ..records import Figure, Guide

# Excel needs the byte order mark to see that a file is UTF-8.
BOM = "\ufeff"
QUESTIONS_TABLE = "data/vragen.csv"
FIGURES_TABLE = "data/cijfers.csv"


def table_of(figure: Figure) -> str:
    """Where a figure's own table stands, from the site's root."""
    return f"data/cijfers/{figure.id}.csv"


def export_questions(environment: Environment) -> str:
    """Every question in a row of its own."""
    return BOM + environment.get_template("exports/questions.csv.jinja").render()


def export_figures(environment: Environment, figures: Iterable[Figure]) -> str:
    """Figures: a row for each value."""
    return BOM + environment.get_template("exports/figures.csv.jinja").render(figures=figures)


def export_tables(guide: Guide, environment: Environment) -> dict[str, str]:
    """Every table: its path from the site's root, and its content."""
    figures = guide.all_of(Figure)
    tables = {QUESTIONS_TABLE: export_questions(environment), FIGURES_TABLE: export_figures(environment, figures)}
    return tables | {table_of(figure): export_figures(environment, [figure]) for figure in figures}
