"""One typed line is understood, at every stage of typing it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.burst import BurstKind, BurstReading, reassign
from eventmate.domain.burst_reader import read_burst
from eventmate.domain.encounters import PromiseDirection

TODAY = date(2026, 10, 14)  # a Wednesday
LINE = "Sara Kim, Acme, CTO #ai > send paper by Fri ? intro to Raj"
I_PROMISED, THEY_ASKED = PromiseDirection.I_PROMISED, PromiseDirection.THEY_ASKED


def read(line: str) -> BurstReading:
    return read_burst(line, TODAY)


def said(line: str) -> list[tuple[str, str]]:
    return [(part.kind.value, part.value) for part in read(line).parts]


def place_of(reading: BurstReading, kind: BurstKind) -> int:
    return next(index for index, part in enumerate(reading.parts) if part.kind is kind)


@pytest.mark.parametrize(
    ("line", "doubtful"),
    [
        ("asdf > by Fri", [("name", "asdf"), ("promise", "by Fri")]),
        ("Ada ? by Mon", [("ask", "by Mon")]),
        ("Ada > slides by 31 Feb", [("promise date", "")]),
        ("Ada > slides by 2026-02-31", [("promise date", "")]),
        ("Ada > slides by Feb 30th", [("promise date", "")]),
        ("Ada > slides by 32.10.", [("promise date", "")]),
        ("Ada > 31 Feb", [("promise date", "")]),
        ("Ada > slides on pages 31/32", []),
        ("Ada > slides by Fri", []),
    ],
)
def test_what_is_not_sure_is_asked(line: str, doubtful: list[tuple[str, str]]) -> None:
    asked = [(part.kind.value, part.value) for part in read(line).parts if part.doubtful]
    assert asked == doubtful


def test_a_day_that_never_comes_keeps_its_words_and_offers_another() -> None:
    line = "Ada > slides by 31 Feb"
    reading = read(line)
    assert reading.promises == ((I_PROMISED, "slides by 31 Feb", None),)
    part = reading.parts[-1]
    assert line[part.start : part.end] == "by 31 Feb"
    assert part.instead == "by 28 Feb"
    mended = read(line[: part.start] + part.instead)
    assert mended.promises == ((I_PROMISED, "slides", date(2027, 2, 28)),)
    agreed = reassign(reading, len(reading.parts) - 1, BurstKind.PROMISE)
    assert not any(part.doubtful for part in agreed.parts)
    assert agreed.promises == reading.promises


@pytest.mark.parametrize(
    ("line", "promises"),
    [
        (
            "Ada Lind, Acme, promised slides > by Fri",
            ((I_PROMISED, "slides", date(2026, 10, 16)),),
        ),
        ("Ada Lind, I promised slides by Fri", ((I_PROMISED, "slides", date(2026, 10, 16)),)),
        (
            "promised slides, Ada Lind > call her",
            ((I_PROMISED, "slides", None), (I_PROMISED, "call her", None)),
        ),
        (
            "Ada Lind, she promised a map",
            ((PromiseDirection.THEY_PROMISED, "a map", None),),
        ),
    ],
)
def test_a_promise_said_in_words_is_one(
    line: str, promises: tuple[tuple[PromiseDirection, str, date | None], ...]
) -> None:
    reading = read(line)
    assert reading.name == "Ada Lind"
    assert reading.promises == promises


def test_the_whole_line() -> None:
    reading = read(LINE)
    details = reading.details()
    assert (details.name, details.organisation, details.title) == ("Sara Kim", "Acme", "CTO")
    assert details.tags == ("ai",)
    assert reading.promises == (
        (I_PROMISED, "send paper", date(2026, 10, 16)),
        (THEY_ASKED, "intro to Raj", None),
    )
    assert not any(part.doubtful for part in reading.parts)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Sara", [("name", "Sara")]),
        ("Sara Kim, CTO, Acme", [("name", "Sara Kim"), ("title", "CTO"), ("organisation", "Acme")]),
        ("Sara Kim at Acme", [("name", "Sara Kim"), ("organisation", "Acme")]),
        (
            "Sara Kim, CTO at Acme. Spoke of ferries > notes",
            [
                ("name", "Sara Kim"),
                ("title", "CTO"),
                ("organisation", "Acme"),
                ("spoke of", "ferries"),
                ("promise", "notes"),
            ],
        ),
        ("Sara Kim, we talked about trams", [("name", "Sara Kim"), ("spoke of", "trams")]),
        ("Sara Kim, wir sprachen \u00fcber Busse", [("name", "Sara Kim"), ("spoke of", "Busse")]),
        ("Sara Kim, Spokes Ltd", [("name", "Sara Kim"), ("organisation", "Spokes Ltd")]),
        ("Sara Kim @ Acme", [("name", "Sara Kim"), ("organisation", "Acme")]),
        ("Sara @Acme", [("name", "Sara"), ("organisation", "Acme")]),
        ("Sara, CTO at Acme", [("name", "Sara"), ("title", "CTO"), ("organisation", "Acme")]),
        ("Sara,Leiterin Vertrieb", [("name", "Sara"), ("title", "Leiterin Vertrieb")]),
        ("Sara, Datenleiterin", [("name", "Sara"), ("title", "Datenleiterin")]),
        ("Ana, directrice", [("name", "Ana"), ("title", "directrice")]),
        ("Ana, Ingeniera", [("name", "Ana"), ("title", "Ingeniera")]),
        ("Sara, Acme, Inc.", [("name", "Sara"), ("organisation", "Acme, Inc.")]),
        ("Sara, PhD", [("name", "Sara, PhD")]),
        ("李龍，極光、教授", [("name", "李龍"), ("organisation", "極光"), ("title", "教授")]),
        ("李小龍＞論文＃ai", [("name", "李小龍"), ("promise", "論文"), ("tag", "ai")]),
        ("Sara / trams in Oslo", [("name", "Sara"), ("spoke of", "trams in Oslo")]),
        ("Sara; trams -- sea", [("name", "Sara"), ("spoke of", "trams"), ("spoke of", "sea")]),
        ("Sara < her slides", [("name", "Sara"), ("they promised", "her slides")]),
        ("Sara -> slides", [("name", "Sara"), ("promise", "slides")]),
        ("Sara #größe #小", [("name", "Sara"), ("tag", "größe"), ("tag", "小")]),
        ("Sara, C# developer", [("name", "Sara"), ("title", "C# developer")]),
        ("Sara, AC/DC", [("name", "Sara"), ("organisation", "AC/DC")]),
        ("Sara <sara@x.example>", [("name", "Sara"), ("email", "sara@x.example")]),
        ("sara@x.example", [("email", "sara@x.example")]),
        ("Sara +1 555-010-0199", [("name", "Sara"), ("phone", "+1 555-010-0199")]),
        ("Sara (555) 010-0199", [("name", "Sara"), ("phone", "(555) 010-0199")]),
        ("Sara https://x.example/a?b#c", [("name", "Sara"), ("link", "https://x.example/a?b#c")]),
        ("Sara linkedin.com/in/s", [("name", "Sara"), ("link", "linkedin.com/in/s")]),
        ("Sara @sara@m.example", [("name", "Sara"), ("link", "@sara@m.example")]),
        ("S > deck s@x.example", [("name", "S"), ("promise", "deck"), ("email", "s@x.example")]),
        ("Sara > mail to raj@x.example", [("name", "Sara"), ("promise", "mail to raj@x.example")]),
        ("> slides", [("promise", "slides")]),
        ("Raj Roe (Acme)", [("name", "Raj Roe"), ("organisation", "Acme")]),
        ("Raj (Acme, CTO)", [("name", "Raj"), ("organisation", "Acme"), ("title", "CTO")]),
        ("Raj （r@x.example）", [("name", "Raj"), ("email", "r@x.example")]),
        ("Raj (CTO) > map", [("name", "Raj"), ("title", "CTO"), ("promise", "map")]),
        ("Rob (Bob) Roe", [("name", "Rob (Bob) Roe")]),
        ("Raj (he/him)", [("name", "Raj (he/him)")]),
        ("Raj (Acme", [("name", "Raj (Acme")]),
        ("Bob # ai # ml", [("name", "Bob"), ("tag", "ai"), ("tag", "ml")]),
        ("Lee; Acme; CTO", [("name", "Lee"), ("organisation", "Acme"), ("title", "CTO")]),
        ("L; CTO; A", [("name", "L"), ("title", "CTO"), ("organisation", "A")]),
        ("Lee; met our CTO in Oslo", [("name", "Lee"), ("spoke of", "met our CTO in Oslo")]),
        ("", []),
        ("?? > < ; #, ,, @ -- / !", []),
    ],
)  # fmt: skip
def test_each_way_of_writing(line: str, parts: list[tuple[str, str]]) -> None:
    assert said(line) == parts


def test_doubt_is_shown_where_there_is_doubt() -> None:
    doubtful = {part.value for part in read("Réka Kovács, Danubia Rail").parts if part.doubtful}
    assert doubtful == {"Danubia Rail"}
    assert read("Sara, Acme, Oslo").parts[-1].doubtful
    assert read("CTO").parts[0].doubtful


@pytest.mark.parametrize("line", [LINE, "Ana @ Acme <ana@x.example> / trams; maps > link bis Mo"])
def test_every_stage_of_typing_is_sensible(line: str) -> None:
    for length in range(1, len(line) + 1):
        reading = read(line[:length])
        assert line.startswith(reading.name)
        assert reading.name
        assert all(part.value.strip() for part in reading.parts)
        names = [part for part in reading.parts if part.kind is BurstKind.NAME]
        assert len(names) == 1


ANYTHING = st.text() | st.text(alphabet="aZ ,#><?/;-@.:'1+(é小\n", max_size=60)


@given(ANYTHING)
def test_any_text_is_answered_with_its_own_words(line: str) -> None:
    reading = read(line)
    for part in reading.parts:
        assert 0 <= part.start < part.end <= len(line)
        assert line[part.start : part.end] == part.text
    if not any(letter.isalpha() for letter in line):
        assert reading.name == ""
    assert len(reading.promises) <= sum(line.count(mark) for mark in ">?<\uff1e\uff1f\uff1c\u061f")


@given(ANYTHING, st.sampled_from(BurstKind), st.integers(0, 9))
def test_any_part_can_be_reassigned(line: str, kind: BurstKind, index: int) -> None:
    reading = read(line)
    if index < len(reading.parts):
        changed = reassign(reading, index, kind)
        names = [part for part in changed.parts if part.kind is BurstKind.NAME]
        assert len(names) <= 1
        assert changed.details().name == changed.name


def test_correcting_swaps_and_confirms() -> None:
    swapped = reassign(read(LINE), 1, BurstKind.TITLE)
    assert (swapped.details().title, swapped.details().organisation) == ("Acme", "CTO")
    unsure = read("Réka, Danubia Rail")
    assert not reassign(unsure, 1, BurstKind.ORGANISATION).parts[1].doubtful
    assert reassign(unsure, 1, BurstKind.TITLE).details().title == "Danubia Rail"


def test_correcting_a_promise_keeps_its_words() -> None:
    reading = read(LINE)
    note = reassign(reading, place_of(reading, BurstKind.PROMISE), BurstKind.SPOKE_OF)
    assert note.spoke_of == "send paper by Fri"
    assert note.promises == ((THEY_ASKED, "intro to Raj", None),)
    back = reassign(note, place_of(note, BurstKind.SPOKE_OF), BurstKind.PROMISE)
    assert back.promises == reading.promises
    undated = reassign(reading, place_of(reading, BurstKind.PROMISE_DATE), BurstKind.PROMISE)
    assert undated.promises[0] == (I_PROMISED, "send paper by Fri", None)
    other = reassign(reading, place_of(reading, BurstKind.PROMISE), BurstKind.THEY_PROMISED)
    assert other.promises[0] == (PromiseDirection.THEY_PROMISED, "send paper", date(2026, 10, 16))
