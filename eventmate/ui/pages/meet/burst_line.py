"""One typed line becomes a person: how it is understood shows with every key."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.burst import BurstKind, BurstPart, BurstReading, reassign
from eventmate.domain.burst_reader import read_burst
from eventmate.ui.line_marks import short_marks
from eventmate.ui.pages.meet.burst_words import kind_name, question, spans_of
from eventmate.ui.plain import PlainLabel, one_line, plain_tooltip
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.chip import ParsedChip
from eventmate.ui.widgets.flow_layout import FlowLayout

LONGEST = 1_000
CHIP_ROW = 28


class BurstEdit(QLineEdit):
    """Pictures, files and cards that are pasted go to the page, everything else is typed."""

    mime_pasted = Signal(QMimeData)
    digit_typed = Signal(int)  # while the line is empty; accepted when `takes_digits` says so

    def __init__(self, takes_digits: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._takes_digits = takes_digits
        self.setMaxLength(LONGEST)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whatever brought the keyboard here, typing goes on at the end and erases nothing."""
        super().focusInEvent(event)
        if self.hasSelectedText():
            self.end(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        if event.matches(QKeySequence.StandardKey.Paste) and is_for_the_page(mime):
            self.mime_pasted.emit(mime)
        elif not self.text() and event.text().isdecimal() and self._takes_digits():
            self.digit_typed.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


def is_for_the_page(mime: QMimeData) -> bool:
    """Whether what is on the clipboard is more than words for a line."""
    if mime.hasImage() or mime.hasUrls():
        return True
    start = mime.text().lstrip()[:16].upper()
    return start.startswith(("BEGIN:VCARD", "MECARD:", "BIZCARD:", "WIFI:", "OTPAUTH:"))


class PartChip(ParsedChip):
    """One understood part; a click offers what else it may be."""

    def __init__(self, part: BurstPart, parent: QWidget | None = None) -> None:
        super().__init__(part.value, question(part), parent=parent)
        self.part = part
        self.show_spans(spans_of(part))
        self.setAccessibleName(f"{kind_name(part.kind)}: {part.value or part.text}")


class ChipRows(QWidget):
    """As many rows as the chips need, one at least, so that nothing jumps at the first key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(8, self)
        self.setMinimumHeight(CHIP_ROW)

    def fit(self) -> None:
        """Be as high as the rows are."""
        self.setFixedHeight(max(CHIP_ROW, self.flow.heightForWidth(self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class BurstLine(QWidget):
    """The line, its chips, and the button that saves."""

    save_requested = Signal(object)  # BurstReading
    edited = Signal()
    form_requested = Signal()

    def __init__(
        self,
        today: Callable[[], date],
        takes_digits: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._fixes: dict[tuple[str, BurstKind], BurstKind] = {}
        self._is_small = False
        self.reading = BurstReading("", today())
        self.edit = BurstEdit(takes_digits)
        self.edit.setPlaceholderText(self.tr("Sara Kim, Acme, CTO #ai > send paper by Fri"))
        self.edit.setAccessibleName(self.tr("Someone you met, in one line"))
        marks = ", ".join(f"{mark} {words}" for mark, words in short_marks())
        explained = self.tr("Name, company, title; {marks}. F1 tells more.").format(marks=marks)
        plain_tooltip(self.edit, explained)
        self.edit.setAccessibleDescription(explained)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.returnPressed.connect(self.save)
        self.button = Button(self.tr("Save"), Kind.PRIMARY, keys=self.tr("Enter"))
        self.button.clicked.connect(self.save)
        self.form = IconButton("id-card", self.tr("Fill in a form instead"), Kind.SECONDARY)
        self.form.clicked.connect(self.form_requested)
        self._chips = ChipRows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row(self.edit, self.form, self.button))
        column.addWidget(self._chips)
        self._show_chips()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.edit.text()

    @property
    def chips(self) -> list[PartChip]:
        """The parts shown now."""
        return [chip for chip in self._chips.findChildren(PartChip) if not chip.isHidden()]

    def set_text(self, text: str) -> None:
        """Put a kept line back."""
        self.edit.setText(text)

    def clear(self) -> None:
        """Make room for the next person."""
        self._fixes.clear()
        self.edit.clear()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the hint out in a narrow window."""
        self.button.set_keys("" if narrow else self.tr("Enter"))

    def keep_small(self) -> None:
        """Only the line and its button from now on, and chips while something is typed."""
        self._is_small = True
        self.form.hide()
        self.button.set_keys("")
        self._show_chips()

    def save(self) -> None:
        """Ask to save what is understood."""
        if self.text.strip():
            self.save_requested.emit(self.reading)

    def correct(self, part: BurstPart, kind: BurstKind) -> None:
        """Understand a part as something else from now on."""
        self._fixes[part.text, part.kind] = kind
        self._read()
        self.edit.setFocus()

    def _on_text_changed(self) -> None:
        self._read()
        self.edited.emit()

    def _read(self) -> None:
        reading = read_burst(self.text, self._today())
        for (text, was), kind in self._fixes.items():
            read = ((p.text, p.kind) for p in reading.parts)
            place = next((i for i, each in enumerate(read) if each == (text, was)), None)
            if place is not None:
                reading = reassign(reading, place, kind)
        self.reading = reading
        self._show_chips()

    def _show_chips(self) -> None:
        shown = [chip.part for chip in self.chips]
        wanted = list(self.reading.parts)
        self._chips.setVisible(bool(wanted) or not self._is_small)
        if shown == wanted and wanted:
            return
        self._chips.flow.clear()
        for part in wanted:
            chip = PartChip(part)
            chip.clicked.connect(
                lambda _=False, clicked=chip: self.kinds_menu(clicked).popup(
                    clicked.mapToGlobal(clicked.rect().bottomLeft())
                )
            )
            plain_tooltip(chip, self.tr("{}. Click to change.").format(kind_name(part.kind)))
            self._chips.flow.addWidget(chip)
            chip.show()  # a hidden one takes no room when the rows are measured
        if not wanted and not self._is_small:
            self._show_marks()
        if self.lacks_name:
            self._ask_for_name()
        self._chips.fit()

    def _show_marks(self) -> None:
        """What the line understands, while nothing is typed."""
        for mark, words in short_marks():
            label = PlainLabel("", colour="text_muted")
            label.set_spans(
                [Span(mark, "caption_strong"), Span(f" {words}", "caption", "text_muted")]
            )
            label.setFixedHeight(CHIP_ROW)
            self._chips.flow.addWidget(label)
            label.show()

    @property
    def lacks_name(self) -> bool:
        """Whether something is understood, but not who it is."""
        return bool(self.reading.parts) and not self.reading.name

    def _ask_for_name(self) -> None:
        """A doubt beside the parts; a click leads to where the name goes."""
        chip = ParsedChip(self.tr("No name yet"), self.tr("who?"))
        plain_tooltip(
            chip, self.tr("Start the line with the name. An address alone waits in the inbox.")
        )
        chip.clicked.connect(self._go_to_the_name)
        self._chips.flow.addWidget(chip)
        chip.show()

    def _go_to_the_name(self) -> None:
        self.edit.setFocus()
        if not self.text.startswith(", "):
            self.edit.setText(f", {self.text}")
        self.edit.setCursorPosition(0)

    def _take_instead(self, part: BurstPart) -> None:
        """A day that there is takes the place of one that never comes."""
        text = self.text
        self.edit.setText(f"{text[: part.start]}{part.instead}{text[part.end :]}")
        self.edit.setFocus()

    def kinds_menu(self, chip: PartChip) -> QMenu:
        """What a part may be, the present kind first."""
        menu = QMenu(chip)
        if instead := chip.part.instead:
            words = self.tr("Take \u201c{}\u201d instead").format(one_line(instead))
            menu.addAction(words.replace("&", "&&"), lambda: self._take_instead(chip.part))
            menu.addSeparator()
        kinds = sorted(BurstKind, key=lambda kind: kind is not chip.part.kind)
        for kind in kinds:
            action = menu.addAction(kind_name(kind))
            action.setCheckable(True)
            action.setChecked(kind is chip.part.kind)
            action.triggered.connect(
                lambda _=False, wanted=kind, part=chip.part: self.correct(part, wanted)
            )
        return menu
