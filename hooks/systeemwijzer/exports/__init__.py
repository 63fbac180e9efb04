"""What is given away: the guide as JSON, tables, the search index, the schemas, and the addresses that must last.

In comes a Guide; out come the texts of files beside the pages.
"""

from jinja2 import Environment

from ..records import Guide
from .feed import export_feed
from .guide_json import export_json
from .tables import export_tables


def export_files(guide: Guide, environment: Environment, site_url: str = "") -> dict[str, str]:
    """Every file to take away: its path from the site's root, and its content."""
    files = {"data/guide.json": export_json(guide)} | export_tables(guide, environment, site_url)
    return files | export_feed(guide, environment, site_url)
