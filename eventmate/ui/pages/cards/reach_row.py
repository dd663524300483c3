"""One way to reach me: its kind, the address, and whether it goes into the code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.card_points import is_usable, point_kind
from eventmate.domain.cards import CardPoint
from eventmate.domain.contacts import PointKind
from eventmate.ui.pages.cards.reach_edit import ReachEdit
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.check_box import BOX, CheckBox


class ReachRow(QWidget):
    """A row of the list; Alt with an arrow key moves it, with Delete removes it."""

    edited = Signal()
    add_requested = Signal()
    move_requested = Signal(int)  # -1 up, 1 down
    remove_requested = Signal()

    def __init__(self, point: CardPoint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = ReachEdit()
        self.remark = PlainLabel("", "caption", "warning", wrap=True)
        self.check = CheckBox("")
        self.check.setFixedWidth(BOX + 4)
        self.more = IconButton("ellipsis", self.tr("More for this way to reach me"), small=True)
        self._add_menu()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.edit, 1)
        line.addSpacing(4)
        line.addWidget(self.check)
        line.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.remark)
        self.edit.textEdited.connect(self._on_text_edited)
        self.edit.editingFinished.connect(self._remark_on_it)
        self.edit.returnPressed.connect(self.add_requested)
        self.check.toggled.connect(lambda _: self.edited.emit())
        self.show_point(point)

    @property
    def point(self) -> CardPoint:
        """What is written."""
        text = self.edit.text().strip()
        return CardPoint(self._kind, text, self._label, self.check.isChecked())

    def show_point(self, point: CardPoint) -> None:
        """Write a way to reach me without telling `edited`."""
        self._kind, self._label = point.kind, point.label
        self.edit.setText(point.value)
        self.edit.setCursorPosition(0)
        self.check.blockSignals(True)
        self.check.setChecked(point.in_code)
        self.check.blockSignals(False)
        self._show_kind()
        self._remark_on_it()

    def _add_menu(self) -> None:
        menu = QMenu(self)
        names = {
            PointKind.EMAIL: self.tr("This is an email address"),
            PointKind.PHONE: self.tr("This is a phone number"),
            PointKind.LINK: self.tr("This is a link"),
        }
        self.kinds: dict[PointKind, QAction] = {}
        for kind, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, chosen=kind: self._choose_kind(chosen))
            self.kinds[kind] = action
        menu.addSeparator()
        self._up = menu.addAction(self.tr("Move up"))
        self._up.triggered.connect(lambda: self.move_requested.emit(-1))
        self._down = menu.addAction(self.tr("Move down"))
        self._down.triggered.connect(lambda: self.move_requested.emit(1))
        remove = menu.addAction(self.tr("Remove"))
        remove.triggered.connect(self.remove_requested)
        self.more.clicked.connect(
            lambda: menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )

    def set_place(self, is_first: bool, is_last: bool) -> None:
        """Allow only moves that lead somewhere."""
        self._up.setEnabled(not is_first)
        self._down.setEnabled(not is_last)

    def _choose_kind(self, kind: PointKind) -> None:
        self._kind = kind
        self._show_kind()
        self._remark_on_it()
        self.edited.emit()

    def _on_text_edited(self, text: str) -> None:
        self._kind = point_kind(text, self._kind)
        self._show_kind()
        if self._is_fine():  # what is still being typed is not remarked on
            self._remark_on_it()
        self.edited.emit()

    def _is_fine(self) -> bool:
        text = self.edit.text().strip()
        return not text or is_usable(self._kind, text)

    def _remark_on_it(self) -> None:
        """Say which one stays out of the code because nobody could use it."""
        sentences = {
            PointKind.EMAIL: self.tr("This is not an email address yet; it stays off the code."),
            PointKind.PHONE: self.tr("This is not a phone number yet; it stays off the code."),
            PointKind.LINK: self.tr(
                "This is neither an email address, a phone number nor a link yet; it stays off "
                "the code."
            ),
        }
        self.remark.set_text("" if self._is_fine() else sentences[self._kind])
        self.remark.setVisible(not self._is_fine())

    def _show_kind(self) -> None:
        self.edit.show_sign(self.point)
        for kind, action in self.kinds.items():
            action.setChecked(kind is self._kind)
        self.check.setAccessibleName(self.tr("In the code: {}").format(self.edit.text()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif key in moves:
            self.move_requested.emit(moves[key])
        elif key == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)
