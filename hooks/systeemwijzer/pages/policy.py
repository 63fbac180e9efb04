"""The policy that every page begins with, as its template has it."""

from .tags import scan_tags

PAGE_TEMPLATE = "overrides/main.html"
POLICY_TEMPLATE = "overrides/partials/policy.html"
FRAME = '<main id="inhoud"'


def find_policy(template: str) -> str | None:
    """The policy in the text of its template."""
    metas = (tag for tag in scan_tags(template, "meta") if tag.get("http-equiv") == "Content-Security-Policy")
    return next((tag.write() for tag in metas if tag.get("content")), None)
