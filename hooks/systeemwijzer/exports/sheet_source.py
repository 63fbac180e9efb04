"""What stands at the foot of each printed sheet: a stylesheet says it, without scripts too, and has it from here."""

import json

from jinja2 import Environment

# In frontend/styles/common/sheet.css.
PLACE = '"[sheet-source]"'
TEMPLATE = "exports/sheet_source.jinja"


def fill_in_source(environment: Environment, stylesheet: str) -> str:
    """A stylesheet with the guides that the site is made of in their place, where it has one."""
    if PLACE not in stylesheet:
        return stylesheet
    words = " ".join(environment.get_template(TEMPLATE).render().split())
    # On one line, a string of JSON is one of CSS too.
    return stylesheet.replace(PLACE, json.dumps(words, ensure_ascii=False))
