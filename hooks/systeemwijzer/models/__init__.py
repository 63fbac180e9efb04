"""The kinds of record, as an editor writes them in content/."""

from .base import LevelId, Model, Origin, Passage, Placed, Record, Sourced
from .guides import Chapter, Part, SourceGuide, Topic
from .knowledge import Example, Figure, Organisation, Section, Suggestion, Term, Value
from .lexicon import Keywords, Lexicon, Synonym
from .redirects import Redirect
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
    "Keywords",
    "Level",
    "LevelId",
    "Lexicon",
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
    "Redirect",
    "Section",
    "SourceGuide",
    "Sourced",
    "Speaker",
    "Suggestion",
    "Synonym",
    "Term",
    "Topic",
    "Value",
]
