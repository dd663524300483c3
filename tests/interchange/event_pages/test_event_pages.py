"""Events that pages describe."""

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from eventmate.domain.agendas import Agenda
from eventmate.domain.errors import UnreadableFile
from eventmate.domain.events import EventKind
from eventmate.interchange.event_pages.reader import read_event_page

MEETUP = {
    "@context": "https://schema.org",
    "@type": "Event",
    "name": "Python &amp; Pie",
    "startDate": "2024-05-04T18:00:00+02:00",
    "endDate": "2024-05-04T20:00:00+02:00",
    "url": "https://pie.example/may",
    "description": "<p>Bring pie.</p><p>And Python.</p>",
    "location": {
        "@type": "Place",
        "name": "Old Mill",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Mill Lane 1",
            "addressLocality": "Graz",
            "addressCountry": {"@type": "Country", "name": "Austria"},
        },
    },
    "organizer": {"@type": "Organization", "name": "Pie Club"},
}


def page(*described: object, body: str = "", title: str = "May") -> bytes:
    """A page with these things in JSON-LD."""
    texts = (thing if isinstance(thing, str) else json.dumps(thing) for thing in described)
    scripts = "".join(f'<script type="application/ld+json">{text}</script>\n' for text in texts)
    return f"<!doctype html><html><title>{title}</title>\n{scripts}<body>{body}".encode()


def event_of(**said: object) -> Agenda:
    """The one event of a page that says this besides name and day."""
    thing = {"@type": "Event", "name": "Pie", "startDate": "2024-05-04", **said}
    (agenda,) = read_event_page(page(thing)).agendas
    return agenda


def test_a_meetup_says_when_where_and_by_whom() -> None:
    (agenda,) = read_event_page(page(MEETUP)).agendas
    event = agenda.event

    assert event.name == "Python & Pie"
    assert (event.starts_on, event.begins, event.finishes) == (
        date(2024, 5, 4),
        time(18),
        time(20),
    )
    assert event.timezone == "Etc/GMT-2"
    assert event.venue == "Old Mill, Mill Lane 1, Graz, Austria"
    assert event.description == "Bring pie.\n\nAnd Python.\n\nOrganised by Pie Club."
    assert event.kind is EventKind.MEETUP
    assert not agenda.floating


def test_hours_without_an_offset_float_and_days_have_none() -> None:
    assert event_of(startDate="2024-05-04T18:00").floating
    assert event_of(startDate="2024-05-04T18:00").event.begins == time(18)
    assert event_of().event.begins is None


def test_a_conference_brings_its_talks_and_speakers() -> None:
    ada = {
        "@type": "Person",
        "@id": "#ada",
        "name": "Ada Example",
        "jobTitle": "Beekeeper",
        "worksFor": {"@type": "Organization", "name": "Hive"},
        "sameAs": ["https://ada.example", "javascript:alert(1)"],
    }
    bees: dict[str, object] = {"@type": "EducationEvent", "@id": "#bees", "name": "Bees"}
    bees |= {
        "performer": {"@id": "#ada"},
        "startDate": "2024-05-04T10:00:00Z",
        "duration": "PT45M",
        "location": "Red",
    }
    bits: dict[str, object] = {
        "@type": "Event",
        "name": "Bits",
        "startDate": "2024-05-04T11:00:00Z",
    }
    bits |= {"superEvent": {"@id": "#conference"}, "performer": ["Bo"]}
    whole: dict[str, object] = {"@type": "BusinessEvent", "@id": "#conference", "name": "Hum"}
    whole |= {"startDate": "2024-05-04", "subEvent": [{"@id": "#bees"}]}
    (agenda,) = read_event_page(page({"@graph": [whole, ada, bees, bits]})).agendas

    assert [(talk.title, talk.room, talk.speakers) for talk in agenda.talks] == [
        ("Bees", "Red", ("Ada Example",)),
        ("Bits", "", ("Bo",)),
    ]
    assert agenda.talks[0].ends_at == datetime(2024, 5, 4, 10, 45, tzinfo=UTC)
    assert agenda.speakers[0].headline == "Beekeeper, Hive"
    assert agenda.speakers[0].links == ("https://ada.example",)


def test_talks_of_each_day_are_talks_of_the_conference() -> None:
    talk = {"@type": "Event", "name": "Bees", "startDate": "2024-05-04T10:00:00Z"}
    day = {"@type": "Event", "name": "Day 1", "startDate": "2024-05-04", "subEvent": [talk]}

    assert [talk.title for talk in event_of(subEvent=[day]).talks] == ["Bees"]


def test_what_is_online_or_cancelled_says_so() -> None:
    place = {"@type": "VirtualLocation", "url": "https://live.example"}
    online = event_of(location=place, eventStatus="https://schema.org/EventCancelled")

    assert online.cancelled
    assert online.event.is_virtual
    assert online.event.kind is EventKind.WEBINAR
    assert (online.event.venue, online.event.url) == ("Online", "https://live.example")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Rust Workshop", EventKind.WORKSHOP),
        ("Webinar: Pie", EventKind.WEBINAR),
        ("Founders' Dinner", EventKind.GATHERING),
        ("Pie Summit", EventKind.CONFERENCE),
    ],
)
def test_the_name_tells_the_kind(name: str, kind: EventKind) -> None:
    assert event_of(name=name).event.kind is kind


MICRODATA = """<div itemscope itemtype="https://schema.org/SocialEvent">
<h1 itemprop="name">Pie <b>Night</b></h1><meta itemprop="startDate" content="2024-05-04T18:00">
<div itemprop="location" itemscope itemtype="https://schema.org/Place">
<span itemprop="name">Old Mill</span></div>
<div itemprop="description"><p>One</p><p>Two</p></div></div>"""


def test_microdata_is_read_too() -> None:
    (agenda,) = read_event_page(page(body=MICRODATA)).agendas

    assert (agenda.event.name, agenda.event.venue) == ("Pie Night", "Old Mill")
    assert agenda.event.description == "One\n\nTwo"
    assert agenda.floating


def test_an_event_described_twice_is_one() -> None:
    same = {"@type": "Event", "name": "Pie Night", "startDate": "2024-05-04T18:00:00"}

    assert len(read_event_page(page(same, body=MICRODATA)).agendas) == 1


def test_a_broken_description_loses_only_itself() -> None:
    reading = read_event_page(page('{"@type": "Event", "name": ', MEETUP))

    assert len(reading.agendas) == 1
    assert reading.skipped[0].line == 2


def test_a_page_in_an_old_encoding_keeps_its_letters() -> None:
    text = page({"@type": "Event", "startDate": "2024-05-04"}).decode()
    text = text.replace('"@type"', '"name": "Käse", "@type"')
    data = b'<meta charset="iso-8859-15">' + text.encode("iso-8859-15")

    assert read_event_page(data).agendas[0].event.name == "Käse"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (page(title="Hotel &amp; Wi-Fi"), "the page “Hotel & Wi-Fi”"),
        (b"", "no event on this page"),
        (page({"@type": "Organization", "name": "Pie Club"}), "login"),
        (page({"@type": "PublicationEvent", "startDate": "2024-05-04"}), "no event"),
        (page({"@type": "Event", "name": "Pie"}), "Pie was left out"),
        (page({"@type": "Event", "name": "Pie", "startDate": "soon"}), "on no day"),
    ],
)
def test_a_page_without_an_event_says_so(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFile, match=sentence):
        read_event_page(data)


@pytest.mark.parametrize(
    ("offers", "cost"),
    [
        ({"@type": "Offer", "price": "240.00", "priceCurrency": "EUR"}, (Decimal(240), "EUR")),
        ([{"price": 0}, {"price": "1.190,50", "priceCurrency": "eur"}], (Decimal("1190.5"), "EUR")),
        ({"@type": "AggregateOffer", "lowPrice": 35, "highPrice": 90}, (Decimal(35), "")),
        ({"priceSpecification": {"price": 12, "priceCurrency": "GBP"}}, (Decimal(12), "GBP")),
        ({"price": "0", "priceCurrency": "USD"}, (None, "")),
        ({"price": "from ten", "priceCurrency": "USD"}, (None, "")),
        ([{"price": {"price": -5}}, 7, None, "free"], (None, "")),
    ],
)
def test_the_lowest_price_is_what_it_costs(offers: object, cost: object) -> None:
    event = {"@type": "Event", "name": "x", "startDate": "2026-05-04", "offers": offers}
    (agenda,) = read_event_page(page(event)).agendas
    assert (agenda.event.cost, agenda.event.currency) == cost
