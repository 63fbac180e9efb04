"""The geometry of the rings, held in a golden file that can be looked at as a picture."""

import re
from dataclasses import replace

import pytest

from conftest import Golden
from systeemwijzer.drawing.rings import (
    GLYPH_OUTER_RADII,
    OUTER_RADII,
    SIZE,
    TextLine,
    find_levels_without_ring,
    place_glyphs,
    place_rings,
)
from systeemwijzer.records import Actor, Guide, Level, Passage

# Labels of one to three lines, in the upper and the lower half of a ring.
LABELS = (
    (("Moeder",),),
    (("Een", "twee"), ("Drie",), ("Vier", "vijf", "zes")),
    (("Zeven",),),
    (("Acht",), ("Negen", "tien"), ("Elf",), ("Twaalf",)),
    (("Dertien",), ("Veertien",)),
)


def make_level(number: int) -> Level:
    text = Passage(text="Tekst.", status="editorial")
    actors = tuple(
        Actor(id=f"actor-{place}", title="Speler", label=label, status="editorial")
        for place, label in enumerate(LABELS[number])
    )
    return Level(
        id=f"level-{number}",
        title=f"Niveau {number}",
        short_title=f"N{number}",
        subtitle="een niveau",
        what=text,
        effect=text,
        actors=actors,
        status="editorial",
    )


LEVELS = tuple(make_level(number) for number in range(len(LABELS)))


def draw(lines: list[str]) -> str:
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE:g} {SIZE:g}">', *lines, "</svg>\n"])


def draw_text(line: TextLine, line_id: str) -> list[str]:
    return [
        f'<path id="{line_id}" fill="none" d="{line.path}"/>',
        f'<text text-anchor="middle"><textPath href="#{line_id}" startOffset="50%">{line.text}</textPath></text>',
    ]


def test_rings_golden(golden: Golden) -> None:
    lines: list[str] = []
    for ring in place_rings(LEVELS):
        lines.append(f'<path fill="none" stroke="black" d="{ring.shape}"/>')
        for number, text in enumerate((ring.name, *ring.actors)):
            lines += draw_text(text, f"{ring.level}-{number}")

    golden("rings.svg", draw(lines))


def test_glyphs_golden(golden: Golden) -> None:
    shapes = [f'<path fill-rule="evenodd" d="{glyph.shape}"/>' for glyph in place_glyphs(LEVELS)]

    golden("glyphs.svg", draw(shapes))


def test_rings_lie_around_each_other_within_the_drawing(guide: Guide) -> None:
    rings = place_rings(guide.levels)

    assert [ring.level for ring in rings] == ["individu", "micro", "meso", "exo", "macro"]
    assert list(OUTER_RADII) == sorted(OUTER_RADII)
    assert OUTER_RADII[-1] <= SIZE / 2
    assert list(GLYPH_OUTER_RADII) == sorted(GLYPH_OUTER_RADII)


def test_a_level_without_a_ring_is_told_and_never_left_out(guide: Guide) -> None:
    sixth = guide.levels[4].model_copy(update={"id": "kosmos"})
    more = replace(guide, records=(*guide.records, sixth))

    assert ["'kosmos' has no ring" in problem.message for problem in find_levels_without_ring(more)] == [True]
    assert not list(find_levels_without_ring(guide))
    with pytest.raises(ValueError, match="zip"):
        place_rings(more.levels)


def test_every_actor_of_the_guide_is_drawn(guide: Guide) -> None:
    for level, ring in zip(guide.levels, place_rings(guide.levels), strict=True):
        assert [line.text for line in ring.actors] == [text for actor in level.actors for text in actor.label]


def test_every_baseline_lies_within_its_ring(guide: Guide) -> None:
    inner_radii = (0.0, *OUTER_RADII)
    for ring, inner in list(zip(place_rings(guide.levels), inner_radii, strict=False))[1:]:
        for line in (ring.name, *ring.actors):
            radius = float(re.findall(r"A([\d.]+) ", line.path)[0])
            assert inner < radius < ring.outer_radius, line.text
