"""Events in the words of schema.org: which things are events, and what they say."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from typing import Final

from eventmate.domain.events import EventKind
from eventmate.interchange.plain_text import one_line, plain_text, web_address
from eventmate.interchange.schedules.json_values import Fields, fields_of, list_of, text_of
from eventmate.interchange.schedules.sources import MOST_TALKS, SourceEvent, SourceTalk, SpeakerBook
from eventmate.interchange.schedules.times import later, read_duration, read_moment

_VOCABULARIES: Final = ("", "schema:", "https://schema.org/", "http://schema.org/")
_EVENTS_BY_OTHER_NAMES: Final = {"Festival", "Hackathon", "CourseInstance", "EventSeries"}
_NO_GATHERINGS: Final = {"PublicationEvent", "BroadcastEvent", "OnDemandEvent", "DeliveryEvent"}
_MOST_THINGS: Final = 20_000
_DEEPEST_PARTS: Final = 4
_SPEAKERS: Final = ("performer", "performers", "speaker", "presenter", "actor")
_PARTS: Final = ("subEvent", "subEvents")
# The first word found in an event's name says its kind.
_KIND_WORDS: Final = {
    "webinar": EventKind.WEBINAR,
    "workshop": EventKind.WORKSHOP,
    "hackathon": EventKind.WORKSHOP,
    "training": EventKind.WORKSHOP,
    "seminar": EventKind.SEMINAR,
    "meetup": EventKind.MEETUP,
    "meet-up": EventKind.MEETUP,
    "user group": EventKind.MEETUP,
    "stammtisch": EventKind.MEETUP,
    "conference": EventKind.CONFERENCE,
    "summit": EventKind.CONFERENCE,
    "dinner": EventKind.GATHERING,
    "breakfast": EventKind.GATHERING,
    "reception": EventKind.GATHERING,
    "party": EventKind.GATHERING,
}
_KIND_TYPES: Final = {
    "EducationEvent": EventKind.SEMINAR,
    "CourseInstance": EventKind.SEMINAR,
    "Hackathon": EventKind.WORKSHOP,
    "SocialEvent": EventKind.GATHERING,
    "BusinessEvent": EventKind.CONFERENCE,
    "ConferenceEvent": EventKind.CONFERENCE,
    "Festival": EventKind.CONFERENCE,
}


class Things:
    """Everything a page describes, so that what refers to another thing by its id finds it."""

    def __init__(self, things: list[object]) -> None:
        self._by_id: dict[str, Fields] = {}
        self._all: list[Fields] = []
        self._below: dict[str, list[Fields]] = {}
        waiting: list[object] = list(reversed(things))
        while waiting and len(self._all) < _MOST_THINGS:
            thing = waiting.pop()
            if isinstance(thing, list):
                waiting.extend(reversed(thing))
            elif isinstance(thing, dict):
                self._all.append(thing)
                self._note(thing)
                waiting.extend(entry for entry in reversed(thing.values()) if _may_hold(entry))

    def _note(self, thing: Fields) -> None:
        key = text_of(thing.get("@id"))
        if key and len(thing) > len(self._by_id.get(key, {})):
            self._by_id[key] = thing
        above = text_of(fields_of(thing.get("superEvent")).get("@id"))
        if above and is_event(thing):
            self._below.setdefault(above, []).append(thing)

    def whole(self, value: object) -> Fields:
        """A thing with everything said of it, also where only its id stands here."""
        fields = fields_of(value)
        key = text_of(fields.get("@id"))
        return {**self._by_id.get(key, {}), **fields} if key else fields

    def listed(self, thing: Fields, *names: str) -> list[object]:
        """The values of the first of these properties a thing has."""
        for name in names:
            for vocabulary in _VOCABULARIES:
                if found := list_of(thing.get(vocabulary + name)):
                    return found
        return []

    def text(self, thing: Fields, *names: str) -> str:
        """The first of these properties that is a text."""
        for name in names:
            for value in self.listed(thing, name):
                if text := text_of(value).strip():
                    return text
        return ""

    def events(self) -> list[Fields]:
        """The events that are not part of another event here, each once."""
        inner: set[object] = set()
        found = [thing for thing in self._all if is_event(thing)]
        for event in found:
            for part in self._part_values(event):
                inner.update((id(part), text_of(fields_of(part).get("@id"))))
            for above in self.listed(event, "superEvent"):
                if not self.text(self.whole(above), "startDate"):
                    inner.add(id(above))
        own: dict[tuple[str, object], Fields] = {}
        for thing in found:
            key = text_of(thing.get("@id"))
            if id(thing) not in inner and not (key and key in inner):
                event = self.whole(thing)
                begins = read_moment(self.text(event, "startDate"))
                own.setdefault((self.text(event, "name").casefold(), begins), event)
        # Events that are each other's parts have none above them: the first stands for all.
        return list(own.values()) or found[:1]

    def parts(self, event: Fields) -> list[Fields]:
        """The events an event consists of, also those that only name it as the one above them."""
        known: set[object] = set()
        parts = []
        for value in self._part_values(event):
            part = self.whole(value)
            key = _identity(part)
            if part and key not in known:
                known.add(key)
                parts.append(part)
        return parts

    def _part_values(self, event: Fields) -> list[object]:
        key = text_of(event.get("@id"))
        return [*self.listed(event, *_PARTS), *self._below.get(key, ())]


def _identity(thing: Fields) -> object:
    return text_of(thing.get("@id")) or id(thing)


def _may_hold(value: object) -> bool:
    return isinstance(value, dict | list)


def type_names(thing: Fields) -> list[str]:
    """The names of a thing's types without their vocabulary."""
    written = (text_of(entry) for entry in list_of(thing.get("@type")))
    names = (part for text in written for part in text.split())
    return [name.replace("#", "/").replace(":", "/").rpartition("/")[2] for name in names]


def is_event(thing: Fields) -> bool:
    """Whether a thing is an event people go to."""
    return any(
        (name.endswith("Event") and name not in _NO_GATHERINGS) or name in _EVENTS_BY_OTHER_NAMES
        for name in type_names(thing)
    )


class EventReader:
    """Reads one event with its talks and speakers."""

    def __init__(self, things: Things, event: Fields) -> None:
        self._things = things
        self._event = event
        self._listed: set[object] = {_identity(event)}
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
        )

    def talks(self) -> list[SourceTalk]:
        """What the event consists of; days that have parts themselves stand for these."""
        parts = islice(self._parts(self._event, 0), MOST_TALKS + 1)
        return [self._talk(part) for part in parts]

    def _parts(self, event: Fields, depth: int) -> Iterator[Fields]:
        for part in self._things.parts(event):
            if _identity(part) in self._listed:
                continue
            self._listed.add(_identity(part))
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
        name = self._things.text(event, "name").casefold()
        by_word = next((kind for word, kind in _KIND_WORDS.items() if word in name), None)
        if by_word is not None:
            return by_word
        if is_online:
            return EventKind.WEBINAR
        by_type = (_KIND_TYPES.get(name) for name in type_names(event))
        several_days = _day(ends) > _day(starts) if starts and ends else False
        usual = EventKind.CONFERENCE if several_days else EventKind.MEETUP
        return next((kind for kind in by_type if kind is not None), usual)


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _joined(parts: list[str]) -> str:
    """Parts of an address, without those another part says already."""
    kept: list[str] = []
    for part in parts:
        if part and not any(part in known for known in kept):
            kept.append(part)
    return ", ".join(kept)
