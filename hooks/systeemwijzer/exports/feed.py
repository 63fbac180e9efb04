"""What changed on the site, as an Atom feed (RFC 4287), for who cites it and wants to hear of what is corrected."""

from jinja2 import Environment

from ..records import Guide
from ..records.choices import title_pages

FEED = "veranderd.xml"
# Of which page it tells.
PAGE = "veranderd/"


def export_feed(guide: Guide, environment: Environment, site_url: str) -> dict[str, str]:
    """The feed by its path from the site's root; none without whole addresses, which it is made of, or without changes.

    A day is all that is known of when something changed: the same content gives the same feed, whenever it is built.
    """
    if not (site_url and guide.changes):
        return {}
    titles = title_pages(guide)
    template = environment.get_template("exports/changes.xml.jinja")
    return {FEED: template.render(site_url=site_url, feed=FEED, page=PAGE, titles=titles, link=site_url.__add__)}
