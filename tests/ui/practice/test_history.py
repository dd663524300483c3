"""Pictures of practice with a sentence each, and every take in a table."""

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from practice_stage import AT, BEATS, add_introduction
from pytestqt.qtbot import QtBot

from eventmate.domain.introductions import IntroductionId, Length
from eventmate.domain.rehearsals import TakeDraft, TakeSource
from eventmate.domain.speech import Pause, Sound, TakeAnalysis
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.history.view import HistoryView


@pytest.fixture
def view(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[HistoryView]:
    made = HistoryView(services, operations)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def rehearse(services: Services, wanted: IntroductionId, seconds: float, before: int) -> None:
    number = len(services.rehearsals.listed())
    services.rehearsals.add(
        TakeDraft(
            wanted,
            Length.SECONDS_45,
            BEATS,
            AT + timedelta(days=number),
            seconds,
            TakeSource.TIMED,
            confidence_before=before,
            confidence_after=before + 1,
        )
    )


def test_without_takes_it_says_what_comes(view: HistoryView) -> None:
    assert view.empty.isVisible()
    assert not view.takes.isVisible()
    assert not view.export.isEnabled()


def test_what_changed_is_said(view: HistoryView, services: Services) -> None:
    wanted = add_introduction(services)
    for seconds, before in ((12.0, 2), (13.0, 2), (18.0, 3), (19.0, 4)):
        rehearse(services, wanted, seconds, before)
    view.refresh()
    first, then = view.confidence.chart.series
    assert (list(first.values), list(then.values)) == ([2, 2, 3, 4], [3, 3, 4, 5])
    assert view.confidence.sentence.text() == "You begin more at ease: from 2.0 to 3.5."
    assert view.pace.sentence.text().startswith("Calmer: from about ")
    assert "before: 2, 2, 3, 4" in view.confidence.chart.accessibleDescription()
    assert not view.pauses.isVisible()
    assert len(view.rows) == 4
    assert view.rows[0].title.text() == "Take 4, 45 s"


def test_another_introduction_is_chosen(
    view: HistoryView, services: Services, qtbot: QtBot
) -> None:
    first, second = add_introduction(services), add_introduction(services, "To the city")
    rehearse(services, first, 30.0, 3)
    rehearse(services, second, 30.0, 3)
    rehearse(services, second, 31.0, 3)
    view.refresh()
    assert len(view.rows) == 1
    view.choice.setCurrentIndex(1)
    view.choice.activated.emit(1)
    assert len(view.rows) == 2
    with qtbot.waitSignal(view.opened) as told:
        view.rows[0].activated.emit()
    assert told.args == [services.rehearsals.listed()[-1].id]


def test_every_take_is_written_as_csv(
    view: HistoryView, services: Services, tmp_path: Path
) -> None:
    rehearse(services, add_introduction(services, "=SUM(A1)"), 30.0, 3)
    path = tmp_path / "practice.csv"
    view.write_to(str(path))
    with path.open(encoding="utf-8-sig", newline="") as handle:
        (row,) = csv.DictReader(handle)
    assert row["introduction"] == "'=SUM(A1)"
    assert (row["seconds"], row["confidence_before"], row["confidence_after"]) == ("30.0", "3", "4")
    assert row["pauses_per_minute"] == ""


def test_a_place_that_cannot_be_written_is_told(
    view: HistoryView, services: Services, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    rehearse(services, add_introduction(services), 30.0, 3)
    with qtbot.waitSignal(operations.failed) as told:
        view.write_to(str(tmp_path / "nowhere" / "practice.csv"))
    assert told.args[0].startswith("practice.csv could not be written")


def test_a_small_change_of_pauses_looks_and_reads_small(
    view: HistoryView, services: Services
) -> None:
    wanted = add_introduction(services)
    for count in (14, 15, 14, 13):
        rehearse(services, wanted, 60.0, 3)
        sound = Sound(60.0, 40.0, 0.0, 60.0, tuple(Pause(4.0 * at, 1.0) for at in range(count)))
        made = services.rehearsals.listed()[-1].id
        text = services.listening.text_of(TakeAnalysis(sound))
        services.rehearsals.keep_analysis(made, text)
    view.refresh()
    assert view.pauses.sentence.text() == "About as many pauses as at first."
    assert view.pauses.chart.limits()[0] == 0.0
    assert [label.text() for label in view.confidence.legend] == ["before", "after"]
