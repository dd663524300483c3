"""A list that is not clear by itself: what its columns hold, and whom that gives."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.listed_people import ListColumns, ListField, PeopleTable
from eventmate.ui.dates import number
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.people.words import counted, preview_words
from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import Choice

if TYPE_CHECKING:
    from eventmate.services.list_reading import ReadList

WIDTH, TALLEST = 640, 300
ROW = 56
SAMPLES = 3
SHOWN = 4  # people of the preview
FIELDS = tuple(ListField)
NAMING = frozenset({ListField.NAME, ListField.GIVEN, ListField.FAMILY, ListField.EMAIL})


def _tr(text: str) -> str:
    return QCoreApplication.translate("list columns", text)


def field_words(field: ListField) -> str:
    """What a column can be said to hold."""
    return {
        ListField.IGNORED: _tr("Leave out"),
        ListField.NAME: _tr("Name"),
        ListField.GIVEN: _tr("Given name"),
        ListField.FAMILY: _tr("Family name"),
        ListField.TITLE: _tr("Title"),
        ListField.ORGANISATION: _tr("Organisation"),
        ListField.EMAIL: _tr("Email"),
        ListField.LINK: _tr("Link"),
        ListField.NOTE: _tr("Note"),
        ListField.STATUS: _tr("Whether they come"),
        ListField.COMES_AS: _tr("Whether they speak"),
    }[field]


class _ColumnWords(QWidget):
    """What a column is called, and what its first rows hold."""

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self._title = PlainLabel("", "body_medium")
        self._samples = PlainLabel("", "caption", "text_muted")
        words = QVBoxLayout(self)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._samples)

    def show_column(self, table: PeopleTable, place: int) -> None:
        """Show one column of a table."""
        header = table.headers[place] if place < len(table.headers) else ""
        self.name = one_line(header) or self.tr("Column {}").format(number(place + 1))
        samples = [row[place] for row in table.rows[:SAMPLES] if place < len(row)]
        shown = " \u00b7 ".join(isolated(sample) for sample in samples if sample)
        self._title.set_text(self.name)
        self._samples.set_text(shown or self.tr("Nothing shown"))


class ListDialog(PanelDialog):
    """Shows the first people at once as columns are named; nothing of the table is kept."""

    chosen = Signal(object)  # PeopleReading

    def __init__(
        self, read: "ReadList", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Bring in {}").format(isolated(read.source)), WIDTH, parent)
        self._read = read
        self._operations = operations
        self.choices: list[Choice] = []
        self._columns: list[_ColumnWords] = []
        self.head = CheckBox(self.tr("The first row names the columns"))
        if (table := read.reading.table) is not None:
            self._add_table(table)
        self._count = PlainLabel("", "body_strong")
        self.preview = PlainLabel("", colour="text_muted", wrap=True)
        self.body.addWidget(self._count)
        self.body.addWidget(self.preview)
        cancel = self.add_button(Button(self.tr("Cancel"), Kind.QUIET))
        cancel.clicked.connect(self.reject)
        self.keep = self.add_button(Button(self.tr("Bring in"), Kind.PRIMARY))
        self.keep.clicked.connect(self._on_keep_clicked)
        self._show(read)

    def _add_table(self, table: PeopleTable) -> None:
        sentence = self.tr("What do the columns hold? Tickets and secrets are never taken.")
        self.body.addWidget(PlainLabel(sentence, colour="text_muted", wrap=True))
        self.head.setChecked(table.guess.has_header)
        self.head.toggled.connect(self._read_again)
        self.body.addWidget(self.head)
        holder = QWidget()
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, 200)
        for place, field in enumerate(table.guess.fields):
            words = _ColumnWords()
            self._columns.append(words)
            grid.addWidget(words, place, 0)
            grid.addWidget(self._choice(field), place, 1)
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(grid)
        outer.addStretch(1)
        area = QScrollArea()
        area.setWidget(holder)
        area.setMinimumHeight(min(TALLEST, ROW * len(self.choices)))
        self.add_scrolled(area, 1)

    def _name_columns(self, table: PeopleTable) -> None:
        """Say what stands in each column, with the first row as names where it names them."""
        for place, (words, choice) in enumerate(zip(self._columns, self.choices, strict=True)):
            words.show_column(table, place)
            choice.setAccessibleName(words.name)

    def _choice(self, field: ListField) -> Choice:
        choice = Choice()
        choice.addItems([field_words(each) for each in FIELDS])
        choice.setCurrentIndex(FIELDS.index(field))
        choice.currentIndexChanged.connect(self._read_again)
        self.choices.append(choice)
        return choice

    @property
    def columns(self) -> ListColumns:
        """The columns as they are named now."""
        fields = tuple(FIELDS[choice.currentIndex()] for choice in self.choices)
        return ListColumns(fields, self.head.isChecked())

    @Slot()
    def _read_again(self) -> None:
        read, columns = self._read, self.columns

        def read_again() -> "ReadList":
            from eventmate.services.list_reading import read_as_told

            return read_as_told(read, columns)

        self.keep.setEnabled(False)
        self._operations.compute(self, read_again, self._show, key="preview")

    def _show(self, read: "ReadList") -> None:
        self._read = read
        people, skipped = read.reading.people, read.reading.skipped
        if read.reading.table is not None:
            self._name_columns(read.reading.table)
        said = counted(self.tr("1 person"), self.tr("{} people"), len(people))
        if people and skipped:
            said += self.tr(", {} rows left out").format(number(len(skipped)))
        self._count.set_text(said)
        lines = [preview_words(person) for person in people[:SHOWN]]
        if len(people) > SHOWN:
            lines.append("\u2026")
        self.preview.set_text("\n".join(lines) if people else self._why_nobody(read))
        self.keep.setEnabled(bool(people))

    def _why_nobody(self, read: "ReadList") -> str:
        if self.choices and NAMING.isdisjoint(self.columns.fields):
            return self.tr("Say which column holds the names or the email addresses.")
        return read.reading.skipped[0].why if read.reading.skipped else ""

    @Slot()
    def _on_keep_clicked(self) -> None:
        self.chosen.emit(self._read.reading)
        self.accept()
