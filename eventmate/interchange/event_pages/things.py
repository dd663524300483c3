"""The things a page describes in the words of schema.org, and which of them are events."""

from typing import Final

from eventmate.interchange.schedules.json_values import Fields, fields_of, list_of, text_of
from eventmate.interchange.schedules.times import read_moment

_VOCABULARIES: Final = ("", "schema:", "https://schema.org/", "http://schema.org/")
_EVENTS_BY_OTHER_NAMES: Final = {"Festival", "Hackathon", "CourseInstance", "EventSeries"}
_NO_GATHERINGS: Final = {"PublicationEvent", "BroadcastEvent", "OnDemandEvent", "DeliveryEvent"}
_MOST_THINGS: Final = 20_000
_PARTS: Final = ("subEvent", "subEvents")


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
            key = identity(part)
            if part and key not in known:
                known.add(key)
                parts.append(part)
        return parts

    def _part_values(self, event: Fields) -> list[object]:
        key = text_of(event.get("@id"))
        return [*self.listed(event, *_PARTS), *self._below.get(key, ())]


def identity(thing: Fields) -> object:
    """What tells a thing from others: its id on the page, else that it is itself."""
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
