"""What can be embedded: each embed is one entry, made by `@entry` above its view.

The entry's name is the view's without `view_`, and its template has that name in overrides/embeds/. The first line of
the template says what the embed shows, for the list in docs/redactie.md. An entry with `plan` has pages of its own, for
what nobody has written a page for; what these say of themselves stands under the same name in overrides/pages/.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import Parameter, signature
from typing import Any, TypeVar

from ..records import Guide, Origin

# What the template of an embed is given, by name.
Context = dict[str, Any]
View = TypeVar("View", bound=Callable[..., Context])
Plan = Callable[[Guide], Iterator["PlannedPage"]]


@dataclass(frozen=True)
class PlannedPage:
    """A page that is to be made: its address, the record or redirect it comes from, and what its template is given."""

    address: str
    origin: Origin
    context: Context


@dataclass(frozen=True)
class Entry:
    """An embed: `view` takes the guide and the embed's arguments, and raises LookupError where one leads nowhere.

    `plan` gives the pages that it has by itself, and `nav` the word for them in the navigation of mkdocs.yml.
    """

    name: str
    view: Callable[..., Context]
    plan: Plan | None
    nav: str | None

    @property
    def template(self) -> str:
        """The template of the embed, in overrides/."""
        return f"embeds/{self.name}.html"

    @property
    def page_template(self) -> str:
        """The template of the pages it has by itself, in overrides/."""
        return f"pages/{self.name}.md.jinja"

    @property
    def templates(self) -> tuple[str, ...]:
        """All that it can't do without."""
        return (self.template, self.page_template) if self.plan else (self.template,)

    @property
    def arguments(self) -> tuple[str, ...]:
        """The names of its arguments, as its view has them behind the guide."""
        return tuple(signature(self.view).parameters)[1:]

    def takes(self, number: int) -> bool:
        """Whether it can be given so many arguments."""
        kinds = [parameter.kind for parameter in signature(self.view).parameters.values()][1:]
        return number == len(kinds) or Parameter.VAR_POSITIONAL in kinds


# Every embed by its name, in the order of the views.
ENTRIES: dict[str, Entry] = {}


def entry(plan: Plan | None = None, nav: str | None = None) -> Callable[[View], View]:
    """Let a view be an embed."""

    def add(view: View) -> View:
        name = view.__name__.removeprefix("view_").replace("_", "-")
        ENTRIES[name] = Entry(name, view, plan, nav)
        return view

    return add
