"""The parts of a brief as groups of blocks, in the order they are read."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from eventmate.domain.brief import Brief, BriefDay, BriefPerson
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.events import Talk
from eventmate.domain.goals import Goal
from eventmate.ui.dates import number, short_day
from eventmate.ui.pages.goals.goal_words import goal_title, progress_words
from eventmate.ui.plain import isolated
from eventmate.ui.printing.brief.flowing import Block, Group, moved
from eventmate.ui.printing.brief.typesetting import Style, Typesetter, paragraphs, whole
from eventmate.ui.printing.brief.words import (
    hour_words,
    place_words,
    role_words,
    talk_words,
    title_words,
    when_words,
)
from eventmate.ui.printing.pieces import Area, PhotoPiece, Piece, Ring
from eventmate.ui.widgets.avatar import initials

_SIGN, _SIGN_GAP = 9.4, 3.0  # a person's photo, in mm
_TICK, _TICK_GAP = 3.4, 1.4
_MOST_TICKS = 10  # more are counted by hand
_STEP_IN = 4.5
_APART, _NEAR = 5.0, 2.6


def _tr(text: str) -> str:
    return QCoreApplication.translate("brief", text)


@dataclass(frozen=True, slots=True)
class Choice:
    """What goes on the paper."""

    goals: bool = True
    talks: bool = True
    people: bool = True
    notes: bool = True
    code: bool = True


@dataclass(frozen=True, slots=True)
class Content:
    """What is printed: a brief, what of it is wanted, and my code."""

    brief: Brief
    choice: Choice = field(default_factory=Choice)
    code: CodeMatrix | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """Makes the groups of one content for columns of one width and size of type."""

    content: Content
    type: Typesetter

    def groups(self) -> Iterator[Group]:
        """Everything that flows."""
        brief, choice = self.content.brief, self.content.choice
        yield Group(tuple(self._head()))
        if choice.goals and brief.goals:
            yield from self._goals(brief.goals)
        if choice.goals and brief.opener:
            yield Group(tuple(self._opener(brief.opener)))
        if choice.talks:
            yield from self._days(brief.days)
        if choice.people:
            yield from self._people(brief.people)

    def continued(self, sheet: int, *, is_folded: bool) -> Block:
        """What stands on top of every further sheet."""
        pattern = _tr("{event}, sheet {number}") if is_folded else _tr("{event}, page {number}")
        words = pattern.format(event=isolated(self.content.brief.event.name), number=number(sheet))
        lines = self.type.lines(words, Style.CAPTION)
        return Block(len(lines) * self.type.line_height(Style.CAPTION) + _NEAR, lines)

    def heading(self, words: str) -> Block:
        """The heading of a part."""
        height = self.type.line_height(Style.HEADING)
        line = self.type.line(words, Style.HEADING)
        return Block(height + 0.6, (line,), _APART, keeps_next=True)

    def _head(self) -> list[Block]:
        draft = self.content.brief.event.draft
        blocks = self.type.paragraph(isolated(draft.name), Style.TITLE, keeps_next=True)
        when = when_words(draft)
        blocks += self.type.paragraph(when, Style.CAPTION, above=0.8)
        if draft.venue:
            blocks += self.type.paragraph(whole(draft.venue), Style.CAPTION)
        return blocks

    def _goals(self, goals: tuple[Goal, ...]) -> Iterator[Group]:
        heading = [self.heading(_tr("Goals"))]
        for goal in goals:
            words = self.type.paragraph(
                goal_title(goal.draft), Style.BODY, above=1.4, keeps_next=True
            )
            yield Group((*heading, *words, self._progress(goal)))
            heading = []

    def _progress(self, goal: Goal) -> Block:
        """Rings to tick, those reached are full, and the words of what is counted."""
        wanted = goal.draft.wanted
        words = progress_words(goal)
        height = max(self.type.line_height(Style.CAPTION), _TICK)
        ticks = wanted if wanted <= _MOST_TICKS else 0
        left = ticks * (_TICK + _TICK_GAP) + (1.0 if ticks else 0.0)
        lines = self.type.lines(words, Style.CAPTION, left)
        rings = (
            Ring(Area(at * (_TICK + _TICK_GAP) + 0.2, 0.3, _TICK, _TICK), at < goal.reached)
            for at in range(ticks)
        )
        below = (len(lines) - 1) * self.type.line_height(Style.CAPTION)
        return Block(height + below, (*rings, *lines), 0.8)

    def _opener(self, opener: str) -> list[Block]:
        blocks = [self.heading(_tr("To begin with"))]
        for text in paragraphs(opener):
            blocks += self.type.paragraph(text, Style.BODY, above=0.6)
        return blocks

    def _days(self, days: tuple[BriefDay, ...]) -> Iterator[Group]:
        heading = [self.heading(_tr("My talks"))]
        for day in days:
            above = 0.4 if heading else _NEAR
            heading += self.type.paragraph(
                short_day(day.day), Style.CAPTION, above=above, keeps_next=True
            )
            for talk in day.talks:
                yield Group((*heading, *self._talk(talk)))
                heading = []

    def _talk(self, talk: Talk) -> list[Block]:
        draft = self.content.brief.event.draft
        hour = self.type.line(hour_words(talk.starts_at, draft), Style.BODY)
        left = self.type.length("00:00 PM" if " " in hour.text else "00:00", Style.BODY) + 2.5
        place = place_words(talk, draft)
        asked = talk.questions if not talk.is_cancelled else ()
        blocks = self.type.paragraph(
            title_words(talk), Style.BODY, left, above=1.4, beside=(hour,), keeps_next=True
        )
        blocks += self.type.paragraph(place, Style.CAPTION, left)
        return blocks + self._questions(asked, left)

    def _people(self, people: tuple[BriefPerson, ...]) -> Iterator[Group]:
        heading = [self.heading(_tr("People to meet"))]
        for person in people:
            yield Group((*heading, *self._person(person, leads=bool(heading))), is_person=True)
            heading = []

    def _person(self, person: BriefPerson, *, leads: bool) -> list[Block]:
        draft = person.target.draft
        left = _SIGN + _SIGN_GAP
        blocks = [self._person_head(person, above=1.2 if leads else 3.6)]
        for text in paragraphs(draft.why):
            blocks += self.type.paragraph(text, Style.BODY, left, above=0.6)
        return blocks + self._questions(draft.questions, left)

    def _person_head(self, person: BriefPerson, above: float) -> Block:
        """Sign, name and role side by side, with a ring to tick once we met."""
        left, draft = _SIGN + _SIGN_GAP, self.content.brief.event.draft
        room = self.type.width - left - _TICK - _TICK_GAP
        pieces: list[Piece] = list(self._sign(person))
        pieces.append(Ring(Area(self.type.width - _TICK, 0.7, _TICK, _TICK), person.is_met))
        height = 0.0
        texts = [(isolated(person.target.name), Style.NAME), (role_words(person), Style.CAPTION)]
        if person.talk is not None:
            texts.append((talk_words(person.talk, draft), Style.CAPTION))
        for text, style in texts:
            if text:
                lines = self.type.lines(text, style, left, room)
                pieces += (moved(line, 0, height) for line in lines)
                height += len(lines) * self.type.line_height(style)
        needed = max(height, _SIGN)
        goes_on = bool(person.target.draft.why or person.target.draft.questions)
        return Block(needed, tuple(pieces), above, keeps_next=goes_on)

    def _sign(self, person: BriefPerson) -> Iterator[Piece]:
        area = Area(0.2, 0.2, _SIGN - 0.4, _SIGN - 0.4)
        if person.photo:
            yield PhotoPiece(area, person.photo)
            return
        letters = initials(person.target.name)
        top = (_SIGN - self.type.line_height(Style.NAME)) / 2
        left = (_SIGN - self.type.length(letters, Style.NAME)) / 2
        yield Ring(area)
        yield self.type.line(letters, Style.NAME, left, top)

    def _questions(self, questions: tuple[str, ...], left: float) -> list[Block]:
        blocks: list[Block] = []
        for place, question in enumerate(filter(None, map(whole, questions)), start=1):
            sign = self.type.line(number(place), Style.CAPTION, left)
            sign = replace(sign, baseline=self.type.line("", Style.BODY).baseline)
            blocks += self.type.paragraph(
                question, Style.BODY, left + _STEP_IN, above=0.8, beside=(sign,)
            )
        return blocks
