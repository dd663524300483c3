"""What the events of a page say in the words of schema.org."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from typing import Final

from eventmate.domain.event_kinds import usual_kind
from eventmate.domain.events import EventKind
from eventmate.interchange.event_pages.prices import price_of
from eventmate.interchange.event_pages.things import Things, identity, type_names
from eventmate.interchange.plain_text import one_line, plain_text, web_address
from eventmate.interchange.schedules.json_values import Fields, text_of
from eventmate.interchange.schedules.sources import MOST_TALKS, SourceEvent, SourceTalk, SpeakerBook
from eventmate.interchange.schedules.times import later, read_duration, read_moment

_DEEPEST_PARTS: Final = 4
_SPEAKERS: Final = ("performer", "performers", "speaker", "presenter", "actor")
_KIND_TYPES: Final = {
    "EducationEvent": EventKind.SEMINAR,
    "CourseInstance": EventKind.SEMINAR,
    "Hackathon": EventKind.WORKSHOP,
    "SocialEvent": EventKind.GATHERING,
    "BusinessEvent": EventKind.CONFERENCE,
    "ConferenceEvent": EventKind.CONFERENCE,
    "Festival": EventKind.CONFERENCE,
}


class EventReader:
    """Reads one event with its talks and speakers."""

    def __init__(self, things: Things, event: Fields) -> None:
        self._things = things
        self._event = event
        self._listed: set[object] = {identity(event)}
        self.book = SpeakerBook()

    def source(self) -> SourceEvent:
        """The event itself; its `starts` is missing where the page says none."""
        said = self._things
        event = self._event
        starts, ends = self._times(event)
        place, address, is_online = self._place(event)
        for speaker in said.listed(event, *_SPEAKERS):
            self._speaker(speaker)
        return SourceEvent(
            name=one_line(said.text(event, "name", "headline")),
            key=one_line(text_of(event.get("@id")) or said.text(event, "identifier", "url")),
            starts=starts,
            ends=ends,
            venue=place,
            url=web_address(said.text(event, "url") or address),
            description=self._description(event),
            kind=self._kind(event, starts, ends, is_online),
            cancelled="cancel" in said.text(event, "eventStatus").casefold(),
            is_virtual=is_online,
            price=price_of(said, event),
        )

    def talks(self) -> list[SourceTalk]:
        """What the event consists of; days that have parts themselves stand for these."""
        parts = islice(self._parts(self._event, 0), MOST_TALKS + 1)
        return [self._talk(part) for part in parts]

    def _parts(self, event: Fields, depth: int) -> Iterator[Fields]:
        for part in self._things.parts(event):
            if identity(part) in self._listed:
                continue
            self._listed.add(identity(part))
            if depth < _DEEPEST_PARTS and self._things.parts(part):
                yield from self._parts(part, depth + 1)
            else:
                yield part

    def _talk(self, part: Fields) -> SourceTalk:
        said = self._things
        starts, ends = self._times(part)
        names = [self._speaker(speaker) for speaker in said.listed(part, *_SPEAKERS)]
        return SourceTalk(
            title=one_line(said.text(part, "name", "headline")) or "Untitled talk",
            starts=starts if isinstance(starts, datetime) else None,
            ends=ends if isinstance(ends, datetime) else None,
            day=starts if starts is None or not isinstance(starts, datetime) else starts.date(),
            key=one_line(text_of(part.get("@id")) or said.text(part, "identifier", "url")),
            speakers=tuple(dict.fromkeys(name for name in names if name)),
            room=self._place(part, only_name=True)[0],
            abstract=plain_text(said.text(part, "description", "abstract")),
            url=web_address(said.text(part, "url")),
            language=one_line(said.text(part, "inLanguage")),
            cancelled="cancel" in said.text(part, "eventStatus").casefold(),
        )

    def _times(self, event: Fields) -> tuple[datetime | date | None, datetime | date | None]:
        starts = read_moment(self._things.text(event, "startDate"))
        ends = read_moment(self._things.text(event, "endDate"))
        length = read_duration(self._things.text(event, "duration"))
        if ends is None and length and isinstance(starts, datetime):
            # Without an offset the clocks of the place count, which nobody knows yet.
            ends = later(starts, length) if starts.tzinfo else starts + length
        return starts, ends

    def _description(self, event: Fields) -> str:
        about = plain_text(self._things.text(event, "description", "abstract"))
        organisers = [self._name(entry) for entry in self._things.listed(event, "organizer")]
        named = ", ".join(dict.fromkeys(name for name in organisers if name))
        return "\n\n".join(part for part in (about, named and f"Organised by {named}.") if part)

    def _name(self, value: object) -> str:
        fields = self._things.whole(value)
        return one_line(self._things.text(fields, "name") if fields else text_of(value))

    def _speaker(self, value: object) -> str:
        said = self._things
        person = said.whole(value)
        if not person:
            return self.book.add(text_of(value))
        firm = said.listed(person, "worksFor", "affiliation")
        headline = (said.text(person, "jobTitle"), self._name(firm[0]) if firm else "")
        links = [text_of(link) for link in said.listed(person, "sameAs")]
        both = f"{said.text(person, 'givenName')} {said.text(person, 'familyName')}"
        return self.book.add(
            said.text(person, "name") or both,
            text_of(person.get("@id")),
            ", ".join(part for part in headline if part),
            said.text(person, "description"),
            [said.text(person, "url"), *links],
        )

    def _place(self, event: Fields, only_name: bool = False) -> tuple[str, str, bool]:
        """The place in words, the address of an online one, and whether it is only online."""
        names: list[str] = []
        address, is_online = "", False
        for value in self._things.listed(event, "location"):
            place = self._things.whole(value)
            if "VirtualLocation" in type_names(place):
                is_online = True
                address = address or self._things.text(place, "url")
            elif place:
                names.append(self._place_words(place, only_name))
            elif web_address(text_of(value)):
                is_online, address = True, address or text_of(value)
            else:
                names.append(one_line(text_of(value)))
        words = "; ".join(dict.fromkeys(name for name in names if name))
        mode = self._things.text(event, "eventAttendanceMode")
        is_online = (is_online or mode.endswith("OnlineEventAttendanceMode")) and not words
        return words or ("Online" if is_online else ""), address, is_online

    def _place_words(self, place: Fields, only_name: bool) -> str:
        said = self._things
        name = one_line(said.text(place, "name"))
        if name and only_name:
            return name
        parts = [name]
        for value in said.listed(place, "address")[:1]:
            postal = said.whole(value)
            if not postal:
                parts.append(one_line(text_of(value)))
                continue
            town = f"{said.text(postal, 'postalCode')} {said.text(postal, 'addressLocality')}"
            country = said.listed(postal, "addressCountry")
            parts += [one_line(said.text(postal, "streetAddress")), one_line(town)]
            parts += [self._name(country[0]) if country else ""]
        return _joined(parts)

    def _kind(
        self,
        event: Fields,
        starts: datetime | date | None,
        ends: datetime | date | None,
        is_online: bool,
    ) -> EventKind:
        by_type = (_KIND_TYPES.get(name) for name in type_names(event))
        return usual_kind(
            self._things.text(event, "name"),
            is_online=is_online,
            days=(_day(ends) - _day(starts)).days + 1 if starts and ends else 1,
            usual=next((kind for kind in by_type if kind is not None), None),
        )


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _joined(parts: list[str]) -> str:
    """Parts of an address, without those another part says already."""
    kept: list[str] = []
    for part in parts:
        if part and not any(part in known for known in kept):
            kept.append(part)
    return ", ".join(kept)
