"""Whether kinds.yml has what the site is made with: each model's kind, once, and each file for one kind."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ..messages import tell
from ..reading.files import LEVEL_IDS, list_own_files
from ..reading.problems import Problem
from ..reading.project import Project
from ..records import Kind, Section, TitledRecord
from ..records.kinds import HELD_BY, MODELS

KINDS_FILE = "content/kinds.yml"
# By what else these are called: search-index.js takes the first piece of a level, and all of a term, for names.
NAMED_BY = {"Level": "short_title", "Term": "forms"}
CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def check_kinds(project: Project) -> Iterator[Problem]:
    """Find kinds that are missing, stand twice or are called otherwise than their model, and files that two have."""
    kinds = project.kinds
    yield from _check_models(kinds)
    yield from _check_files(kinds)
    for kind in kinds:
        name = NAMED_BY.get(kind.model)
        if name and kind.search.fields[:1] != (name,):
            line = kind.origin.line_of("search", "fields")
            yield Problem(
                KINDS_FILE,
                line,
                tell("search.fields: expected '{name}' first, by which people look for these too", name=name),
            )
        yield from _check_words(kind)
        for word in sorted(set(kind.search.words) & set(kind.search.weak_words)):
            line = kind.origin.line_of("search", "weak_words", kind.search.weak_words.index(word))
            yield Problem(
                KINDS_FILE, line, tell("search.weak_words: '{word}' stands in words too; keep one", word=word)
            )


def _check_words(kind: Kind) -> Iterator[Problem]:
    """`words` always ask for this kind, so that its name is one of them, by itself or in a longer word."""
    names = (kind.one.casefold(), kind.many.casefold())
    words = [word.casefold() for word in kind.search.words if " " not in word]
    if kind.search.words and not any(name in word for name in names for word in words):
        message = tell(
            "search.words: these always ask for this kind, and none of them is called after it; "
            "expected one word with '{one}' or '{many}' in it, and in weak_words what may mean "
            "something else",
            one=kind.one,
            many=kind.many,
        )
        yield Problem(KINDS_FILE, kind.origin.line_of("search", "words"), message)


def _check_models(kinds: Sequence[Kind]) -> Iterator[Problem]:
    """Templates and scripts know the kinds by the names of their models; only of a title and a text there are more."""
    first: dict[str, Kind] = {}
    for kind in kinds:
        expected = id_of_model(kind.model)
        if first.setdefault(kind.id, kind) is not kind:
            line = first[kind.id].origin.line
            yield Problem(
                KINDS_FILE,
                kind.origin.line_of("id"),
                tell(
                    "id: '{name}' stands at {where} too; ids are unique",
                    name=kind.id,
                    where=f"{KINDS_FILE}:{line}",
                ),
            )
        elif kind.model != TitledRecord.__name__ and kind.id != expected:
            message = tell(
                "id: '{kind}' is the kind of the model {model}; expected '{expected}'",
                kind=kind.id,
                model=kind.model,
                expected=expected,
            )
            yield Problem(KINDS_FILE, kind.origin.line_of("id"), message)
        if kind.sets and HELD_BY[kind.sets] != kind.model:
            message = tell(
                "sets: {sets} holds records of {holds}; leave it out (found the model {model})",
                sets=kind.sets,
                holds=HELD_BY[kind.sets],
                model=kind.model,
            )
            yield Problem(KINDS_FILE, kind.origin.line_of("sets"), message)
    for model in MODELS.keys() - {TitledRecord.__name__} - {kind.model for kind in kinds}:
        yield Problem(
            KINDS_FILE,
            1,
            tell(
                "no kind has the model {model}; expected one, with 'id: {expected}'",
                model=model,
                expected=id_of_model(model),
            ),
        )


def id_of_model(model: str) -> str:
    """StartSet is start-set."""
    return CAPITAL.sub("-", model).lower()


def _check_files(kinds: Iterable[Kind]) -> Iterator[Problem]:
    taken = {file.path: tell("something else") for file in list_own_files()}
    for kind in kinds:
        if kind.files and kind.record_model is Section:
            message = tell("files: these records are read from docs/; leave it out")
            yield Problem(KINDS_FILE, kind.origin.line_of("files"), message)
        for number, pattern in enumerate(kind.files):
            for path in kind.list_paths(pattern, LEVEL_IDS):
                if path in taken:
                    message = tell(
                        "files: '{path}' is a file of {owner} already; expected another file",
                        path=path,
                        owner=taken[path],
                    )
                    yield Problem(KINDS_FILE, kind.origin.line_of("files", number), message)
                taken[path] = tell("the kind '{kind}'", kind=kind.id)
