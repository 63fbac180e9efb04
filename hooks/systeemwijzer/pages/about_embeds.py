"""What embeds show, in the words of their templates: the list for authors of pages is made of it."""

import re

from jinja2 import Environment

ABOUT = re.compile(r'\{% set about = "(?P<about>[^"\n]+)" %\}\n')


def tell_about(environment: Environment, template: str) -> str:
    """What the first line of an embed's template says that it shows; '' where it says nothing."""
    source = environment.loader.get_source(environment, template)[0] if environment.loader else ""
    found = ABOUT.match(source)
    return found["about"] if found else ""
