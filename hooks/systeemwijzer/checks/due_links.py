"""Links that lead out and have to be looked at, by what came back when the publisher's network last asked them."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from ..messages import tell
from ..reading.link_answers import LinkAnswer, read_answers
from ..reading.links_out import LinkOut, find_links_out
from ..reading.problems import Problem
from ..reading.project import Project
from .dated import Dated

# As long as laws do: pages about them move when they change.
LINKS_HOLD = timedelta(days=183)
OTHERS_MOVE = tell("pages of others move")


def find_failed_links(project: Project) -> Iterator[Problem]:
    """Links that nobody has asked yet, that didn't answer well, or that have moved for good."""
    for link, answer in _ask_all(project):
        message = _describe(answer)
        if message:
            yield Problem(
                link.file, link.line, tell("the link to {address} {message}", address=link.address, message=message)
            )


def date_links(project: Project) -> Iterator[Dated]:
    """The links that answered well, and hold for a while."""
    for link, answer in _ask_all(project):
        if answer and not _describe(answer):
            since, what = answer.asked, tell("what came of the link to {address}", address=link.address)
            yield Dated(
                link.file, link.line, what, since, since + LINKS_HOLD, OTHERS_MOVE, tell("ask it anew: make links")
            )


def _ask_all(project: Project) -> Iterator[tuple[LinkOut, LinkAnswer | None]]:
    answers: Mapping[str, LinkAnswer] = read_answers(project)
    return ((link, answers.get(link.address)) for link in find_links_out(project))


def _describe(answer: LinkAnswer | None) -> str:
    """What is to be done about an answer; '' where it is a good one."""
    if answer is None:
        return tell("was never asked whether it leads anywhere; ask it: make links")
    if not answer.is_right:
        came = (
            tell("answered {status}", status=answer.status)
            if answer.status
            else tell("gave no answer ({fault})", fault=answer.fault)
        )
        return tell(
            "{came} on {asked}; open it, and write where it went, or take it out", came=came, asked=answer.asked
        )
    if answer.moved_to:
        return tell(
            "said on {asked} that it has moved for good; write {moved_to}", asked=answer.asked, moved_to=answer.moved_to
        )
    return ""
