"""The whole evening through the real window: card out, a person in, a thank-you on its way."""

from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from film import SARA
from phone_picture import phone_frame
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_stage import PATIENCE, Evening

from eventmate.domain.follow_ups import QueueEntry
from eventmate.ui.pages.follow_ups.queue_model import QueueRow
from eventmate.ui.pages.follow_ups_page import FollowUpsPage
from eventmate.ui.pages.meet_page import MeetPage


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    made = Evening(qtbot, tmp_path / "library")
    yield made
    made.close()


def test_from_the_card_on_the_screen_to_the_thank_you(
    qtbot: QtBot, evening: Evening, tmp_path: Path
) -> None:
    control = Qt.KeyboardModifier.ControlModifier

    # My card, full screen, from anywhere; a phone could read it.
    evening.press(Qt.Key.Key_Q, control | Qt.KeyboardModifier.ShiftModifier)
    assert "Noor Haddad" in evening.read_card_on_screen()

    # Somebody holds up a phone: a film of thirty frames, one person.
    evening.press(Qt.Key.Key_N, control)
    meet = evening.shell.page("meet")
    assert isinstance(meet, MeetPage)
    for step in range(30):
        with qtbot.waitSignal(meet.watch.scanned, timeout=PATIENCE):
            frame = phone_frame([SARA], turn=-10 + step * 0.5, blur=1.0 + step / 60)
            evening.film.play(frame)

    def met() -> list[str]:
        return [row.met.name for row in meet.met.rows]

    qtbot.waitUntil(lambda: "Sara Kim" in met(), timeout=PATIENCE)
    assert met().count("Sara Kim") == 1

    # Six words about what was promised, right there.
    row = meet.met.open_row
    assert row is not None
    assert row.met.name == "Sara Kim"
    promised = row.fields[1]
    promised.setFocus()
    QTest.keyClicks(promised, "send the replay notebook by Friday")
    meet.flush()

    # The next day the queue says whom to write to and about what.
    evening.clock.now += timedelta(days=1)
    follow_ups = evening.shell.go("follow_ups")
    assert isinstance(follow_ups, FollowUpsPage)
    follow_ups.refresh()

    def for_sara() -> list[QueueEntry]:
        model = follow_ups.queue.model
        rows = [model.row_at(place) for place in range(model.rowCount())]
        entries = [row.entry for row in rows if isinstance(row, QueueRow)]
        return [entry for entry in entries if entry.name == "Sara Kim"]

    def sara() -> list[tuple[str, str]]:
        return [(entry.follow_up.kind.value, entry.promised) for entry in for_sara()]

    expected = [
        ("thank-you", "send the replay notebook"),
        ("promised item", "send the replay notebook"),
    ]
    qtbot.waitUntil(lambda: sara() == expected, timeout=PATIENCE)

    # The thank-you is written, saved as a mail file, and done.
    follow_ups.show_follow_up(for_sara()[0].follow_up.id)
    body = follow_ups.pane.form.body
    qtbot.waitUntil(lambda: "Hello Sara" in body.toPlainText(), timeout=PATIENCE)
    body.appendPlainText("Your tram story stayed with me.")
    path = tmp_path / "thanks.eml"
    follow_ups.pane.sending.save_to(path)
    qtbot.waitUntil(path.exists, timeout=PATIENCE)
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert "Your tram story stayed with me." in mail.get_content()
    assert "Noor Haddad" in str(mail["From"])
    follow_ups.doing.done()
    qtbot.waitUntil(lambda: sara() == expected[1:], timeout=PATIENCE)

    # A slip: one key, and it is back.
    evening.press(Qt.Key.Key_Z, control)
    qtbot.waitUntil(lambda: sara() == expected, timeout=PATIENCE)


def test_what_was_undone_comes_back_with_another_key(qtbot: QtBot, evening: Evening) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    follow_ups = evening.shell.go("follow_ups")
    assert isinstance(follow_ups, FollowUpsPage)
    model = follow_ups.queue.model
    qtbot.waitUntil(lambda: model.rowCount() > 0, timeout=PATIENCE)
    whole = model.rowCount()
    follow_ups.doing.done()
    qtbot.waitUntil(lambda: model.rowCount() < whole, timeout=PATIENCE)
    fewer = model.rowCount()

    evening.press(Qt.Key.Key_Z, control)
    qtbot.waitUntil(lambda: model.rowCount() == whole, timeout=PATIENCE)
    evening.press(Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: model.rowCount() == fewer, timeout=PATIENCE)
