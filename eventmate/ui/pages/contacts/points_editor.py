"""Ways to reach somebody, edited: added, removed, put in order, each with a label."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from eventmate.domain.contacts import ContactPoint, PointKind
from eventmate.ui.pages.contacts.words import point_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.field import Choice

KINDS = tuple(PointKind)
LABEL_WIDTH = 96


class PointsEditor(QWidget):
    """One block a point; empty ones are dropped."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PointEdit] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        adding = [self._adding(kind) for kind in KINDS]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Reached by"), "caption_strong", "text_muted"))
        column.addLayout(self._list)
        column.addLayout(row(*adding, None, gap=4))

    def _adding(self, kind: PointKind) -> Button:
        button = Button(point_words(kind), Kind.QUIET, "plus", small=True)
        button.setAccessibleName(self.tr("Add: {}").format(point_words(kind)))

        def start() -> None:
            self.add(ContactPoint(kind, "")).value.setFocus()

        button.clicked.connect(start)
        return button

    def show_points(self, points: tuple[ContactPoint, ...]) -> None:
        """Show these and no others."""
        for each in list(self.rows):
            self._drop(each)
        for point in points:
            self.add(point)

    def points(self) -> tuple[ContactPoint, ...]:
        """The points as they stand; empty ones are left out."""
        found = (each.point() for each in self.rows)
        return tuple(point for point in found if point.value)

    def add(self, point: ContactPoint) -> "PointEdit":
        """Put a point at the end."""
        made = PointEdit(point)
        made.edited.connect(self.edited)
        made.remove_requested.connect(lambda: self._remove(made))
        made.up_requested.connect(lambda: self._move_up(made))
        self.rows.append(made)
        self._list.addWidget(made)
        return made

    def _remove(self, wanted: "PointEdit") -> None:
        self._drop(wanted)
        self.edited.emit()

    def _drop(self, wanted: "PointEdit") -> None:
        self.rows.remove(wanted)
        self._list.removeWidget(wanted)
        wanted.hide()
        wanted.deleteLater()

    def _move_up(self, wanted: "PointEdit") -> None:
        place = self.rows.index(wanted)
        if place:
            self.rows.insert(place - 1, self.rows.pop(place))
            self._list.removeWidget(wanted)
            self._list.insertWidget(place - 1, wanted)
            self.edited.emit()


class PointEdit(QWidget):
    """Kind, value and label of one point."""

    edited = Signal()
    remove_requested = Signal()
    up_requested = Signal()

    def __init__(self, point: ContactPoint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Choice()
        self.kind.addItems([point_words(kind) for kind in KINDS])
        self.kind.setCurrentIndex(KINDS.index(point.kind))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.label = QLineEdit(point.label)
        self.label.setPlaceholderText(self.tr("Label"))
        self.label.setAccessibleName(self.tr("Label"))
        self.label.setMaximumWidth(LABEL_WIDTH)
        self.value = QLineEdit(point.value)
        self.value.setAccessibleName(self.tr("Address or number"))
        up = IconButton("arrow-up", self.tr("Move up"), small=True)
        remove = IconButton("x", self.tr("Remove"), small=True)
        self.kind.activated.connect(self.edited)
        self.label.textEdited.connect(self.edited)
        self.value.textEdited.connect(self.edited)
        up.clicked.connect(self.up_requested)
        remove.clicked.connect(self.remove_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.value)
        column.addLayout(row(self.kind, self.label, up, remove, gap=4))

    def point(self) -> ContactPoint:
        """The point as typed."""
        kind = KINDS[self.kind.currentIndex()]
        return ContactPoint(kind, self.value.text().strip(), self.label.text().strip())
