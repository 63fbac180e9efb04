"""How well colours can be told apart, as WCAG 2 measures it."""

# WCAG 2.2, success criterion 1.4.3: text of ordinary size.
LEAST_FOR_TEXT = 4.5


def measure_contrast(one: str, other: str) -> float:
    """The contrast of two colours, such as `#1b4f8f`: from 1 for the same to 21 for black on white."""
    lighter, darker = sorted((_measure_luminance(one), _measure_luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _measure_luminance(colour: str) -> float:
    """How bright a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = (_to_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _to_linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
