"""The short read before walking in: one thing a screen, by keyboard, everything readable."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from brief_stage import TALKS, brief
from card_stage import codes_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.brief import Brief
from eventmate.recognition.qr_making import make_code
from eventmate.ui.pages.events.brief.reader import BriefReader
from eventmate.ui.pages.events.brief.slides import slides_of
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper

MORNING = datetime(2026, 10, 14, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_display_to_keep_awake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")


def opened(
    qtbot: QtBot, shown: Brief, width: int = 1280, height: int = 800, now: datetime = MORNING
) -> BriefReader:
    made = BriefReader(shown, make_code(shown.code_text), now)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.resize(width, height)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def reader(qtbot: QtBot) -> Iterator[BriefReader]:
    made = opened(qtbot, brief())
    yield made
    made.close()


def said(reader: BriefReader) -> str:
    assert reader.shown is not None
    return " | ".join(label.text() for label in reader.shown.findChildren(PlainLabel))


def test_slides_come_in_the_order_they_are_needed() -> None:
    topics = [slide.topic for slide in slides_of(brief(), None, MORNING)]
    assert topics == [
        "My goals",
        "To begin with",
        "My next talk",
        "To meet, 1 of 3",
        "To meet, 2 of 3",
        "To meet, 3 of 3",
    ]


def test_the_next_talk_follows_the_clock_and_leaves_cancelled_ones_out() -> None:
    def talk_at(shown: Brief, now: datetime) -> tuple[str, str] | None:
        found = [s for s in slides_of(shown, None, now) if "talk" in s.topic]
        return (found[0].topic, found[0].title.strip("\u2068\u2069")) if found else None

    during = TALKS[1].starts_at.replace(minute=30)
    assert talk_at(brief(), MORNING) == ("My next talk", "Tram feeds without tears")
    assert talk_at(brief(), during) == ("My talk now", "Ferries and tides")
    assert talk_at(brief(), datetime(2026, 11, 1, tzinfo=UTC)) is None
    day = brief().days[0]
    cancelled = replace(day, talks=(replace(day.talks[0], is_cancelled=True), day.talks[1]))
    assert talk_at(replace(brief(), days=(cancelled,)), MORNING) == (
        "My next talk",
        "Ferries and tides",
    )


def test_people_met_are_not_shown_again() -> None:
    first, *others = brief().people
    met = replace(first, target=replace(first.target, met_at=MORNING))
    topics = [
        slide.topic for slide in slides_of(replace(brief(), people=(*others, met)), None, MORNING)
    ]
    assert "To meet, 2 of 2" in topics
    assert "To meet, 3 of 3" not in topics


def test_keys_turn_and_the_ends_stay(reader: BriefReader) -> None:
    last = len(reader.slides) - 1
    for key, position in (
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Space, 2),
        (Qt.Key.Key_PageDown, 3),
        (Qt.Key.Key_Backspace, 2),
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_Space, last),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(reader, key)
        assert reader.position == position


def test_every_slide_is_said_to_those_who_listen(reader: BriefReader) -> None:
    for _ in reader.slides:
        slide = reader.slides[reader.position]
        for part in (slide.topic, *slide.texts, *slide.questions):
            assert part in reader.accessibleName()
        QTest.keyClick(reader, Qt.Key.Key_Right)


def test_a_person_is_shown_with_why_and_questions(reader: BriefReader) -> None:
    reader.go(3)
    words = said(reader)
    for part in (
        "Søren Østergaard",
        "Head of research",
        "Speaks Wed 14 Oct 16:20",
        "predicts ferry delays",
        "How long before crews trusted the forecast?",
        "Who else works on weather and timetables?",
    ):
        assert part in words


@pytest.mark.parametrize(("width", "height"), [(1024, 640), (1280, 800), (1920, 1080)])
def test_every_slide_fits_the_screen(qtbot: QtBot, width: int, height: int) -> None:
    made = opened(qtbot, brief(), width, height)
    for position in range(len(made.slides)):
        made.go(position)
        assert made.shown is not None
        assert made.shown.height() <= made.height() - 100
        assert made.shown.width() <= made.width()
        assert made.shown.height() >= made.shown.height_at(made.shown.width())
    made.close()


def test_long_reasons_are_scrolled_by_keys(qtbot: QtBot) -> None:
    person = brief().people[0]
    why = "\n".join(f"Reason number {number}" for number in range(60))
    target = replace(person.target, draft=replace(person.target.draft, why=why))
    shown = replace(brief(), goals=(), opener="", days=(), people=(replace(person, target=target),))
    made = opened(qtbot, shown)
    assert made.shown is not None
    top = made.shown.mapTo(made, made.shown.rect().topLeft()).y()
    qtbot.waitUntil(lambda: made.shown is not None and made.shown.height() > made.height())
    QTest.keyClick(made, Qt.Key.Key_Down)
    assert made.shown.mapTo(made, made.shown.rect().topLeft()).y() < top
    assert "Reason number 59" in said(made)
    made.close()


def test_my_code_reads_in_both_schemes(reader: BriefReader, theme_keeper: ThemeKeeper) -> None:
    QTest.keyClick(reader, Qt.Key.Key_End)
    for scheme in (SchemeChoice.LIGHT, SchemeChoice.DARK):
        theme_keeper.choose(scheme)
        assert codes_in(reader) == {brief().code_text}


def test_many_slides_are_counted_instead_of_dotted(qtbot: QtBot) -> None:
    made = opened(qtbot, brief(30))
    made.go(9)
    assert made.place.text() == f"10 of {len(made.slides)}"
    made.close()


def test_a_click_turns_and_escape_leaves(qtbot: QtBot, reader: BriefReader) -> None:
    QTest.mouseClick(reader, Qt.MouseButton.LeftButton, pos=reader.rect().center())
    assert reader.position == 1
    QTest.mouseClick(reader, Qt.MouseButton.LeftButton)
    assert reader.position in (0, 2)
    with qtbot.waitSignal(reader.left):
        QTest.keyClick(reader, Qt.Key.Key_Escape)
    assert not reader.isVisible()
