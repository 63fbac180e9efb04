"""What is known: the models of all records, and the Guide that holds them.

In comes nothing but checked data; out go frozen records that every other room reads.
"""

from .base import KeyPath, LevelId, Model, Origin, Passage, Placed, Record, Sourced, TitledRecord
from .cases import ActorOnMap, BarrierOnMap, Case, ContactOnMap, OnMap
from .changes import Change
from .concepts import Concept, Outside
from .conversations import StartSet
from .facts import Facts
from .fields import FieldNote
from .guide import Guide
from .guides import Chapter, Part, SourceGuide, Topic
from .kinds import Kind
from .knowledge import Example, Figure, Organisation, Section, Suggestion, Term, Value
from .layer import Layer
from .lexicon import Keywords, Lexicon, Synonym
from .redirects import Redirect
from .routes import Leg, Route, RouteStep, find_legs
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
from .system_map import MapNumbers, MapThing
from .training import Programme, Step, Task

__all__ = [
    "Actor",
    "ActorOnMap",
    "Advice",
    "Audience",
    "Barrier",
    "BarrierOnMap",
    "Case",
    "Change",
    "Chapter",
    "Concept",
    "ContactOnMap",
    "Example",
    "Facts",
    "FieldNote",
    "Figure",
    "FollowUp",
    "Guide",
    "KeyPath",
    "Keywords",
    "Kind",
    "Layer",
    "Leg",
    "Level",
    "LevelId",
    "Lexicon",
    "MapNumbers",
    "MapThing",
    "Model",
    "OnMap",
    "Organisation",
    "Origin",
    "Outside",
    "Part",
    "Passage",
    "Placed",
    "Programme",
    "Question",
    "QuestionSet",
    "Quote",
    "Record",
    "Redirect",
    "Route",
    "RouteStep",
    "Section",
    "SourceGuide",
    "Sourced",
    "Speaker",
    "StartSet",
    "Step",
    "Suggestion",
    "Synonym",
    "Task",
    "Term",
    "TitledRecord",
    "Topic",
    "Value",
    "find_legs",
]
