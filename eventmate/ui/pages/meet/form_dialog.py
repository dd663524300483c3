"""The quick form: fields for somebody met, for those who would rather not write a line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from eventmate.domain.quick_form import QuickForm
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import LineField

WIDTH = 560


class FormDialog(PanelDialog):
    """Asks to save a filled form; leaving keeps it for the next time."""

    save_requested = Signal(object)  # QuickForm
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Someone you met"), WIDTH, parent)
        self.fields = {
            "name": LineField(self.tr("Name")),
            "organisation": LineField(self.tr("Organisation")),
            "title": LineField(self.tr("Title")),
            "email": LineField(self.tr("Email")),
            "phone": LineField(self.tr("Phone")),
            "link": LineField(self.tr("Link"), self.tr("Profile or site")),
            "tags": LineField(self.tr("Tags"), self.tr("ai, transit")),
            "spoke_of": LineField(self.tr("What we spoke of")),
            "promised": LineField(self.tr("I promised"), self.tr("Send the paper by Friday")),
        }
        self._lay_out()
        self.empty = self.add_button(Button(self.tr("Empty the form"), Kind.NEUTRAL))
        self.empty.clicked.connect(lambda: self.show_form(QuickForm(), tell=True))
        self.leave = self.add_button(Button(self.tr("Close")))
        self.leave.clicked.connect(self.close)
        self.save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save_clicked)
        for field in self.fields.values():
            field.edited.connect(self.edited)
        self.fields["name"].edit.setFocus()

    @property
    def form(self) -> QuickForm:
        """The form as filled in now."""
        return QuickForm(**{name: field.text for name, field in self.fields.items()})

    def show_form(self, form: QuickForm, *, tell: bool = False) -> None:
        """Fill the fields."""
        for name, field in self.fields.items():
            field.set_text(getattr(form, name))
        if tell:
            self.edited.emit()

    def _on_save_clicked(self) -> None:
        form = self.form
        if form.is_empty:
            self.fields["name"].set_hint(self.tr("A name, please."), "warning")
            self.fields["name"].edit.setFocus()
        else:
            self.save_requested.emit(form)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        places = {
            "name": (0, 0, 2),
            "organisation": (1, 0, 1),
            "title": (1, 1, 1),
            "email": (2, 0, 1),
            "phone": (2, 1, 1),
            "link": (3, 0, 1),
            "tags": (3, 1, 1),
            "spoke_of": (4, 0, 2),
            "promised": (5, 0, 2),
        }
        for name, (line, side, span) in places.items():
            grid.addWidget(self.fields[name], line, side, 1, span)
        self.body.addLayout(grid)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_save_clicked()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.edited.emit()
        super().closeEvent(event)
