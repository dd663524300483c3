"""The three fields of a meeting: what we spoke of, what I promised, what comes next."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from eventmate.domain.encounters import Promise
from eventmate.ui.dates import short_day
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.tag import Tag, Tone

SAVE_AFTER = 1_500  # ms after the last key
LONGEST_WAIT = 1_900  # ms while somebody types without a pause
LABEL = 108  # px, beside a field
STACKED_GAP, GAP = 4, 8
Texts = tuple[str, str, str]


class MeetingFields(QWidget):
    """Saves by itself; `noted` carries the three texts when they changed.

    `stacked` puts each name above its field, where there is little width.
    """

    noted = Signal(str, str, str)  # spoke of, promised, next step

    def __init__(self, name: str, *, stacked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stacked = stacked
        self._kept: Texts = ("", "", "")
        self._pause = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_WAIT)
        self._pause.timeout.connect(self.save)
        self._limit.timeout.connect(self.save)
        self._due = Tag("", Tone.ACCENT)
        self.also = PlainLabel("", "caption", "text_muted", wrap=True)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(GAP)
        self.grid.setVerticalSpacing(STACKED_GAP if stacked else GAP)
        self.grid.setColumnStretch(0 if stacked else 1, 1)
        self.fields: list[QLineEdit] = []
        self._make_fields(name)
        self._show_promises(())

    @property
    def texts(self) -> Texts:
        """What stands in the fields."""
        spoke, promised, step = (field.text().strip() for field in self.fields)
        return spoke, promised, step

    def show_meeting(self, spoke_of: str, promises: Sequence[Promise], next_step: str) -> None:
        """Show a meeting as it is now; fields somebody is writing in are left alone.

        The first of the open promises is edited, the others are shown.
        """
        first = promises[0].text.strip() if promises else ""
        fresh = (spoke_of.strip(), first, next_step.strip())
        is_changed = self.texts != self._kept
        for field, text in zip(self.fields, fresh, strict=True):
            if not field.hasFocus() and not is_changed:
                field.setText(text)
                field.setCursorPosition(0)  # a long text is read from its beginning
        if not is_changed and not any(field.hasFocus() for field in self.fields):
            self._kept = fresh
        self._show_promises(promises)

    def save(self) -> None:
        """Hand on what was noted, unless nothing changed."""
        self._pause.stop()
        self._limit.stop()
        texts = self.texts
        if texts != self._kept:
            self._kept = texts
            self.noted.emit(*texts)

    def _make_fields(self, name: str) -> None:
        names = (self.tr("What we spoke of"), self.tr("Promised"), self.tr("Next step"))
        hints = (
            self.tr("A detail you will both remember"),
            self.tr("For example: send the paper by Friday"),
            self.tr("For example: coffee chat next week"),
        )
        for place, (title, hint) in enumerate(zip(names, hints, strict=True)):
            label = PlainLabel(title, "caption_strong", "text_muted")
            field = QLineEdit()
            field.setPlaceholderText(hint)
            field.setAccessibleName(f"{title}, {name}")
            label.setBuddy(field)
            field.textEdited.connect(self._on_edited)
            field.installEventFilter(self)
            self._lay_out(label, field, is_promise=place == 1)
            self.fields.append(field)

    def _lay_out(self, label: PlainLabel, field: QLineEdit, *, is_promise: bool) -> None:
        line = 3 * len(self.fields)
        parts = row(field, *([self._due] if is_promise else []))
        column = 0 if self._stacked else 1
        if self._stacked:
            self.grid.addWidget(label, line, 0)
            line += 1
        else:
            label.setFixedWidth(LABEL)
            self.grid.addWidget(label, line, 0)
        self.grid.addLayout(parts, line, column)
        if is_promise:
            self.grid.addWidget(self.also, line + 1, column)

    def _show_promises(self, promises: Sequence[Promise]) -> None:
        by = short_day(promises[0].due_on) if promises and promises[0].due_on else ""
        self._due.set_text(self.tr("by {}").format(by) if by else "")
        self._due.setVisible(bool(by))
        others = [self._words(item) for item in promises[1:]]
        self.also.set_text(self.tr("Also promised: {}").format("; ".join(others)))
        self.also.setVisible(bool(others))

    def _words(self, item: Promise) -> str:
        if item.due_on is None:
            return isolated(item.text)
        words = self.tr("{promise}, by {day}")
        return words.format(promise=isolated(item.text), day=short_day(item.due_on))

    def _on_edited(self) -> None:
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.save()
        return False
