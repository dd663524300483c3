"""Schedules in XML, each dialect as its program writes it."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from eventmate.domain.agendas import Agenda, TalkDraft
from eventmate.interchange.schedules.reader import read_schedule

CONFERENCE = "<acronym>tiny</acronym><title>TinyConf</title>"
BERLIN = "<time_zone_name>Europe/Berlin</time_zone_name>"


def schedule(days: str, conference: str = CONFERENCE) -> bytes:
    """A schedule with these days."""
    return f"<schedule><conference>{conference}</conference>{days}</schedule>".encode()


def agenda_of(days: str, conference: str = CONFERENCE) -> Agenda:
    """What is read of a schedule with these days."""
    return read_schedule(schedule(days, conference)).agenda


def talk_of(event: str, day: str = "date='2024-05-04'", conference: str = CONFERENCE) -> TalkDraft:
    """The one talk of a day."""
    (talk,) = agenda_of(f"<day {day}><room name='Red'>{event}</room></day>", conference).talks
    return talk


def clock(talk: TalkDraft) -> str:
    """When a talk starts on the wall clock."""
    return f"{talk.starts_at:%m-%d %H:%M}"


def test_a_talk_of_pretalx_says_everything() -> None:
    talk = talk_of(
        """<event guid='ab-1' id='7'>
        <date>2024-05-04T10:30:00+02:00</date><start>10:30</start><duration>00:45</duration>
        <room>Red</room><slug>tiny-7</slug><url>https://tiny.example/talk/7</url>
        <title>Bees &amp; Bits</title><subtitle>An overture</subtitle><track>Nature</track>
        <language>en</language><abstract>Short.</abstract><description>Long.</description>
        <persons><person id='3'>Ada Example</person><person id='4'>Bo</person></persons>
        </event>""",
        conference=CONFERENCE + BERLIN,
    )

    assert talk.starts_at == datetime(2024, 5, 4, 8, 30, tzinfo=UTC)
    assert talk.ends_at - talk.starts_at == timedelta(minutes=45)
    assert (talk.key, talk.title, talk.room, talk.track) == ("ab-1", "Bees & Bits", "Red", "Nature")
    assert talk.abstract == "An overture\n\nShort.\n\nLong."
    assert talk.speakers == ("Ada Example", "Bo")
    assert talk.url == "https://tiny.example/talk/7"


def test_the_conference_says_where_and_when() -> None:
    about = "<venue>Old Hall</venue><city>Graz</city><start>2024-05-03</start><end>2024-05-05</end>"
    event = agenda_of("<day date='2024-05-04'/>", CONFERENCE + about).event

    assert (event.name, event.venue) == ("TinyConf", "Old Hall, Graz")
    assert (event.starts_on, event.ends_on) == (date(2024, 5, 3), date(2024, 5, 5))


def test_fosdem_and_froscon_give_wall_clocks_only() -> None:
    days = "<day date='2024-02-03'><room name='R'><event><start>09:30</start></event></room></day>"
    agenda = agenda_of(days, CONFERENCE + "<day_change>09:00:00</day_change>")

    assert agenda.floating
    assert agenda.event.timezone == ""
    assert agenda.talks[0].starts_at == datetime(2024, 2, 3, 9, 30, tzinfo=UTC)


def test_without_a_zone_name_the_offset_decides() -> None:
    event = "<event><date>2024-05-04T10:00:00{}</date><title>x</title></event>"
    zones = {"+01:00": "Etc/GMT-1", "-05:00": "Etc/GMT+5", "Z": "UTC", "+05:45": "Asia/Kathmandu"}

    for offset, zone in zones.items():
        assert agenda_of(event.format(offset)).event.timezone == zone


def test_an_unknown_zone_name_is_as_good_as_none() -> None:
    agenda = agenda_of("<day date='2024-05-04'/>", "<time_zone_name>../passwd</time_zone_name>")

    assert agenda.floating


NIGHT = "<event><start>00:30</start><duration>01:00</duration></event>"


@pytest.mark.parametrize(
    ("day", "before", "conference"),
    [
        ("date='2024-05-04'", "", "<day_change>04:00</day_change>"),
        ("date='2024-05-04' start='2024-05-04T09:00' end='2024-05-05T04:00'", "", ""),
        ("date='2024-05-04'", "<event><start>23:00</start></event>", ""),
    ],
)
def test_after_midnight_belongs_to_the_evening_before(
    day: str, before: str, conference: str
) -> None:
    days = f"<day {day}><room name='Red'>{before}{NIGHT}</room></day>"
    agenda = agenda_of(days, conference)

    assert clock(agenda.talks[-1]) == "05-05 00:30"
    assert agenda.event.ends_on == date(2024, 5, 4)


def test_a_date_with_an_offset_is_never_moved() -> None:
    event = "<event><date>2024-05-04T00:30:00+02:00</date><start>00:30</start></event>"

    assert clock(talk_of(event, conference="<day_change>04:00</day_change>")) == "05-04 00:30"


@pytest.mark.parametrize(
    ("event", "when"),
    [
        ("<start>0930</start>", "05-04 09:30"),
        ("<start>9:30 PM</start>", "05-04 21:30"),
        ("<start>25:15</start>", "05-05 01:15"),
        ("<date>2024-05-06</date><start>11:00</start>", "05-06 11:00"),
        ("<date>2024-05-06T00:00:00</date><start>11:00</start>", "05-06 11:00"),
        ("<date>2024-05-06 11:00:00 +0000</date>", "05-06 11:00"),
        ("<start>soon</start>", "05-04 00:00"),
        ("", "05-04 00:00"),
    ],
)
def test_times_in_every_spelling(event: str, when: str) -> None:
    assert clock(talk_of(f"<event>{event}</event>")) == when


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("00:45", 45), ("1:30", 90), ("00:45:00", 45), ("45", 45), ("2700", 45), ("PT1H5M", 65)],
)
def test_durations_in_every_spelling(written: str, minutes: int) -> None:
    talk = talk_of(f"<event><start>09:00</start><duration>{written}</duration></event>")

    assert talk.ends_at - talk.starts_at == timedelta(minutes=minutes)


def test_a_talk_without_duration_lasts_until_the_next_in_its_room() -> None:
    starts = "".join(f"<event><start>{hour}</start></event>" for hour in ("09:00", "09:20"))
    talks = agenda_of(f"<day date='2024-05-04'><room name='Red'>{starts}</room></day>").talks

    assert [talk.ends_at.time() for talk in talks] == [time(9, 20), time(10, 20)]


def test_talks_without_room_day_or_title_are_counted_too() -> None:
    days = (
        "<event><slug>lost-and_found</slug></event>"
        "<day date='2024-05-04'><event id='1'><start>10:00</start></event><event id='1'/></day>"
    )
    talks = agenda_of(days).talks

    assert [talk.title for talk in talks] == ["lost and found", "Untitled talk", "Untitled talk"]
    assert {clock(talk) for talk in talks} == {"05-04 10:00"}
    assert [talk.key for talk in talks] == ["lost-and_found", "1", "1#2"]


def test_hours_the_clocks_skip_are_still_a_time() -> None:
    event = "<event><start>02:30</start><duration>01:00</duration></event>"
    talk = talk_of(event, "date='2024-03-31'", BERLIN)

    assert talk.ends_at.timestamp() - talk.starts_at.timestamp() == 3600
    assert clock(talk) == "03-31 03:30"


def test_speakers_are_one_by_key_and_only_web_links_stay() -> None:
    people = (
        "<persons><person id='3' twitter='https://social.example/ada'>Ada</person>"
        "<person id='4' contact='ada@example.com' url='javascript:alert(1)'>Ada</person></persons>"
    )
    days = f"<day date='2024-05-04'><event>{people}</event><event>{people}</event></day>"
    speakers = agenda_of(days).speakers

    assert [(one.key, one.links) for one in speakers] == [
        ("3", ("https://social.example/ada",)),
        ("4", ()),
    ]


def test_a_cancelled_talk_says_so() -> None:
    assert talk_of("<event><title>CANCELLED Bees</title></event>").cancelled
    assert not talk_of("<event><title>How I cancelled my phone</title></event>").cancelled


def test_markup_in_the_open_and_a_namespace_are_understood() -> None:
    data = (
        "<s:schedule xmlns:s='https://example.com/s'><s:day date='2024-05-04'><s:event>"
        "<s:title>x</s:title><s:abstract><p>One</p><p>Two</p></s:abstract>"
        "</s:event></s:day></s:schedule>"
    )
    (talk,) = read_schedule(data.encode()).agenda.talks

    assert talk.abstract == "One\n\nTwo"


def test_careless_xml_is_mended() -> None:
    event = "<event><title>Tom & Jerry&nbsp;caf&eacute; \x0b&#0;</title></event>"

    assert talk_of(event).title == "Tom & Jerry café"


def test_latin_letters_and_wide_files_are_decoded() -> None:
    text = schedule("<day date='2024-05-04'><event><title>Käse</title></event></day>").decode()
    declared = f'<?xml version="1.0" encoding="ISO-8859-1"?>{text}'

    for data in (declared.encode("latin-1"), text.encode("utf-16"), f"\n {text}".encode()):
        assert read_schedule(data).agenda.talks[0].title == "Käse"


def test_a_broken_download_keeps_what_came_and_says_where_it_breaks() -> None:
    event = "<event><title>x</title></event>\n"
    data = schedule(f"<day date='2024-05-04'>\n{event * 5}</day>")
    reading = read_schedule(data[: data.rindex(b"<event>") + 10])

    assert len(reading.agenda.talks) == 5
    assert reading.skipped[0].line == 6
