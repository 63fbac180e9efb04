"""Whether levels.yml has the five levels: everything else counts on them."""

from collections.abc import Iterator

from ..messages import tell
from ..reading.files import LEVEL_IDS
from ..reading.problems import Problem, expect_one_of
from ..reading.project import Project
from ..records import Level

LEVELS_FILE = "content/levels.yml"


def check_levels(project: Project) -> Iterator[Problem]:
    """Find levels that are missing, renamed or in another order than from the inside out."""
    # Where a level can't be read, that it is missing is no news.
    if any(problem.file == LEVELS_FILE for problem in project.content.problems):
        return
    levels = [item for item in project.content.items if isinstance(item, Level)]
    ids = [level.id for level in levels]
    unknown = [level for level in levels if level.id not in LEVEL_IDS]
    missing = [level_id for level_id in LEVEL_IDS if level_id not in ids]
    twice = [level for place, level in enumerate(levels) if level.id in ids[:place]]
    for level in twice:
        first = levels[ids.index(level.id)].origin.line
        message = tell(
            "id: '{name}' stands at {where} too; a level stands once",
            name=level.id,
            where=f"{LEVELS_FILE}:{first}",
        )
        yield Problem(LEVELS_FILE, level.origin.line, message)
    for level in unknown:
        yield Problem(LEVELS_FILE, level.origin.line_of("id"), expect_one_of("id", level.id, LEVEL_IDS))
    if missing:
        yield Problem(
            LEVELS_FILE,
            1,
            tell(
                "no level with id {missing}; expected {levels}",
                missing=", ".join(missing),
                levels=", ".join(LEVEL_IDS),
            ),
        )
    elif not unknown and not twice and ids != sorted(ids, key=LEVEL_IDS.index):
        line = next(level.origin.line for level, right in zip(levels, LEVEL_IDS, strict=False) if level.id != right)
        yield Problem(
            LEVELS_FILE,
            line,
            tell("levels stand from the inside out, in this order: {levels}", levels=", ".join(LEVEL_IDS)),
        )
