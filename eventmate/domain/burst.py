"""One typed line becomes a contact, promises and what was spoken of.

    Sara Kim, Acme, CTO #ai > send paper by Fri ? intro to Raj

Before any mark: name, organisation, title, between commas; "at Acme" works too.
`#` tag · `>` I promised · `<` they promised · `?` they asked · `/` or `;` or `--` spoke of.
E-mail addresses, phone numbers, links and @handles are recognised by themselves.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from eventmate.domain.contacts import ContactDetails, ContactPoint, PointKind
from eventmate.domain.due_phrases import find_day, find_no_day
from eventmate.domain.encounters import PromiseDirection, PromiseDraft


class BurstKind(StrEnum):
    """What a part of the line is."""

    NAME = "name"
    ORGANISATION = "organisation"
    TITLE = "title"
    TAG = "tag"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    PROMISE = "promise"
    PROMISE_DATE = "promise date"
    ASK = "ask"
    THEY_PROMISED = "they promised"
    SPOKE_OF = "spoke of"


DIRECTIONS = {
    BurstKind.PROMISE: PromiseDirection.I_PROMISED,
    BurstKind.ASK: PromiseDirection.THEY_ASKED,
    BurstKind.THEY_PROMISED: PromiseDirection.THEY_PROMISED,
}
_POINTS = {
    BurstKind.EMAIL: PointKind.EMAIL,
    BurstKind.PHONE: PointKind.PHONE,
    BurstKind.LINK: PointKind.LINK,
}
_ONLY_ONE = frozenset({BurstKind.NAME, BurstKind.ORGANISATION, BurstKind.TITLE})


@dataclass(frozen=True, slots=True)
class BurstPart:
    """One part of the line: `text` as typed at `start:end`, `value` as understood.

    A date's value is ISO 8601, or empty where there is no such day; `instead` is then a phrase
    to put in its place, if any is near. `clause` counts the marks before the part (0: none).
    """

    kind: BurstKind
    text: str
    value: str
    start: int
    end: int
    doubtful: bool = False
    clause: int = 0
    instead: str = ""


@dataclass(frozen=True, slots=True)
class BurstReading:
    """How a line is understood, part by part in the order typed."""

    line: str
    today: date
    day_first: bool = True
    parts: tuple[BurstPart, ...] = ()

    def values(self, kind: BurstKind) -> tuple[str, ...]:
        """The values of all parts of a kind."""
        return tuple(part.value for part in self.parts if part.kind is kind)

    def _first(self, kind: BurstKind) -> str:
        return next(iter(self.values(kind)), "")

    @property
    def name(self) -> str:
        """The person's name, empty when none was typed."""
        return self._first(BurstKind.NAME)

    @property
    def tags(self) -> tuple[str, ...]:
        """Tags without their mark, each once."""
        return tuple(dict.fromkeys(self.values(BurstKind.TAG)))

    @property
    def spoke_of(self) -> str:
        """What we spoke of; several notes become sentences."""
        return "; ".join(self.values(BurstKind.SPOKE_OF))

    @property
    def promises(self) -> tuple[PromiseDraft, ...]:
        """Promises and asks with the day typed in the same clause."""
        days = {
            part.clause: date.fromisoformat(part.value)
            for part in self.parts
            if part.kind is BurstKind.PROMISE_DATE and part.value
        }
        return tuple(
            PromiseDraft(DIRECTIONS[part.kind], part.value, days.get(part.clause))
            for part in self.parts
            if part.kind in DIRECTIONS
        )

    def details(self) -> ContactDetails:
        """What the line says about the person."""
        points = dict.fromkeys(
            ContactPoint(_POINTS[part.kind], part.value)
            for part in self.parts
            if part.kind in _POINTS
        )
        return ContactDetails(
            name=self.name,
            organisation=self._first(BurstKind.ORGANISATION),
            title=self._first(BurstKind.TITLE),
            points=tuple(points),
            tags=self.tags,
        )


def promise_parts(part: BurstPart, today: date, *, day_first: bool) -> tuple[BurstPart, ...]:
    """A promise without its date, and the date as a part of its own; both keep every word."""
    found = find_day(part.value, today, day_first=day_first)
    if found is None:
        return _without_day(part, today, day_first=day_first)
    left = f"{part.value[: found.start].rstrip(' ,:-')} {part.value[found.end :].lstrip(' ,:-')}"
    phrase = part.value[found.start : found.end]
    day = replace(_day_part(part, phrase), value=found.day.isoformat(), doubtful=found.is_doubtful)
    rest = left.strip()
    if rest:
        return replace(part, value=rest), day
    return replace(part, value=phrase, doubtful=True), day  # by when, but not what


def _day_part(part: BurstPart, phrase: str) -> BurstPart:
    """The place of a phrase within its promise."""
    offset = part.text.find(phrase)
    start = part.start + max(offset, 0)
    end = start + len(phrase) if offset >= 0 else part.end
    return replace(part, kind=BurstKind.PROMISE_DATE, text=phrase, value="", start=start, end=end)


def _without_day(part: BurstPart, today: date, *, day_first: bool) -> tuple[BurstPart, ...]:
    """A promise as it stands, with a doubt beside it where it says a day that never comes."""
    wrong = find_no_day(part.value, today, day_first=day_first)
    if wrong is None:
        return (part,)
    day = _day_part(part, part.value[wrong.start : wrong.end])
    return part, replace(day, doubtful=True, instead=wrong.instead)


def _owes(part: BurstPart) -> bool:
    return part.kind in DIRECTIONS


def _agreed(reading: BurstReading, index: int) -> BurstReading:
    """The reading with a doubtful part confirmed as it is."""
    parts = list(reading.parts)
    parts[index] = replace(parts[index], doubtful=False)
    return replace(reading, parts=tuple(parts))


def _is_date_of(part: BurstPart, clause: int) -> bool:
    return part.kind is BurstKind.PROMISE_DATE and part.clause == clause


def _kept_others(reading: BurstReading, index: int, kind: BurstKind) -> list[BurstPart]:
    """The other parts, where a name, organisation or title gives way to the new one."""
    clicked = reading.parts[index]
    gives_way = clicked.kind if clicked.kind in _ONLY_ONE else BurstKind.SPOKE_OF
    others = [part for place, part in enumerate(reading.parts) if place != index]
    if kind in _ONLY_ONE:
        others = [replace(p, kind=gives_way) if p.kind is kind else p for p in others]
    if _owes(clicked) and kind not in DIRECTIONS:
        others = [part for part in others if not _is_date_of(part, clicked.clause)]
    return others


def _date_taken_back(reading: BurstReading, index: int) -> BurstReading:
    """A phrase that was no date goes back into its promise."""
    clause = reading.parts[index].clause
    parts = (
        replace(part, value=part.text)
        if part.kind in DIRECTIONS and part.clause == clause
        else part
        for place, part in enumerate(reading.parts)
        if place != index
    )
    return replace(reading, parts=tuple(parts))


def reassign(reading: BurstReading, index: int, kind: BurstKind) -> BurstReading:
    """The reading with one part's kind corrected; a second name, organisation or title swaps."""
    clicked = reading.parts[index]
    if clicked.kind is kind:
        return _agreed(reading, index)
    was_date = clicked.kind is BurstKind.PROMISE_DATE
    if was_date and kind in DIRECTIONS:
        return _date_taken_back(reading, index)
    if kind is BurstKind.PROMISE_DATE:
        found = find_day(clicked.value, reading.today, day_first=reading.day_first)
        if found is None:
            return reading
        clicked = replace(clicked, value=found.day.isoformat())
    elif was_date or (_owes(clicked) and kind not in DIRECTIONS):
        clicked = replace(clicked, value=clicked.text)
    changed: tuple[BurstPart, ...] = (replace(clicked, kind=kind, doubtful=False),)
    others = _kept_others(reading, index, kind)
    if kind in DIRECTIONS and not any(_is_date_of(part, clicked.clause) for part in others):
        changed = promise_parts(changed[0], reading.today, day_first=reading.day_first)
    parts = sorted((*others, *changed), key=lambda part: (part.start, part.end))
    return replace(reading, parts=tuple(parts))
