"""What pydantic and YAML find wrong, as what to do about it: for an editor who doesn't program."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from ..records.base import KeyPath, Line, PageAddress, Slug, SourceId, WebAddress
from ..records.fields import FieldName
from ..records.kinds import FilePattern
from ..records.knowledge import MailAddress, PhoneNumber
from ..records.layer import Colour, LogoName, PagePath, Prefix
from ..records.lexicon import Word
from ..records.redirects import Address
from .yaml_slips import Unquoted

# By pydantic's name of the fault, with what it tells in braces; what isn't here is said in pydantic's own words.
EXPECTED = {
    "extra_forbidden": "this key is not known here; check its spelling, or leave it out",
    "missing": "this key is missing; add it",
    "bool_type": "expected true or false",
    "string_type": "expected text; put it in quotes",
    "string_too_short": "nothing stands here; write the text, or leave the key out",
    "tuple_type": "expected a list; put square brackets round it and commas in it: [one, two]",
    "string_too_long": "this is too long; expected at most {max_length} letters",
    "greater_than": "expected more than {gt}",
    "greater_than_equal": "expected {ge} or more",
    "less_than_equal": "expected {le} or less",
    "too_short": "the list is empty; it needs at least one entry",
    "invalid_key": "this can't be a key; a decimal comma is a point here (22.5), a text with a comma goes in quotes",
    "model_type": "expected keys here, each with a colon, a space and what it says, as in 'text: …'",
    "dict_type": "expected keys here, each with a colon, a space and what it says, as in 'text: …'",
}
NUMBER = "expected a number: only digits, and a point for decimals"
ODD_NUMBER = f"{NUMBER}; it has no zeros in front, and its decimals don't end in 0"
NOTHING = "nothing stands here; write it, or leave the key out (what stands behind a # doesn't count)"
KEYS_IN_TEXT = "expected text; put it in quotes, for a colon in it makes YAML read it as something else"
NO_SPACE = "this key is not known here; behind the colon of a key comes a space"


def _pattern_of(kind: Any) -> str:
    """The pattern that a type of text must have."""
    return next(str(rule.pattern) for rule in get_args(kind)[1:] if getattr(rule, "pattern", None))


PATTERNS = {
    _pattern_of(Slug): "an id has only small letters without accents, digits, and hyphens between them",
    _pattern_of(SourceId): "a source id is written like ev.6.micro.netwerk.1, without capitals or spaces; "
    "with more than one, put commas between them",
    _pattern_of(Line): "expected a single line of text",
    _pattern_of(Word): "expected a single word, without spaces; with more than one, put commas between them",
    _pattern_of(Address): "an address is written like systeem/micro/#id: no / in front, a / behind each part",
    _pattern_of(PageAddress): "an address is written like voorbeelden/: no / in front, a / behind each part",
    _pattern_of(WebAddress): "an address of another site is written whole, like https://example.org",
    _pattern_of(MailAddress): "a mail address is written like help@example.org",
    _pattern_of(PhoneNumber): "a telephone number has digits, with spaces or hyphens between them, like 0800 555 01 00",
    _pattern_of(Colour): "a colour is written like #1b4f8f: six digits or small letters from a to f, in quotes",
    _pattern_of(LogoName): "a logo is a file beside local.yml, like logo.svg: small letters, digits and hyphens",
    _pattern_of(PagePath): "a page of a layer is written like bij-ons/samen.md",
    _pattern_of(Prefix): "a prefix is written like regio-waterrijk: what stands behind 'regio-' is yours",
    _pattern_of(FieldName): "a field is written like Barrier.questions: the model, a point and the field",
    _pattern_of(FilePattern): "a file is written like examples.yml or barriers/{level}.yml",
}
# The alternatives that pydantic names behind a number's place: an editor wrote one number.
NUMBER_KINDS = {"int", "float"}
NUMBER_TYPES = {"int_type", "float_type", "finite_number"}
LONGEST_FOUND = 60


def follows_from_others(detail: Mapping[str, Any]) -> bool:
    """Whether a fault is only there because of others: of a list in which no entry is right nothing is left."""
    return detail["type"] == "too_short" and bool(detail["input"])


def place_of(detail: Mapping[str, Any]) -> KeyPath:
    """The path of a fault in what was read: a check of several fields says which of them is wrong."""
    return (*detail["loc"], *detail.get("ctx", {}).get("path", ()))


def describe_fault(detail: Mapping[str, Any], path: Sequence[str | int]) -> str:
    """Say what was found at a path and what to do about it; `detail` is one of pydantic's errors.

    The number of an entry in a list isn't named: the line says it.
    """
    name = ".".join(part for part in path if isinstance(part, str) and part not in NUMBER_KINDS)
    found = "" if detail["input"] is None or detail["type"] == "fault_in" else _say_found(detail["input"])
    expected = _say_expected(detail)
    return f"{name}: {expected}{found}" if name else f"{expected}{found}"


def _say_expected(detail: Mapping[str, Any]) -> str:
    kind, value = str(detail["type"]), detail["input"]
    if kind == "extra_forbidden" and ":" in str(detail["loc"][-1]):
        return NO_SPACE
    if value is None and kind.endswith("_type"):
        return NOTHING
    if kind == "string_type" and isinstance(value, dict):
        return KEYS_IN_TEXT
    if kind in NUMBER_TYPES:
        return ODD_NUMBER if isinstance(value, Unquoted) else NUMBER
    return _look_up(kind, str(detail["msg"]), detail.get("ctx", {}))


def _look_up(kind: str, own_words: str, told: Mapping[str, Any]) -> str:
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(told["pattern"], own_words)
    if kind == "literal_error":
        return "expected " + str(told["expected"]).replace("'", "")
    return EXPECTED[kind].format_map(told) if kind in EXPECTED else own_words.removeprefix("Value error, ")


def _say_found(value: Any) -> str:
    """What was found, if that is one thing: a whole item says nothing."""
    if isinstance(value, dict | list | tuple):
        return ""
    if isinstance(value, bool):
        return f" (found {value}: YAML reads a bare yes, no, on or off so)"
    text = repr(value) if isinstance(value, str) else str(value)
    return f" (found {text if len(text) <= LONGEST_FOUND else f'{text[:LONGEST_FOUND]}…'})"


# What PyYAML says, by its own parser or by libyaml's, and what an editor should do. The first that fits holds.
SYNTAX = (
    (("tab character", "character '\\t'"), "a tab stands here; indent with spaces"),
    (
        ("mapping values are not allowed",),
        "a text with a colon and a space in it goes in quotes, or on the lines below '>-'; "
        "if there is none, the line must start as far in as the one above it, with a space behind its '-'",
    ),
    (
        ("expected '-' indicator", "but found '?'", "found '<block mapping start>'"),
        "the line must start as far in as the keys above it, with ordinary spaces, "
        "or with '- ' where something new begins",
    ),
    (
        ("find expected key", "expected <block end>"),
        "the text stops before the line does: with a quote or a bracket at its start, or the same quotes in it, "
        "write it on the lines below '>-'",
    ),
    (
        ("find expected ':'",),
        "behind a key come a colon and a space; a text on lines of its own starts further in than its key",
    ),
    (("end of stream",), "a quote opens here and doesn't close; close it with the same straight quote"),
    (("',' or ']'",), "the list that opens here has no end; put ] behind its last word, and commas between them"),
    (("',' or '}'",), "what opens with { here has no end; put } behind it, and commas between its parts"),
    (
        ("unexpected ':'",),
        "between square brackets a text with a colon goes in quotes; "
        "a text that starts with [ goes in quotes as a whole",
    ),
    (("expected node content", "expected the node content"), "something is missing between the brackets or commas"),
    (
        ("cannot start any token", "alphabetic or numeric character", "mapping keys are not allowed"),
        "a text can't start with such a sign; put it in quotes",
    ),
    (("tag handle", "expected URI", "while scanning a tag"), "a text that starts with ! goes in quotes"),
    (("directive", "%YAML", "incompatible YAML"), "a text that starts with % goes in quotes"),
    (("unhashable key",), "a text that starts with { or [ goes in quotes"),
    (
        ("comment or line break", "comment or a line break"),
        "behind > or | the text starts on the next line, further in",
    ),
    (
        ("sequence entries are not allowed",),
        "a list starts on the line below its key; a text that starts with - goes in quotes",
    ),
    (("unknown escape character",), "a \\ means something else between double quotes; use single quotes"),
    (("another document",), "a line of --- starts another file; leave it out"),
)
# Where PyYAML names the place at which it gave up, and the fault is where it began to read this.
BEGINS_AT_FAULT = (
    "while scanning a simple key",
    "while scanning a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
)


def describe_syntax(problem: str) -> str:
    """What to do about what PyYAML says is wrong; its own words where nothing is known of them."""
    return next((advice for parts, advice in SYNTAX if any(part in problem for part in parts)), problem)
