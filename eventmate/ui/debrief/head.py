"""Above: what this is, who was gone through, and the way out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from eventmate.domain.debrief import Debrief
from eventmate.ui.dates import number, short_day
from eventmate.ui.debrief.faces import Faces
from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row

HEIGHT = 68


class Head(QWidget):
    """Leaving keeps everything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(self.tr("Evening debrief"), "body_strong")
        self._where = PlainLabel("", colour="text_muted")
        self.faces = Faces()
        self._count = PlainLabel("", colour="text_muted", tabular=True)
        self.leave = Button(self.tr("Finish later"), Kind.NEUTRAL, "x")
        line = row(self._title, self._where, None, self.faces, None, self._count, self.leave, gap=8)
        line.setContentsMargins(24, 0, 24, 0)
        self.setLayout(line)
        self.setFixedHeight(HEIGHT)

    def show_place(
        self,
        debrief: Debrief,
        names: Sequence[tuple[str, object]],
        done: frozenset[int],
        place: int,
    ) -> None:
        """Say where we are."""
        where = [isolated(one_line(debrief.event_name))] if debrief.event_name else []
        if debrief.day is not None:
            where.append(short_day(debrief.day))
        self._where.set_text(", ".join(where))
        self.faces.show_faces(names, done, place)
        is_on = place < len(names)
        words = self.tr("{place} of {count}")
        self._count.set_text(
            words.format(place=number(place + 1), count=number(len(names))) if is_on else ""
        )
        self.leave.set_label(self.tr("Finish later") if is_on else self.tr("Close"))

    def say(self, words: str) -> None:
        """Say shortly what was done."""
        self._count.set_text(words)

    def set_narrow(self, narrow: bool) -> None:
        """A narrow window leaves out where it was."""
        self._where.setVisible(not narrow)
