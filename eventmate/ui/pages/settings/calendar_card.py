"""What is due as a calendar: kept in a folder, or once as a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from eventmate.domain.calendar_items import CalendarItem
from eventmate.domain.changes import Outcome, Touched
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.saving import FileSaver
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.flow_layout import FlowLayout
from eventmate.ui.widgets.headings import SectionHeading

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


NAME = "EventMate.ics"


class CalendarCard(Card):
    """Nothing is kept anywhere until a folder is chosen."""

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(24, 12, parent)
        self._feed = services.calendar_feed
        self._export = services.calendar_export
        self._preferences = services.preferences
        self._operations = operations
        self.saver = FileSaver(operations, self)
        self.saver.written.connect(self._on_written)
        self._words = PlainLabel("", colour="text_muted", wrap=True)
        self.choose = Button("", Kind.SECONDARY, "folder-open")
        self.choose.clicked.connect(self._on_choose_clicked)
        self.stop = Button(self.tr("Stop"), Kind.NEUTRAL)
        self.stop.setAccessibleName(self.tr("No longer keep a calendar file"))
        self.stop.clicked.connect(lambda: self.move_to(None))
        self.once = Button(self.tr("Save once as a file"), Kind.SECONDARY, "download")
        self.once.clicked.connect(self._on_once_clicked)
        self.details = CheckBox(self.tr("Also say what was promised and spoken of"))
        self.details.setChecked(self._preferences.current.feed_details)
        self.details.toggled.connect(self._on_details_toggled)
        self.column.addWidget(SectionHeading(self.tr("Calendar")))
        self.column.addWidget(self._words)
        self.column.addWidget(self._buttons())
        self.column.addWidget(self.details)
        self._show()

    def _buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(8, holder)
        for button in (self.choose, self.stop, self.once):
            flow.addWidget(button)
        return holder

    def _show(self) -> None:
        folder = self._preferences.current.feed_folder
        self.stop.setVisible(bool(folder))
        if folder:
            words = self.tr(
                "The file EventMate.ics in {folder} is kept up to date while EventMate is open. "
                "Subscribe to it in your calendar."
            )
            self._words.set_text(words.format(folder=isolated(folder)))
            self.choose.set_label(self.tr("Another folder"))
            return
        self._words.set_text(
            self.tr(
                "Follow-ups, birthdays and days you kept can stand in your calendar. Choose a "
                "folder, and EventMate keeps a calendar file there to subscribe to. Names are in "
                "it, so choose a folder that only you read."
            )
        )
        self.choose.set_label(self.tr("Choose a folder"))

    @Slot()
    def _on_choose_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("A folder for the calendar file"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.move_to(Path(name)))
        dialog.open()

    def move_to(self, folder: Path | None) -> None:
        """Keep the file in a folder, or nowhere."""

        def show(_: Path | None) -> None:
            self._show()

        self._operations.fetch(self, lambda: self._feed.move_to(folder), show)

    @Slot()
    def _on_once_clicked(self) -> None:
        def choose(items: list[CalendarItem]) -> None:
            title = self.tr("What is due as a calendar file")
            kinds = self.tr("Calendar (*.ics)")
            self.saver.ask(title, NAME, kinds, lambda: self._export.text(items))

        self._operations.fetch(self, self._feed.items, choose)

    def _on_written(self, path: str) -> None:
        words = self.tr("What is due is written to {}. Open it with your calendar.")
        sentence = words.format(isolated(Path(path).name))
        self._operations.performed.emit(Outcome(path, Touched.NOTHING), sentence)

    @Slot(bool)
    def _on_details_toggled(self, on: bool) -> None:
        self._preferences.change(feed_details=on)
        self._operations.changed.emit(Touched.KEEPING)
