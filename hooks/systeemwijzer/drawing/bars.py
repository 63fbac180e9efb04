"""The length of the bars in a figure's chart. Pure geometry, no markup."""

from ..records import Figure

# A full bar: all of a group for percentages, the highest number for counts.
FULL_LENGTH = 100.0


def place_bars(figure: Figure) -> tuple[float, ...]:
    """The length of each value's bar, from 0 to FULL_LENGTH; nothing where there is nothing to compare with."""
    if figure.unit == "percent":
        return tuple(float(value.value) for value in figure.values)
    if len(figure.values) == 1:
        return ()
    highest = max(value.value for value in figure.values)
    return tuple(round(FULL_LENGTH * value.value / highest, 1) for value in figure.values)
