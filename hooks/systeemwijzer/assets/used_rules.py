"""Leaves out of a stylesheet what can't match anything on our pages.

By hand, and not with a CSS parser: tinycss2 takes 80 ms to read Material's stylesheet, all of this 15. It only needs to
know where a rule begins and ends, and which names a selector asks for; tests hold it to what a browser makes of it.
"""

import re
from collections.abc import Iterator, Set

# Strings may hold braces, as drawings in data addresses do; outside of them braces open and close a rule.
_BRACE = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|/\*.*?\*/|[{}]""", re.DOTALL)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Rules that hold rules.
_NESTING = ("@media", "@supports", "@container", "@layer")
_BRACKETS = r"\((?:[^()]|\([^()]*\))*\)"
# One selector of a list: a comma within brackets doesn't end it.
_SELECTOR = re.compile(rf"(?:[^,(\[]+|{_BRACKETS}|\[[^\]]*\])+")
# A name that a selector asks for; not what follows a colon, and not what an attribute's value begins or ends with.
_NAME = re.compile(rf":[-\w]+{_BRACKETS}|::?[-\w]+|[~|^$*]=[^\]]*|([-\w]+)")
# A custom property: a class such as .button--small has no place to begin one.
_PROPERTY = re.compile(r"""(?<=[{;\s])(--[-\w]+):((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^;}"'])*);?""")
_USE = re.compile(r"var\((--[-\w]+)")
_KEYFRAMES = re.compile(r"@(?:-webkit-)?keyframes ([-\w]+)")
_WORD = re.compile(r"[-\w]+")
_ANIMATION = re.compile(r"animation(?:-name)?:([^;}]+)")


def keep_used_rules(css: str, words: Set[str]) -> str:
    """The rules and selectors whose every name is one of these words; at-rules that hold no rules stay."""
    rules = "".join(_keep(prelude, body, words) for prelude, body in split_rules(css))
    played = {word for values in _ANIMATION.findall(rules) for word in _WORD.findall(values)}
    return "".join(f"{prelude}{{{body}}}" for prelude, body in split_rules(rules) if _is_played(prelude, played))


def split_rules(css: str) -> Iterator[tuple[str, str]]:
    """Each rule as what stands before its braces and what stands between; statements such as @charset are left out."""
    depth = start = opened = 0
    for found in _BRACE.finditer(css):
        if found[0] == "{":
            opened = opened if depth else found.start()
            depth += 1
        elif found[0] == "}":
            depth -= 1
            if depth == 0:
                prelude = _COMMENT.sub("", css[start:opened]).rpartition(";")[2].strip()
                yield prelude, css[opened + 1 : found.start()]
                start = found.end()


def _keep(prelude: str, body: str, words: Set[str]) -> str:
    if prelude.startswith(_NESTING):
        body = "".join(_keep(*rule, words) for rule in split_rules(body))
        return f"{prelude}{{{body}}}" if body else ""
    if not prelude.startswith("@"):
        prelude = ",".join(selector for selector in _SELECTOR.findall(prelude) if find_names(selector) <= words)
    return f"{prelude}{{{body}}}" if prelude else ""


def find_names(selector: str) -> set[str]:
    """The tags, classes, ids, attributes and their whole values that an element and those around it must have."""
    return set(filter(None, _NAME.findall(selector)))


def _is_played(prelude: str, played: Set[str]) -> bool:
    """False for keyframes that no rule's animation names."""
    keyframes = _KEYFRAMES.match(prelude)
    return not keyframes or keyframes[1] in played


def keep_used_properties(css: str, others: str) -> str:
    """Leave out custom properties that neither these rules nor the other ones use, and rules that then are empty.

    Material holds its icons in such properties: they are most of what is left of it.
    """
    used = set(_USE.findall(css)) | set(_USE.findall(others))
    kept = _PROPERTY.sub(lambda found: found[0] if found[1] in used else "", css)
    # One property may have been all that used another.
    return keep_used_properties(kept, others) if kept != css else _drop_empty(css)


def drop_pictures(css: str) -> str:
    """Leave out custom properties that hold a picture: the pages' policy lets none in that stands in a stylesheet."""
    return _PROPERTY.sub(lambda found: "" if found[2].startswith("url(") else found[0], css)


def _drop_empty(css: str) -> str:
    return "".join(f"{prelude}{{{body}}}" for prelude, body in split_rules(css) if body)
