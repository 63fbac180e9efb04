"""What pydantic and YAML find wrong, as what to do about it: for an editor who doesn't program."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from ..messages import Message, join, sentence, tell
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
    "extra_forbidden": sentence("this key is not known here; check its spelling, or leave it out"),
    "missing": sentence("this key is missing; add it"),
    "bool_type": sentence("expected true or false"),
    "string_type": sentence("expected text; put it in quotes"),
    "string_too_short": sentence("nothing stands here; write the text, or leave the key out"),
    "tuple_type": sentence("expected a list; put square brackets round it and commas in it: [one, two]"),
    "string_too_long": sentence("this is too long; expected at most {max_length} letters"),
    "greater_than": sentence("expected more than {gt}"),
    "greater_than_equal": sentence("expected {ge} or more"),
    "less_than_equal": sentence("expected {le} or less"),
    "too_short": sentence("the list is empty; it needs at least one entry"),
    "invalid_key": sentence(
        "this can't be a key; a decimal comma is a point here (22.5), a text with a comma goes in quotes"
    ),
    "model_type": sentence("expected keys here, each with a colon, a space and what it says, as in 'text: …'"),
    "dict_type": sentence("expected keys here, each with a colon, a space and what it says, as in 'text: …'"),
}
NUMBER = tell("expected a number: only digits, and a point for decimals")
ODD_NUMBER = tell(
    "expected a number: only digits, and a point for decimals; "
    "it has no zeros in front, and its decimals don't end in 0"
)
NOTHING = tell("nothing stands here; write it, or leave the key out (what stands behind a # doesn't count)")
KEYS_IN_TEXT = tell("expected text; put it in quotes, for a colon in it makes YAML read it as something else")
NO_SPACE = tell("this key is not known here; behind the colon of a key comes a space")


def _pattern_of(kind: Any) -> str:
    """The pattern that a type of text must have."""
    return next(str(rule.pattern) for rule in get_args(kind)[1:] if getattr(rule, "pattern", None))


PATTERNS = {
    _pattern_of(Slug): tell("an id has only small letters without accents, digits, and hyphens between them"),
    _pattern_of(SourceId): tell(
        "a source id is written like ev.6.micro.netwerk.1, without capitals or spaces; "
        "with more than one, put commas between them"
    ),
    _pattern_of(Line): tell("expected a single line of text"),
    _pattern_of(Word): tell("expected a single word, without spaces; with more than one, put commas between them"),
    _pattern_of(Address): tell("an address is written like systeem/micro/#id: no / in front, a / behind each part"),
    _pattern_of(PageAddress): tell("an address is written like voorbeelden/: no / in front, a / behind each part"),
    _pattern_of(WebAddress): tell("an address of another site begins with https://, like https://example.org"),
    _pattern_of(MailAddress): tell("a mail address is written like help@example.org"),
    _pattern_of(PhoneNumber): tell(
        "a telephone number has digits, with spaces or hyphens between them, like 0800 555 01 00"
    ),
    _pattern_of(Colour): tell("a colour is written like #1b4f8f: six digits or small letters from a to f, in quotes"),
    _pattern_of(LogoName): tell("a logo is a file beside local.yml, like logo.svg: small letters, digits and hyphens"),
    _pattern_of(PagePath): tell("a page of a layer is written like bij-ons/samen.md"),
    _pattern_of(Prefix): tell("a prefix is written like regio-waterrijk: what stands behind 'regio-' is yours"),
    _pattern_of(FieldName): tell("a field is written like Barrier.questions: the model, a point and the field"),
    _pattern_of(FilePattern): tell("a file is written like examples.yml or barriers/{{level}}.yml"),
}
# The alternatives that pydantic names behind a number's place: an editor wrote one number.
NUMBER_KINDS = {"int", "float"}
NUMBER_TYPES = {"int_type", "float_type", "finite_number"}
LONGEST_FOUND = 60
SEPARATORS = re.compile(r"[\s;|/]+")


def follows_from_others(detail: Mapping[str, Any]) -> bool:
    """Whether a fault is only there because of others: of a list in which no entry is right nothing is left."""
    return detail["type"] == "too_short" and bool(detail["input"])


def place_of(detail: Mapping[str, Any]) -> KeyPath:
    """The path of a fault in what was read: a check of several fields says which of them is wrong."""
    return (*detail["loc"], *detail.get("ctx", {}).get("path", ()))


def describe_fault(detail: Mapping[str, Any], path: Sequence[str | int]) -> Message:
    """Say what was found at a path and what to do about it; `detail` is one of pydantic's errors.

    The number of an entry in a list isn't named: the line says it.
    """
    name = ".".join(part for part in path if isinstance(part, str) and part not in NUMBER_KINDS)
    found = "" if detail["input"] is None or detail["type"] == "fault_in" else _say_found(detail["input"])
    expected = _say_expected(detail)
    return join(f"{name}: ", expected, found) if name else join(expected, found)


def _say_expected(detail: Mapping[str, Any]) -> str:
    kind, value = str(detail["type"]), detail["input"]
    if kind == "extra_forbidden" and ":" in str(detail["loc"][-1]):
        return NO_SPACE
    if kind == "string_pattern_mismatch" and isinstance(detail["loc"][-1], int) and len(ids := _split_ids(detail)) > 1:
        return tell("put commas between these: [{ids}]", ids=", ".join(ids))
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
        return tell("expected {known}", known=str(told["expected"]).replace("'", "").replace(" or ", ", "))
    if kind == "value_error":
        return _keep(told["error"].args[0])
    if kind == "fault_in":
        return _keep(told["message"])
    return tell(EXPECTED[kind], **told) if kind in EXPECTED else own_words


def _split_ids(detail: Mapping[str, Any]) -> list[str]:
    """The ids that somebody wrote behind each other without commas; none where they are no ids."""
    pattern, ids = str(detail["ctx"]["pattern"]), SEPARATORS.split(str(detail["input"]).strip())
    return ids if pattern == _pattern_of(Slug) and all(re.fullmatch(pattern, each) for each in ids) else []


def _keep(message: str) -> str:
    """What a check of ours said, as pydantic hands it on."""
    return message


def _say_found(value: Any) -> str:
    """What was found, if that is one thing: a whole item says nothing."""
    if isinstance(value, dict | list | tuple):
        return ""
    if isinstance(value, bool):
        return tell(" (found {value}: YAML reads a bare yes, no, on or off so)", value=value)
    text = repr(value) if isinstance(value, str) else str(value)
    return tell(" (found {value})", value=text if len(text) <= LONGEST_FOUND else f"{text[:LONGEST_FOUND]}…")


# What PyYAML says, by its own parser or by libyaml's, and what an editor should do. The first that fits holds.
SYNTAX = (
    (("tab character", "character '\\t'"), tell("a tab stands here; indent with spaces")),
    (
        ("mapping values are not allowed",),
        tell("a text with a colon and a space in it goes in quotes, or on the lines below '>-'"),
    ),
    (
        ("expected '-' indicator", "but found '?'", "found '<block mapping start>'"),
        tell(
            "the line must start as far in as the keys above it, with ordinary spaces, "
            "or with '- ' where something new begins"
        ),
    ),
    (
        ("find expected key", "expected <block end>"),
        tell(
            "the text stops before the line does: with a quote or a bracket at its start, or the same quotes in it, "
            "write it on the lines below '>-'"
        ),
    ),
    (
        ("find expected ':'",),
        tell("behind a key come a colon and a space; a text on lines of its own starts further in than its key"),
    ),
    (("end of stream",), tell("a quote opens here and doesn't close; close it with the same straight quote")),
    (("',' or ']'",), tell("the list that opens here has no end; put ] behind its last word, and commas between them")),
    (("',' or '}'",), tell("what opens with {{ here has no end; put }} behind it, and commas between its parts")),
    (
        ("unexpected ':'",),
        tell(
            "between square brackets a text with a colon goes in quotes; "
            "a text that starts with [ goes in quotes as a whole"
        ),
    ),
    (
        ("expected node content", "expected the node content"),
        tell("something is missing between the brackets or commas"),
    ),
    (
        ("cannot start any token", "alphabetic or numeric character", "mapping keys are not allowed"),
        tell("a text can't start with such a sign; put it in quotes"),
    ),
    (("tag handle", "expected URI", "while scanning a tag"), tell("a text that starts with ! goes in quotes")),
    (("directive", "%YAML", "incompatible YAML"), tell("a text that starts with % goes in quotes")),
    (("unhashable key",), tell("a text that starts with {{ or [ goes in quotes")),
    (
        ("comment or line break", "comment or a line break"),
        tell("behind > or | the text starts on the next line, further in"),
    ),
    (
        ("sequence entries are not allowed",),
        tell("a list starts on the line below its key; a text that starts with - goes in quotes"),
    ),
    (("unknown escape character",), tell("a \\ means something else between double quotes; use single quotes")),
    (("invalid Unicode character",), tell("a number behind a \\ stands for no letter; type the letter itself")),
    (("another document",), tell("a line of --- starts another file; leave it out")),
)
UNKNOWN_SYNTAX = tell("look at the quotes, brackets, colons and spaces of this line, and of the one above it")
# Where PyYAML names the place at which it gave up, and the fault is where it began to read this.
BEGINS_AT_FAULT = (
    "while scanning a simple key",
    "while scanning a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
)


def describe_syntax(problem: str) -> Message:
    """What to do about what PyYAML says is wrong: it may be a message of ours that it hands on."""
    if isinstance(problem, Message):
        return problem
    return next((advice for parts, advice in SYNTAX if any(part in problem for part in parts)), UNKNOWN_SYNTAX)
