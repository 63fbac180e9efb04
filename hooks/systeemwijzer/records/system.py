"""The system around the mother: levels, and what stands at each of them."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from ..messages import tell
from .base import (
    Levels,
    Line,
    Lines,
    Model,
    Names,
    Passage,
    Placed,
    Record,
    Slug,
    Slugs,
    Sourced,
    Summary,
    Text,
    TitledRecord,
    Topics,
    Wording,
    fault_in,
    refuse_repeats,
)

Audience = Literal["mother", "self", "chain", "policy"]
Care = Literal["violence", "coercion", "loss", "illness"]


class Actor(Record):
    """Somebody or something that stands in a ring. `label` is the text in the ring, line by line.

    `same_as` are the ids of actors of another ring, where this one only says that they stand in its ring too.
    """

    title: Line
    text: Text | None = None
    label: Annotated[Lines, Field(min_length=1, max_length=3)]
    same_as: Annotated[Slugs, Names("actor")] = ()

    def summarise(self) -> Summary:
        return Summary(self.title, self.text or "")


class Advice(TitledRecord):
    """Something that a case manager can do."""


class Level(Record):
    """One ring of the system, from the mother outwards in the order of the file.

    `words` in a query ask for this level; so do `weak_words`, where no other word tells. `prompts` help to fill in the
    ring by hand.
    """

    words: Lines = ()
    weak_words: Lines = ()
    title: Line
    short_title: Line
    subtitle: Line
    what: Passage
    effect: Passage
    actors: Annotated[tuple[Actor, ...], Field(strict=False, min_length=1)]
    question_intro: Passage | None = None
    advice: Annotated[tuple[Advice, ...], Field(strict=False)] = ()
    prompts: Lines = ()

    def summarise(self) -> Summary:
        return Summary(self.title, self.what.text)


class Barrier(TitledRecord):
    """What can stand in the way.

    `questions` are the ids of the questions that open it up, `quotes` of what somebody tells about it. `also_at` are
    levels at which the guide's text mentions it too, though its list has it at this one.
    """

    text_status: Wording = "editorial"
    questions: Annotated[Slugs, Names("question")] = ()
    quotes: Annotated[Slugs, Names("quote")] = ()
    also_at: Levels = ()


class Speaker(Model):
    """Who speaks in a quote; `description` only where the source says more than the role."""

    role: Literal["mother", "professional"]
    description: Line | None = None


class Quote(TitledRecord):
    """Somebody's words, literal, with […] where the guide shortened them.

    `care` names what the words tell of, so that the page can warn before them.
    """

    status: Literal["literal"] = "literal"
    speaker: Speaker
    care: Annotated[tuple[Care, ...], Field(strict=False), AfterValidator(refuse_repeats)] = ()


class FollowUp(Sourced):
    """A question to go on with, under its question."""

    text: Line


def refuse_repeated_words(follow_ups: tuple[FollowUp, ...]) -> tuple[FollowUp, ...]:
    """The follow-ups, if none of them is asked twice. Raises ValueError otherwise."""
    refuse_repeats(tuple(follow_up.text for follow_up in follow_ups))
    return follow_ups


class Question(Record):
    """A question that can be asked out loud.

    `subject` is filled in where the guide only names a subject and the question is the editors'.
    """

    text: Line
    subject: Line | None = None
    audience: Audience | None = None
    follow_ups: Annotated[tuple[FollowUp, ...], Field(strict=False), AfterValidator(refuse_repeated_words)] = ()

    @model_validator(mode="before")
    @classmethod
    def require_words(cls, data: object) -> object:
        """Say more than that a key is missing: a guide often only names a subject."""
        if isinstance(data, dict) and "text" not in data:
            message = tell(
                "this key is missing; add the question, as one asks it. Where the guide only names a "
                "subject, that goes into 'subject', and the question is yours, with 'status: editorial'"
            )
            raise fault_in("text", message=message)
        return data

    @model_validator(mode="after")
    def require_editorial(self) -> Self:
        """Refuse a question that is said to be the guide's where the guide only names a subject."""
        if self.subject and self.status != "editorial":
            message = tell("with 'subject' the guide has no question: the words are yours; expected editorial")
            raise fault_in("status", message=message)
        return self

    def summarise(self) -> Summary:
        return Summary(self.text, " ".join(follow_up.text for follow_up in self.follow_ups))


class QuestionSet(Placed):
    """Questions on one subject. Its topics and audience hold for each question that names none."""

    id: Slug
    title: Line
    text: Text | None = None
    audience: Audience
    topics: Annotated[Topics, Field(min_length=1)]
    questions: Annotated[tuple[Question, ...], Field(strict=False, min_length=1)]
