"""Schedules made to break readers, and any bytes at all: a sentence or an agenda, soon."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import at_most

from eventmate.domain.errors import UnreadableFile
from eventmate.interchange.schedules.reader import looks_like_schedule, read_schedule

SLOWEST = 1.0
MEGABYTE = 1024 * 1024
LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
TRAPS = {
    "entity bomb": f'<?xml version="1.0"?>\n<!DOCTYPE s [<!ENTITY l0 "ha">{LAUGHS}]><s>&l9;</s>',
    "outside entity": '<!DOCTYPE s [\n<!ENTITY x SYSTEM "file:///etc/passwd">]><s>&x;</s>',
    "document type": '<!DOCTYPE schedule SYSTEM "http://example.com/x.dtd"><schedule/>',
    "depth": "<schedule>" + "<day>" * 500_000,
    "many elements": "<schedule>" + "<a/>" * 1_000_000,
    "empty": "",
    "spaces": " \n" * 100,
    "no xml": "schedule",
    "other xml": "<rss><channel/></rss>",
    "no day": "<schedule><day><event><title>x</title></event></day></schedule>",
    "deep json": '{"schedule":' + "[" * 500_000,
    "broken json": '{"schedule":\n {"conference": {"title": "x"',
    "other json": '{"schedule": 5}',
    "huge number": '{"schedule":' + "9" * 10_000 + "}",
    "no sessions": '{"sessions": [], "speakers": []}',
    "no times": '{"sessions": [{"id": "1", "title": "x", "startsAt": null}]}',
    "attributes": "<schedule " + "".join(f"a{n}='1' " for n in range(500_000)) + "/>",
    "a comment": f"<schedule><!--{'x' * 15_000_000}--></schedule>",
    "line breaks": f"<schedule>{chr(10) * 15_000_000}</schedule>",
    "ampersands": f"<schedule>{'&' * 15_000_000}</schedule>",
    "days": '{"conference": {"days": [' + '{"a": 1},' * 500_000 + "{}]}}",
    "too large": "<schedule>" + " " * 21 * MEGABYTE,
}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_traps_are_told_in_a_sentence_in_time(trap: str) -> None:
    with at_most(SLOWEST), pytest.raises(UnreadableFile) as told:
        read_schedule(trap.encode())

    assert str(told.value).endswith(".")


@pytest.mark.parametrize(
    ("trap", "place"),
    [("entity bomb", "line 2"), ("outside entity", "line 1"), ("broken json", "line 2")],
)
def test_what_is_refused_is_located(trap: str, place: str) -> None:
    with pytest.raises(UnreadableFile, match=place):
        read_schedule(TRAPS[trap].encode())


def test_descriptions_beyond_any_measure_are_left_out_and_named() -> None:
    data = large([talk(number, abstract="<p>x" * 16_000) for number in range(100)])
    with at_most(SLOWEST):
        reading = read_schedule(data)

    assert len(reading.agenda.talks) == 100
    assert "too much text" in reading.skipped[0].why


def talk(number: int, **more: object) -> dict[str, object]:
    """One talk of a large conference."""
    return {
        "guid": str(number),
        "title": f"Talk {number}",
        "date": "2024-05-04T10:00:00+02:00",
        "duration": "00:30",
        "abstract": f"<p>Number {number} of <b>many</b>.</p>" * 10,
        "persons": [{"code": str(number % 700), "public_name": f"Speaker {number % 700}"}],
        **more,
    }


def large(talks: list[dict[str, object]]) -> bytes:
    """A schedule of one room in JSON."""
    days = [{"date": "2024-05-04", "rooms": {"Red": talks}}]
    return json.dumps({"schedule": {"conference": {"title": "Large", "days": days}}}).encode()


def test_fifteen_hundred_talks_are_read_at_once() -> None:
    data = large([talk(number) for number in range(1500)])
    with at_most(0.6):
        agenda = read_schedule(data).agenda

    assert len(agenda.talks) == 1500
    assert len(agenda.speakers) == 700


def test_more_talks_than_any_conference_has_are_left_out_and_named() -> None:
    reading = read_schedule(large([{"title": "x"}] * 5_050))

    assert len(reading.agenda.talks) == 5_000
    assert "5,000" in reading.skipped[0].why


@pytest.mark.parametrize(
    "abstract",
    ["<" * 60_000, "<p " * 20_000, "[" * 60_000, "**a" * 20_000, "<!--" * 15_000, "&" * 60_000],
)
def test_hostile_texts_take_no_longer(abstract: str) -> None:
    data = large([talk(number, abstract=abstract) for number in range(20)])
    with at_most(SLOWEST):
        read_schedule(data)


_FIELDS = (
    *("schedule", "conference", "days", "rooms", "events", "talks", "title", "start", "end"),
    *("date", "duration", "persons", "speakers", "sessions", "startsAt", "endsAt", "id", "guid"),
    *("track", "room", "slot", "links", "categories"),
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(_FIELDS),
            inner,
            max_size=6,
        )
    ),
    max_leaves=25,
)


@given(_VALUES)
def test_any_json_is_an_agenda_or_a_sentence(value: object) -> None:
    data = json.dumps(value).encode()
    looks_like_schedule(data)
    with suppress(UnreadableFile):
        agenda = read_schedule(data).agenda
        assert all(item.starts_at.tzinfo and item.ends_at for item in agenda.talks)


@given(st.binary(max_size=200) | st.text(alphabet="<>/&;'\" schedulvnt=09:-T", max_size=200))
def test_any_bytes_are_an_agenda_or_a_sentence(data: bytes | str) -> None:
    raw = data if isinstance(data, bytes) else b"<schedule>" + data.encode()
    with suppress(UnreadableFile):
        assert read_schedule(raw).agenda.event.name
