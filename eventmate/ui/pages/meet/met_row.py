"""One person just met: folded to two lines, or open with what can be noted right there."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.meeting import JustMet
from eventmate.ui.dates import clock_time, friendly_day, short_day
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.painting import fill_rounded, smooth
from eventmate.ui.widgets.tag import Tag, Tone

SAVE_AFTER = 1_500  # ms after the last key
LONGEST_WAIT = 1_900  # ms while somebody types without a pause
INDENT = 56  # px; the fields begin under the name


class MetRow(QWidget):
    """Shows a meeting; `noted` carries the three texts when they changed."""

    toggled = Signal()
    noted = Signal(int, str, str, str)  # encounter, spoke of, promised, next step
    menu_requested = Signal(object, QPoint)  # JustMet, where on the screen

    def __init__(
        self, met: JustMet, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.met = met
        self._today = today
        self._is_open = False
        self._is_narrow = False
        self._is_first = True
        self._kept = ("", "", "")
        self.head = ListRow(line=False, padding=12)
        avatar = Avatar(32)
        avatar.show_person(met.name, met.contact)
        self.head.add_left(avatar)
        self._tag = Tag("")
        self.head.add_right(self._tag)
        self.button = IconButton("chevron-down", self.tr("Open"), small=True)
        self.button.clicked.connect(self._on_button_clicked)
        self.head.add_right(self.button)
        self.head.activated.connect(self.toggled)
        self._grid = QGridLayout()
        self.fields, self._labels = self._make_fields()
        self._body = QWidget()
        self._body.setLayout(self._grid)
        self._body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._body)
        self._pause = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_WAIT)
        self._pause.timeout.connect(self.save)
        self._limit.timeout.connect(self.save)
        self.set_narrow(False)
        self.show_met(met)

    @property
    def is_open(self) -> bool:
        """Whether the fields show."""
        return self._is_open

    def show_met(self, met: JustMet) -> None:
        """Show the meeting as it is now; fields somebody is writing in are left alone."""
        self.met = met
        fresh = _texts(met)
        is_changed = self._texts() != self._kept
        for field, text in zip(self.fields, fresh, strict=True):
            if not field.hasFocus() and not is_changed:
                field.setText(text)
        if not is_changed and not any(field.hasFocus() for field in self.fields):
            self._kept = fresh
        by = short_day(met.promised_by) if met.promised and met.promised_by else ""
        self._due.set_text(self.tr("by {}").format(by) if by else "")
        self._due.setVisible(bool(by))
        self._show_head()

    def set_open(self, opened: bool) -> None:
        """Show the fields or fold them; folding saves."""
        if not opened:
            self.save()
        self._is_open = opened
        self._body.setVisible(opened)
        self.button.set_icon_name("ellipsis" if opened else "chevron-down")
        self.button.set_label(self.tr("More") if opened else self.tr("Open"))
        self.button.set_compact(True)
        self._show_head()
        self.update()

    def set_first(self, first: bool) -> None:
        """The first row fits the card's round corners, the others have a line above."""
        self._is_first = first
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Use the width under the avatar too in a narrow window."""
        self._is_narrow = narrow
        self._grid.setContentsMargins(12 if narrow else INDENT, 0, 12, 12)
        self._grid.setVerticalSpacing(4 if narrow else 8)
        self._show_tag()

    def save(self) -> None:
        """Hand on what was noted, unless nothing changed."""
        self._pause.stop()
        self._limit.stop()
        texts = self._texts()
        if texts != self._kept:
            self._kept = texts
            self.noted.emit(self.met.encounter, *texts)

    def _make_fields(self) -> tuple[list[QLineEdit], list[PlainLabel]]:
        names = (self.tr("What we spoke of"), self.tr("Promised"), self.tr("Next step"))
        hints = (
            self.tr("A detail you will both remember"),
            self.tr("For example: send the paper by Friday"),
            self.tr("For example: coffee chat next week"),
        )
        fields, labels = [], []
        self._due = Tag("", Tone.ACCENT)
        self._due.hide()
        for line, (name, hint) in enumerate(zip(names, hints, strict=True)):
            label = PlainLabel(name, "caption_strong", "text_muted")
            label.setFixedWidth(108)
            field = QLineEdit()
            field.setPlaceholderText(hint)
            field.setAccessibleName(f"{name}, {self.met.name}")
            label.setBuddy(field)
            field.textEdited.connect(self._on_edited)
            field.installEventFilter(self)
            self._grid.addWidget(label, line, 0)
            self._grid.addLayout(row(field, *([self._due] if line == 1 else [])), line, 1)
            fields.append(field)
            labels.append(label)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        return fields, labels

    def _texts(self) -> tuple[str, str, str]:
        spoke, promised, step = (field.text().strip() for field in self.fields)
        return spoke, promised, step

    def _show_head(self) -> None:
        met = self.met
        spans = [Span(isolated(met.name), "body_strong")]
        if met.organisation:
            spans.append(Span(f" · {isolated(met.organisation)}", colour="text_muted"))
        self.head.set_words(spans, " · ".join(self._caption()))
        self._show_tag()

    def _caption(self) -> list[str]:
        met = self.met
        parts = [clock_time(met.met_at)]
        if self._is_open:
            parts += [isolated(part) for part in (met.place.room, met.place.talk) if part]
            parts += [self.tr("asked for {}").format(met.they_asked)] if met.they_asked else []
            return parts
        if met.spoke_of:
            parts.append(self.tr("spoke of {}").format(isolated(met.spoke_of)))
        if met.promised:
            parts.append(self.tr("promised {}").format(isolated(met.promised)))
        if len(parts) == 1 and met.title:
            parts.append(isolated(met.title))
        return parts

    def _show_tag(self) -> None:
        met = self.met
        if met.known_before and not self._is_open:
            self._tag.set_text(self.tr("You know them"), Tone.ACCENT)
        elif met.thank_you_on is not None and self._is_open:
            tone = Tone.RAISED if self._is_open else Tone.OUTLINE
            self._tag.set_text(self._thanks(met.thank_you_on), tone)
        else:
            self._tag.set_text("")
        hides = not self._tag.text or (self._is_narrow and self._is_open)
        self._tag.setVisible(not hides)

    def _thanks(self, day: date) -> str:
        today = self._today()
        near = abs((day - today).days) <= 1
        words = friendly_day(day, today)
        if near and day >= today - timedelta(days=1):
            words = words[:1].lower() + words[1:]
        return self.tr("Thank-you {}").format(words)

    def _on_edited(self) -> None:
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def _on_button_clicked(self) -> None:
        if self._is_open:
            corner = self.button.rect().bottomLeft()
            self.menu_requested.emit(self.met, self.button.mapToGlobal(corner))
        else:
            self.toggled.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.save()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        radius = theme.radius["card"] - 1 if self._is_first else 0
        if self._is_open:
            area = self.rect().adjusted(1, 0, -1, 0)
            ground = theme.colour("selection")
            fill_rounded(painter, area, radius, ground)
            painter.fillRect(area.adjusted(0, radius, 0, 0), ground)
        if not self._is_first:
            painter.fillRect(0, 0, self.width(), 1, theme.colour("border"))


def _texts(met: JustMet) -> tuple[str, str, str]:
    return met.spoke_of.strip(), met.promised.strip(), met.next_step.strip()
