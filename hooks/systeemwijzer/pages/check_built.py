"""All that pages show only once they are built: what a build asks before it writes them, and `make check` too."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from ..reading.problems import Problem
from .check_anchors import BuiltPage, check_anchors
from .check_places import check_places
from .frame_ids import check_ids, find_frame_ids
from .markup import Renderer


def check_built(pages: Mapping[str, BuiltPage], renderer: Renderer, root: Path) -> Iterator[Problem]:
    """Find what is lost on these pages, by their address, or else what leads nowhere: that follows from it."""
    taken = find_frame_ids(renderer.environment)
    lost = [*check_places(pages, renderer.guide), *check_ids(pages.values(), renderer.guide, taken, root)]
    yield from lost or check_anchors(pages, root)
