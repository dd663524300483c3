"""Pages made to hurt their reader: a sentence or the honest event, within a second."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import at_most

from eventmate.domain.errors import UnreadableFile
from eventmate.interchange.event_pages.reader import read_event_page

SLOWEST = 1.0
SCRIPT = '<script type="application/ld+json">'
ITEM = '<div itemscope itemtype="https://schema.org/Event">'
DAY = {"@type": "Event", "name": "Pie", "startDate": "2024-05-04"}


def described(thing: object) -> str:
    """A page that says this."""
    return f"{SCRIPT}{json.dumps(thing)}</script>"


TRAPS = {
    "items in items": ITEM * 200 + "<p itemprop=name>x</p>" * 2000,
    "properties in properties": ITEM + "<div itemprop=description>" * 200 + "xx " * 100_000,
    "many items": f"{ITEM}<p itemprop=name>x</p></div>" * 20_000,
    "many properties": ITEM + "<p itemprop=x>y</p>" * 100_000,
    "references": f'{ITEM[:-1]} itemref="{"a " * 100_000}"><p id=a itemprop=name>x</p></div>',
    "a reference to itself": f'{ITEM[:-1]} id=a itemref="a a"><p itemprop=name>x</p></div>',
    "an item commented out": f"<!-- {ITEM} -->",
    "scripts never closed": SCRIPT * 100_000,
    "broken scripts": f"{SCRIPT}{{</script>" * 100_000,
    "broken scripts of comments": f"{SCRIPT}[{',/**/' * 50_000}</script>" * 20,
    "deep lists": SCRIPT + "[" * 900_000 + "</script>",
    "deep objects": SCRIPT + '{"a":' * 190_000 + "</script>",
    "one long text": f'{SCRIPT}{{"a":"{"x" * 9_000_000}</script>',
    "opening brackets": "<" * 5_000_000,
    "paragraphs": "<p>" * 2_000_000,
    "attributes": '<a itemtype="' * 500_000,
    "zero bytes": "\0" * 5_000_000,
    "parts of each other": described(
        [
            {**DAY, "@id": f"{n}", "subEvent": [{"@id": f"{other}"} for other in range(60)]}
            for n in range(60)
        ]
    ),
    "part of itself": described({**DAY, "@id": "a", "subEvent": {"@id": "a"}}),
    "thousands of parts": described(
        [{**DAY, "@id": str(n), "name": str(n), "superEvent": {"@id": "0"}} for n in range(8000)]
    ),
    "odd types": described({**DAY, "location": [1, None, [2]], "performer": {"name": {"a": 1}}}),
}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_traps_are_answered_in_time(trap: str) -> None:
    read_event_page(described(DAY).encode())  # the library is loaded once
    with at_most(SLOWEST), suppress(UnreadableFile):
        assert read_event_page(trap.encode()).agendas


def test_a_page_beyond_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="20 MB"):
        read_event_page(b" " * (20 * 1024 * 1024 + 1))


_VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=20) | st.sampled_from(["Event", "2024-05-04"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@graph", "name", "startDate", "subEvent", "location"])
            | st.sampled_from(["performer", "superEvent", "organizer", "address", "duration"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@given(_VALUES)
def test_any_description_is_an_event_or_a_sentence(value: object) -> None:
    with suppress(UnreadableFile):
        assert all(
            agenda.event.name for agenda in read_event_page(described(value).encode()).agendas
        )
