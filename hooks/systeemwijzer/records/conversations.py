"""What helps to prepare a conversation: questions to begin with."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from ..messages import tell
from .base import Line, Names, Record, Slug, Summary, Text, refuse_repeats

# Fewer is no conversation, more doesn't fit in one.
FEWEST, MOST = 5, 8


def require_as_many(questions: tuple[str, ...]) -> tuple[str, ...]:
    """The questions, if they are as many as fit. Raises ValueError otherwise."""
    if not FEWEST <= len(questions) <= MOST:
        raise ValueError(
            tell(
                "expected {fewest} to {most} questions, and there are {count}",
                fewest=FEWEST,
                most=MOST,
                count=len(questions),
            )
        )
    return questions


class StartSet(Record):
    """Questions to begin a conversation with, by their ids, in this order; `why` says to what end."""

    title: Line
    why: Text
    # The schema says it to editors as they type; a reader's words for it are better than pydantic's.
    questions: Annotated[
        tuple[Slug, ...],
        Field(strict=False, json_schema_extra={"minItems": FEWEST, "maxItems": MOST}),
        AfterValidator(refuse_repeats),
        Names("question"),
        AfterValidator(require_as_many),
    ]
    status: Literal["editorial"] = "editorial"

    def summarise(self) -> Summary:
        return Summary(self.title, self.why)
