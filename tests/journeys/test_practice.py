"""An introduction in the real window: written, rehearsed three times, compared, drilled."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from rehearsing_stage import TEXTS, Rehearsing, voice
from window_stage import Evening

from eventmate.domain.drills import DrillKind
from eventmate.domain.events import EventDraft
from eventmate.domain.introductions import BeatKind, Length
from eventmate.domain.rehearsals import PracticeState, Rehearsal, TakeSource
from eventmate.domain.targets import TargetDraft
from eventmate.services.practice_plans import PracticePlan
from eventmate.ui.pages.practice.drills.view import DrillsView
from eventmate.ui.pages.practice.history.view import HistoryView
from eventmate.ui.pages.practice.introduction_dialog import IntroductionDialog
from eventmate.ui.pages.practice.introductions_view import IntroductionsView
from eventmate.ui.pages.practice.review.compare_dialog import CompareDialog
from eventmate.ui.pages.practice_page import DRILLS, HISTORY

NAME = "For the tram people"
FACES = ("Ada Lind", "Ben Moss", "Cleo Park", "Dario Rossi", "Eva Holm")


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    made = Evening(qtbot, tmp_path / "library")
    yield made
    made.close()


def write(acting: Rehearsing) -> None:
    """An introduction from a structure, typed beat by beat; then a plan for the event."""
    page = acting.page
    view = page.sections.section("introductions")
    assert isinstance(view, IntroductionsView)
    view.add()
    dialog = acting.dialog(IntroductionDialog)
    dialog.name.set_text(NAME)
    dialog.length.combo.setCurrentIndex(list(Length).index(Length.SECONDS_15))
    dialog.save.click()
    acting.until(lambda: page.editor is not None and page.editor.beats.rows)
    editor = page.editor
    assert editor is not None
    kinds = [row.beat.kind for row in editor.beats.rows]
    assert kinds == [BeatKind.WHO, BeatKind.WHAT, BeatKind.QUESTION]
    for row, text in zip(editor.beats.rows, TEXTS, strict=True):
        row.text.setFocus()
        QTest.keyClicks(row.text, text)
    acting.until(editor.plan.menu.actions)
    actions = editor.plan.menu.actions()
    next(action for action in actions if action.text().startswith("Tram Days")).trigger()
    acting.until(lambda: mine(acting))
    editor.header.rehearse.click()


def mine(acting: Rehearsing) -> list[PracticePlan]:
    """The plan of the introduction that was written."""
    plans = acting.stored(lambda s: s.practice_plans.ahead())
    return [plan for plan in plans if plan.introduction.name == NAME]


def takes_of(acting: Rehearsing) -> list[Rehearsal]:
    """Its takes; those of the sample library are somebody else's."""
    (own,) = [
        each.id for each in acting.stored(lambda s: s.introductions.listed()) if each.name == NAME
    ]
    return acting.stored(lambda s: s.rehearsals.listed(own))


def plan_to_meet(acting: Rehearsing, draft: TargetDraft) -> None:
    """Somebody to meet at the event."""
    acting.do(lambda s: s.targets.add(draft))


def drill_faces(acting: Rehearsing) -> None:
    """Five faces by keyboard: look, turn, mark."""
    acting.page.show_section(DRILLS)
    drills = acting.page.sections.section(DRILLS)
    assert isinstance(drills, DrillsView)
    acting.until(lambda: len(drills.deck.items) >= len(FACES))
    drills.start.click()
    session = acting.page.drilling
    assert session is not None
    acting.until(session.isVisible)
    acting.evening.shell.activateWindow()
    acting.until(acting.evening.shell.isActiveWindow)
    met: list[str] = []
    while (item := session.item) is not None:
        assert not session.card.name.isVisible()
        QTest.keyClick(session, Qt.Key.Key_Space)
        if item.card.kind is DrillKind.FACE:
            assert item.name in session.card.name.text()
            met.append(item.name)
        QTest.keyClick(session, Qt.Key.Key_3)
    assert set(FACES) <= set(met)
    acting.until(lambda: not acting.stored(lambda s: s.drills.today(DrillKind.FACE).items))
    QTest.keyClick(session, Qt.Key.Key_Escape)
    acting.until(drills.isVisible)


def test_three_takes_and_five_faces(qtbot: QtBot, evening: Evening, tmp_path: Path) -> None:
    evening.services.preferences.change(drills_a_day=20)
    acting = Rehearsing(qtbot, evening)
    day = evening.clock().date() + timedelta(days=9)
    event = acting.do(lambda s: s.events.add(EventDraft("Tram Days", day, day)))
    for name in FACES:
        plan_to_meet(acting, TargetDraft(event, name, "Planner", "Linienwerk"))

    write(acting)
    acting.take(voice(tmp_path, 0.2), before=2, after=2)
    for pauses, before, after in ((0.8, 2, 3), (1.2, 3, 4)):
        acting.looking.again.click()
        acting.take(voice(tmp_path, pauses), before, after)

    takes = takes_of(acting)
    assert [take.draft.source for take in takes] == [TakeSource.MICROPHONE] * 3
    hear, path_of = evening.services.listening.analysis_of, evening.services.recordings.path_of
    heard = [hear(take.draft.analysis) for take in takes]
    assert [len(each.sound.pauses) for each in heard if each is not None] == [0, 2, 2]
    assert all(path_of(take.draft.recording) for take in takes)
    (plan,) = mine(acting)
    assert plan.days[0].state is PracticeState.DONE

    acting.looking.pin.click()
    acting.until(lambda: takes_of(acting)[-1].is_best)
    acting.looking.compare.click()
    compared = acting.dialog(CompareDialog)
    assert compared.left.choice.currentIndex() == 1
    assert compared.right.choice.currentIndex() == 2
    compared.reject()

    acting.page.show_section(HISTORY)
    history = acting.page.sections.section(HISTORY)
    assert isinstance(history, HistoryView)
    acting.until(lambda: history.choice.findText(NAME) >= 0)
    history.choice.activated.emit(history.choice.findText(NAME))
    acting.until(lambda: len(history.rows) == 3)
    first, second = history.confidence.chart.series
    assert (list(first.values), list(second.values)) == ([2, 2, 3], [2, 3, 4])
    assert history.confidence.sentence.text().startswith("You begin more at ease")

    drill_faces(acting)
