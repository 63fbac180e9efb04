"""The kinds of record, as an editor writes them in content/."""

from .base import LevelId, Model, Origin, Passage, Placed, Record, Sourced
from .guides import Chapter, Part, SourceGuide, Topic
from .knowledge import Example, Figure, Organisation, Section, Suggestion, Term, Value
from .system import (
    Actor,
    Advice,
    Audience,
    Barrier,
    FollowUp,
    Level,
    Question,
    QuestionSet,
    Quote,
    Speaker,
)

__all__ = [
    "Actor",
    "Advice",
    "Audience",
    "Barrier",
    "Chapter",
    "Example",
    "Figure",
    "FollowUp",
    "Level",
    "LevelId",
    "Model",
    "Organisation",
    "Origin",
    "Part",
    "Passage",
    "Placed",
    "Question",
    "QuestionSet",
    "Quote",
    "Record",
    "SourceGuide",
    "Section",
    "Sourced",
    "Speaker",
    "Suggestion",
    "Term",
    "Topic",
    "Value",
]
