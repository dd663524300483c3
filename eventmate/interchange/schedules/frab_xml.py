"""Schedules in XML as frab began them: the C3, FOSDEM, DebConf, FrOSCon, pretalx, OSEM."""

from dataclasses import replace
from typing import Final
from xml.etree.ElementTree import Element

from eventmate.domain.errors import UnreadableFile
from eventmate.domain.reading import Skipped
from eventmate.interchange.schedules.frab import Day, FrabSchedule
from eventmate.interchange.schedules.json_values import Fields
from eventmate.interchange.schedules.sources import ScheduleReading
from eventmate.interchange.schedules.xml_tree import XmlTree, own_text, read_xml

_LISTS: Final = {"persons": "person", "links": "link", "attachments": "attachment"}
_LONGEST_TAG: Final = 40


def read_frab_xml(data: bytes) -> ScheduleReading:
    """Every talk of a schedule; raises UnreadableFile where the file is none."""
    tree = read_xml(data)
    schedule = next((found for found in tree.root.iter() if found.tag.lower() == "schedule"), None)
    if schedule is None:
        raise _not_a_schedule(tree)
    conference = schedule.find("conference")
    collected = FrabSchedule({} if conference is None else _conference_fields(conference))
    _walk(schedule, Day(), "", collected, tree)
    reading = collected.reading()
    if not tree.broken_at:
        return reading
    broken = Skipped(
        tree.broken_at,
        "The file is damaged here; what follows could not be read. Download it again.",
    )
    agenda = replace(reading.agenda, is_partial=True)
    return ScheduleReading(agenda, (*reading.skipped, broken))


def _not_a_schedule(tree: XmlTree) -> UnreadableFile:
    if tree.broken_at:
        return UnreadableFile(
            f"This file is damaged on line {tree.broken_at}, before any talk. Download it again."
        )
    tag = tree.root.tag[:_LONGEST_TAG]
    return UnreadableFile(f"This is no conference schedule: the file begins with “{tag}”.")


def _walk(element: Element, day: Day, room: str, collected: FrabSchedule, tree: XmlTree) -> None:
    """All talks below an element, wherever it puts them."""
    for child in element:
        if child.tag == "event":
            fields, line = _event_fields(child), tree.lines.get(child, 0)
            collected.add_talk(fields, day, room, line, is_cut=child in tree.unfinished)
        elif child.tag == "day":
            _walk(child, collected.day(child.attrib), "", collected, tree)
        elif child.tag == "room":
            _walk(child, day, child.get("name") or "", collected, tree)
        elif child.tag != "conference":
            _walk(child, day, room, collected, tree)


def _conference_fields(conference: Element) -> Fields:
    fields: dict[str, object] = dict(conference.attrib)
    fields.update({child.tag: own_text(child) for child in conference if own_text(child)})
    return fields


def _event_fields(event: Element) -> Fields:
    fields: dict[str, object] = dict(event.attrib)
    for child in event:
        if child.tag in _LISTS:
            entries = [_entry(entry) for entry in child.iter(_LISTS[child.tag])]
            fields[child.tag] = entries
        elif text := own_text(child):
            fields[child.tag] = text
    return fields


def _entry(element: Element) -> Fields:
    """A person or a link: its attributes, its elements, and its text as the name."""
    fields: dict[str, object] = dict(element.attrib)
    for child in element:
        if child.tag == "links":
            fields["links"] = [_entry(link) for link in child]
        else:
            fields[child.tag] = own_text(child)
    if text := (element.text or "").strip():
        fields["name"] = text
    return fields
