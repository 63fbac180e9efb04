"""Whether a region's own actors fit in the drawings, beside those that the guides have."""

from collections.abc import Iterator

from ..drawing.rings import find_crowded_rings
from ..drawing.system_map import find_crowded_marks
from ..messages import Message, tell
from ..reading.problems import Problem
from ..reading.project import Project
from ..records import Actor, Guide, Level


def check_own_actors(project: Project) -> Iterator[Problem]:
    """Find rings that are too full with what a region adds to them."""
    guide = project.guide
    for level in find_crowded_rings(guide.levels):
        message = tell(
            "label: in the drawing of the rings the names in '{level}' would overlap; use fewer or shorter ones",
            level=level.title,
        )
        yield from _tell(guide, level, "label", message)
    for level in find_crowded_marks(guide.levels, guide.map_things):
        message = tell(
            "id: on the system map the signs in '{level}' would overlap; let fewer actors stand there",
            level=level.title,
        )
        yield from _tell(guide, level, "id", message)


def _tell(guide: Guide, level: Level, key: str, message: Message) -> Iterator[Problem]:
    """Tell it at the last actor that the region added there; what the guides have by themselves fits."""
    for actor in guide.at_level(Actor, level.id)[-1:]:
        if actor.layer:
            yield Problem(actor.origin.file, actor.origin.line_of(key), message)
