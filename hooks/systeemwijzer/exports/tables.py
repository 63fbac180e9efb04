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


def export_questions(environment: Environment, site_url: str = "") -> str:
    """Every question in a row of its own."""
    return BOM + environment.get_template("exports/questions.csv.jinja").render(site_url=site_url)


def export_figures(environment: Environment, figures: Iterable[Figure], site_url: str = "") -> str:
    """Figures: a row for each value."""
    return BOM + environment.get_template("exports/figures.csv.jinja").render(figures=figures, site_url=site_url)


def export_tables(guide: Guide, environment: Environment, site_url: str = "") -> dict[str, str]:
    """Every table: its path from the site's root, and its content. With the site's address it tells whole ones."""
    figures = guide.all_of(Figure)
    tables = {
        QUESTIONS_TABLE: export_questions(environment, site_url),
        FIGURES_TABLE: export_figures(environment, figures, site_url),
    }
    return tables | {table_of(figure): export_figures(environment, [figure], site_url) for figure in figures}
