"""Renders every widget to PNG in both schemes, to be looked at: `tools/gallery.py FOLDER`."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QHeaderView, QVBoxLayout, QWidget

from eventmate.ui.dialogs.help import HelpDialog
from eventmate.ui.dialogs.palette import Palette, PaletteEntry
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.shell import PageEntry, Shell
from eventmate.ui.tasks import InlineTasks
from eventmate.ui.text_painting import Span
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper
from eventmate.ui.widgets import drawings
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import Card, Hairline, row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.chip import ChoiceChip, FilterChip, ParsedChip
from eventmate.ui.widgets.code_view import CodeView
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.field import AreaField, ChoiceField, LineField
from eventmate.ui.widgets.headings import PageHeader, SectionHeading
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.progress_strip import ProgressStrip
from eventmate.ui.widgets.row_painting import RowContent, RowDelegate, RowRole, TextDelegate
from eventmate.ui.widgets.row_views import RowTable
from eventmate.ui.widgets.search_field import SearchField
from eventmate.ui.widgets.segmented import Segmented
from eventmate.ui.widgets.tabs import Tabs
from eventmate.ui.widgets.tag import Tag, Tone

PEOPLE = (
    ("Łukasz Nowak", "Staff engineer", "Torunica", "Today"),
    ("陳美玲", "Product director", "Harbour Transit Studio", "Today"),
    ("ليلى منصور", "City planner", "Madar Cities", "2 Aug"),
    ("Ελένη Παππά", "Data journalist", "Thermaikos Press", "4 Jul"),
    ("Kwame Mensah-Boateng", "VP platform", "Volta Logistics", "12 May"),
)


def page(*, padding: int = 24) -> tuple[QWidget, QVBoxLayout]:
    """An empty page."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(padding, padding, padding, padding)
    layout.setSpacing(12)
    return widget, layout


def controls_page() -> QWidget:
    """Buttons, chips, fields, tags."""
    widget, layout = page()
    header = PageHeader("Contacts")
    header.set_count("14 of 1,284")
    header.add_action(SearchField("Search contacts"))
    header.add_action(Button("Add contact", Kind.PRIMARY, "plus"))
    layout.addWidget(header)
    layout.addLayout(row(*_buttons(), None))
    layout.addLayout(row(*_small_buttons(), None))
    layout.addLayout(row(*_chips(), None))
    layout.addWidget(Tabs(["Overview", "Agenda", "People", "Brief"]))
    small = Segmented(["Full", "Small", "Link"], small=True)
    small.set_position(1)
    tones = [Tag(tone.value.capitalize(), tone) for tone in Tone]
    layout.addLayout(row(Segmented(["Day", "Week"]), small, *tones, None))
    layout.addLayout(row(_form(), _notes(), gap=16))
    layout.addStretch(1)
    return widget


def _buttons() -> list[QWidget]:
    disabled = Button("Disabled", Kind.PRIMARY)
    disabled.setEnabled(False)
    return [
        Button("Save", Kind.PRIMARY, keys="Enter"),
        Button("Import a file", icon="file-up"),
        Button("Export these 14", Kind.QUIET, "download"),
        Button("Clear filters", Kind.NEUTRAL),
        IconButton("ellipsis", "More", Kind.SECONDARY),
        IconButton("copy", "Copy"),
        disabled,
    ]


def _small_buttons() -> list[QWidget]:
    disabled = Button("Disabled", small=True)
    disabled.setEnabled(False)
    return [
        Button("Save", Kind.PRIMARY, small=True),
        Button("Full screen", icon="maximize", small=True),
        Button("Insert", Kind.QUIET, small=True),
        Button("Integrated camera", Kind.OVERLAY, "camera", small=True),
        disabled,
        CheckBox("Photo"),
        *[Avatar(size) for size in (24, 32, 40, 56)],
    ]


def _chips() -> list[QWidget]:
    role = FilterChip("Role")
    role.set_value("peer")
    choice = ChoiceChip("Mentor")
    choice.setChecked(True)
    return [
        role,
        FilterChip("Event"),
        choice,
        ChoiceChip("Peer"),
        ParsedChip("Réka Kovács", strong=True),
        ParsedChip("Danubia Rail", "company?"),
        ParsedChip("#gtfs"),
    ]


def _form() -> QWidget:
    card = Card(24, 12)
    name = LineField("Name", "For example: Noor Haddad")
    name.set_text("Noor Haddad")
    area = AreaField("What we spoke of", "A few words are enough")
    checked = CheckBox("Put the telephone number into the code")
    checked.setChecked(True)
    off = CheckBox("Not possible")
    off.setEnabled(False)
    payload = ChoiceField("Payload", ["Small card", "Full card", "Link only"])
    title = LineField("Title", "What you do")
    parts: list[QWidget] = [name, title, area, payload, checked, CheckBox("Show my photo"), off]
    for part in parts:
        card.column.addWidget(part)
    card.column.addStretch(1)
    return card


def _notes() -> QWidget:
    card = Card(16, 12)
    card.column.addWidget(SectionHeading("Just met", "4 this afternoon"))
    promise = Note(tone=Tone.ACCENT, icon="handshake", after="Thu")
    promise.set_spans([Span("Promised", "body_strong"), Span(" the validator link")])
    card.column.addWidget(promise)
    card.column.addWidget(
        Note("Two talks you starred overlap by ten minutes.", Tone.WARNING, "triangle-alert")
    )
    card.column.addWidget(Note("Everything stays on this laptop. " * 3, icon="shield-check"))
    card.column.addWidget(Hairline())
    strip = ProgressStrip("Reading contacts.vcf")
    strip.show_progress(6_120, 10_000)
    card.column.addWidget(strip)
    wrapped = f"{isolated('ليلى منصور')} said that she would love to see the tram data in " * 2
    card.column.addWidget(PlainLabel(wrapped, "body", "text_muted", wrap=True))
    card.column.addStretch(1)
    return card


def rows_page() -> QWidget:
    """Rows, the table, the code."""
    widget, layout = page()
    rows = Card(1, 0)
    heading = QWidget()
    inside = QVBoxLayout(heading)
    inside.setContentsMargins(16, 15, 16, 12)
    inside.addWidget(SectionHeading("Follow-ups due", "5 today · 7 later this week"))
    rows.column.addWidget(heading)
    for number, (name, title, organisation, _when) in enumerate(PEOPLE[:3]):
        rows.column.addWidget(_follow_up(number, name, title, organisation))
    rows.column.addStretch(1)
    code = CodeView("A code")
    code.show_matrix([[(x * y + x + y) % 3 == 0 for x in range(29)] for y in range(29)])
    table = Card(1, 0)
    table.column.addWidget(people_table())
    layout.addLayout(row(rows, code, gap=16), 1)
    layout.addWidget(table, 1)
    return widget


def _follow_up(number: int, name: str, title: str, organisation: str) -> ListRow:
    line = ListRow()
    avatar = Avatar()
    avatar.show_person(name, number)
    line.add_left(avatar)
    line.add_right(Tag("Promise"))
    words = [Span(isolated(name), "body_strong"), Span(f" · send {title.lower()} notes")]
    line.set_words(words, f"Spoke of trams at {organisation}")
    line.set_selected(number == 1)
    return line


def people_table() -> RowTable:
    """The contacts table with some people."""
    model = QStandardItemModel(0, 3)
    model.setHorizontalHeaderLabels(["Name", "Organisation", "Last touch"])
    for number, (name, title, organisation, when) in enumerate(PEOPLE):
        item = QStandardItem(name)
        content = RowContent(
            (Span(name, "body_medium"),), title, avatar_name=name, avatar_identity=number
        )
        item.setData(content, RowRole.CONTENT)
        model.appendRow([item, QStandardItem(organisation), QStandardItem(when)])
    table = RowTable("Contacts")
    model.setParent(table)
    table.setModel(model)
    delegates = (RowDelegate(48, shows_focus=False), TextDelegate(), TextDelegate("text_muted"))
    for position, delegate in enumerate(delegates):
        delegate.setParent(table)
        table.setItemDelegateForColumn(position, delegate)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.setColumnWidth(1, 200)
    table.setColumnWidth(2, 120)
    table.selectRow(0)
    return table


def empty_page() -> QWidget:
    """The empty state with a focused button."""
    widget, layout = page()
    layout.addWidget(PageHeader("Contacts"))
    buttons = (
        Button("Add a contact", Kind.PRIMARY, "plus"),
        Button("Import a file", icon="file-up"),
    )
    caption = "vCard, CSV or a LinkedIn export. You can also drop the file anywhere in this window."
    sentence = (
        "With where you met, what you spoke of and what you promised. "
        "Everything stays on this laptop."
    )
    empty = EmptyState(drawings.people, "People you meet will be here", sentence, buttons, caption)
    layout.addWidget(empty, 1)
    widget.setFocusProxy(buttons[0])
    return widget


def drawings_page() -> QWidget:
    """The other empty states."""
    widget, layout = page()
    made = (drawings.calendar, drawings.all_done, drawings.card, drawings.nothing_found)
    states = [EmptyState(each, "Nothing waits", "A sentence about what is here.") for each in made]
    layout.addLayout(row(*states[:2]))
    layout.addLayout(row(*states[2:]))
    return widget


def found(_query: str) -> list[PaletteEntry]:
    """People for the palette."""
    return [
        PaletteEntry(name, f"{title}, {organisation}", "user-round", print, person=number)
        for number, (name, title, organisation, _) in enumerate(PEOPLE)
    ]


def make_shell() -> Shell:
    """The window with the gallery's pages under the product's names."""
    entries = [
        PageEntry("today", "Today", "sun", rows_page),
        PageEntry("events", "Events", "calendar-days", drawings_page),
        PageEntry("meet", "Meet", "qr-code", controls_page),
        PageEntry("contacts", "Contacts", "users-round", empty_page),
        PageEntry("follow_ups", "Follow-ups", "list-checks", QWidget),
        PageEntry("cards", "My cards", "id-card", QWidget),
        PageEntry("settings", "Settings", "settings", QWidget),
    ]
    shell = Shell(entries, Operations(InlineTasks()), found, lambda _geometry: None)
    shell.set_count("follow_ups", 5)
    return shell


def render(folder: Path, application: QApplication, keeper: ThemeKeeper) -> None:
    """Save a picture of every page, the palette and the help, in both schemes."""
    shell = make_shell()
    shell.show()
    for choice in (SchemeChoice.LIGHT, SchemeChoice.DARK):
        keeper.choose(choice)
        for key in ("today", "events", "meet", "contacts"):
            current = shell.go(key)
            if key == "contacts":
                current.setFocus(Qt.FocusReason.TabFocusReason)
                shell.show_toast("Sample library removed: 40 contacts, 3 events", lambda: None)
            application.processEvents()
            shell.grab().save(str(folder / f"{key}-{choice.value}.png"))
        shell.open_palette()
        palette = shell.findChildren(Palette)[-1]
        palette.findChildren(SearchField)[0].set_text("a")
        application.processEvents()
        shell.grab().save(str(folder / f"palette-{choice.value}.png"))
        palette.leave()
        shell.open_help()
        help_dialog = shell.findChildren(HelpDialog)[-1]
        application.processEvents()
        help_dialog.grab().save(str(folder / f"help-{choice.value}.png"))
        help_dialog.close()
        application.processEvents()
    shell.close()


def main() -> None:
    """Render into the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    render(folder, application, ThemeKeeper(application, SchemeChoice.LIGHT))


if __name__ == "__main__":
    main()
