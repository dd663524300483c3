"""One person just met: folded to two lines, or open with what can be noted right there."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.meeting import JustMet
from eventmate.ui.dates import clock_time, friendly_day
from eventmate.ui.pages.meet.meeting_fields import MeetingFields
from eventmate.ui.plain import isolated
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.painting import fill_rounded, smooth
from eventmate.ui.widgets.tag import Tag, Tone

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
        self.notes = MeetingFields(met.name)
        self.notes.noted.connect(lambda *texts: self.noted.emit(self.met.encounter, *texts))
        self.notes.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.notes)
        self.set_narrow(False)
        self.show_met(met)

    @property
    def fields(self) -> list[QLineEdit]:
        """What can be written in: what was spoken of, promised, and comes next."""
        return self.notes.fields

    @property
    def is_open(self) -> bool:
        """Whether the fields show."""
        return self._is_open

    def show_met(self, met: JustMet) -> None:
        """Show the meeting as it is now; fields somebody is writing in are left alone."""
        self.met = met
        self.notes.show_meeting(met.spoke_of, met.promises, met.next_step)
        self._show_head()

    def set_open(self, opened: bool) -> None:
        """Show the fields or fold them; folding saves."""
        if not opened:
            self.save()
        self._is_open = opened
        self.notes.setVisible(opened)
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
        self.notes.grid.setContentsMargins(12 if narrow else INDENT, 0, 12, 12)
        self.notes.grid.setVerticalSpacing(4 if narrow else 8)
        self._show_tag()

    def save(self) -> None:
        """Hand on what was noted, unless nothing changed."""
        self.notes.save()

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
        for item in met.promises:
            parts.append(self.tr("promised {}").format(isolated(item.text)))
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

    def _on_button_clicked(self) -> None:
        if self._is_open:
            corner = self.button.rect().bottomLeft()
            self.menu_requested.emit(self.met, self.button.mapToGlobal(corner))
        else:
            self.toggled.emit()

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
