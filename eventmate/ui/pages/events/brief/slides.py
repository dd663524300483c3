"""A brief as a few slides, one thing on each: the short read before walking in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from eventmate.domain.brief import Brief, BriefPerson
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.events import EventDraft, Talk
from eventmate.domain.goals import Goal
from eventmate.ui.dates import number, short_day
from eventmate.ui.plain import isolated
from eventmate.ui.printing.brief.typesetting import paragraphs, whole
from eventmate.ui.printing.brief.words import (
    at_event,
    hour_words,
    place_words,
    role_words,
    talk_words,
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("brief", text)


@dataclass(frozen=True, slots=True)
class Slide:
    """What one screen says; `questions` are numbered, `later` stands small below."""

    topic: str
    title: str = ""
    captions: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()
    person: BriefPerson | None = None
    code: CodeMatrix | None = None


def slides_of(brief: Brief, code: CodeMatrix | None, now: datetime) -> tuple[Slide, ...]:
    """Goals, how to begin, the next talk, everybody not met yet, my code."""
    return tuple(_slides(brief, code, now))


def _slides(brief: Brief, code: CodeMatrix | None, now: datetime) -> Iterator[Slide]:
    if brief.goals:
        yield Slide(_tr("My goals"), goals=brief.goals)
    if brief.opener:
        yield Slide(_tr("To begin with"), texts=paragraphs(brief.opener))
    yield from _talks(brief, now)
    waiting = [person for person in brief.people if not person.is_met]
    for place, person in enumerate(waiting, start=1):
        topic = _tr("To meet, {} of {}").format(number(place), number(len(waiting)))
        yield _person(person, brief.event.draft, topic)
    if code is not None:
        headline = (whole(brief.headline),) if brief.headline else ()
        yield Slide(_tr("My code"), isolated(brief.my_name), headline, code=code)


def _talks(brief: Brief, now: datetime) -> Iterator[Slide]:
    draft = brief.event.draft
    coming = [talk for talk in brief.talks if talk.ends_at > now and not talk.is_cancelled]
    if not coming:
        return
    talk, day = coming[0], at_event(coming[0].starts_at, draft).date()
    topic = _tr("My talk now") if talk.starts_at <= now else _tr("My next talk")
    when = f"{short_day(day)} {hour_words(talk.starts_at, draft)}"
    later = tuple(
        _later(other, draft)
        for other in coming[1:]
        if at_event(other.starts_at, draft).date() == day
    )
    yield Slide(
        topic,
        isolated(talk.title),
        (when, place_words(talk, draft)),
        questions=tuple(map(whole, talk.questions)),
        later=later,
    )


def _later(talk: Talk, draft: EventDraft) -> str:
    words = f"{hour_words(talk.starts_at, draft)}  {isolated(talk.title)}"
    return f"{words}, {isolated(talk.room)}" if talk.room else words


def _person(person: BriefPerson, event: EventDraft, topic: str) -> Slide:
    draft = person.target.draft
    captions = [role_words(person)]
    if person.talk is not None:
        captions.append(talk_words(person.talk, event))
    return Slide(
        topic,
        isolated(draft.name),
        tuple(filter(None, captions)),
        texts=paragraphs(draft.why),
        questions=tuple(map(whole, draft.questions)),
        person=person,
    )
