"""A coffee chat both agreed on: when, what about, and a calendar file to keep or send along."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.chats import Chat, proposed_times
from eventmate.domain.contacts import ContactId
from eventmate.domain.typed_values import read_hour
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.saving import FileSaver, file_name
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import Labelled, LineField

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

WIDTH = 416


class ChatDialog(PanelDialog):
    """Begins with the first time a message would propose."""

    def __init__(
        self,
        contact: ContactId,
        name: str,
        services: "Services",
        operations: Operations,
        parent: QWidget,
    ) -> None:
        words = self.tr("Coffee chat with {}").format(isolated(one_line(name)))
        super().__init__(words, WIDTH, parent.window())
        self._contact = contact
        self._name = name
        self._services = services
        self._operations = operations
        self._saver = FileSaver(operations, parent.window())
        first = proposed_times(services.clock().date())[0]
        self.day = DayEdit(first.date())
        self.hour = LineField(self.tr("At"), "10:00")
        self.hour.set_text(f"{first:%H:%M}")
        self.about = LineField(self.tr("About"), self.tr("What you would like to talk about"))
        self.file = CheckBox(self.tr("Save it as a calendar file too"))
        self.body.addLayout(row(Labelled(self.tr("Day"), self.day), self.hour, gap=16))
        self.body.addWidget(self.about)
        self.body.addWidget(self.file)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Plan it"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save)
        for field in (self.hour, self.about):
            field.edit.returnPressed.connect(self._on_save)
        self.about.edit.setFocus()

    @Slot()
    def _on_save(self) -> None:
        hour = read_hour(self.hour.text)
        if hour is None:
            self.hour.set_hint(self.tr("Write the hour as 10:00."), "warning")
            self.hour.edit.setFocus()
            return
        begins_at = datetime.combine(self.day.day, hour)
        chat = Chat(self._contact, self._name, begins_at, self.about.text.strip())
        said = self.tr("The chat with {} is planned. Enjoy it.").format(isolated(self._name))
        chats = self._services.chats
        self._operations.run(self.window(), lambda: chats.plan(chat), said=said)
        if self.file.isChecked():
            title = self.tr("The chat as a calendar file")
            name = file_name(self._name, "ics")
            kinds = self.tr("Calendar (*.ics)")
            self._saver.ask(title, name, kinds, lambda: chats.calendar(chat))
        self.accept()
