"""Settings: how it looks, how it reminds, and keeping the library safe."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from eventmate import __version__
from eventmate.domain.changes import Touched
from eventmate.settings import Preferences
from eventmate.ui.countries import country_codes, country_name
from eventmate.ui.dates import date_time, number
from eventmate.ui.dialogs.message import Message
from eventmate.ui.operations import Operations
from eventmate.ui.pages.settings.events_card import EventsCard
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import ChoiceField
from eventmate.ui.widgets.headings import PageHeader, SectionHeading

if TYPE_CHECKING:
    from eventmate.services.upkeep import BackupFile, Library

WIDEST = 720
THANK_YOU_DAYS = (0, 1, 2, 3, 7)
LIMITS = (200, 300)
SCHEMES = (SchemeChoice.SYSTEM, SchemeChoice.LIGHT, SchemeChoice.DARK)


class SettingsPage(QWidget):
    """Every change takes effect at once."""

    templates_requested = Signal()

    def __init__(
        self,
        library: "Library",
        preferences: Preferences,
        operations: Operations,
        theme: ThemeKeeper,
    ) -> None:
        super().__init__()
        self._library = library
        self._preferences = preferences
        self._operations = operations
        self._theme = theme
        self._backups = PlainLabel("", colour="text_muted", wrap=True)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(PageHeader(self.tr("Settings")))
        for card in (
            self._look(),
            self._phones(),
            self._reminders(),
            EventsCard(self._preferences, self._operations),
            self._safety(),
            self._about(),
        ):
            card.setMaximumWidth(WIDEST)
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies in it has the keyboard
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self._load_backups()

    def _look(self) -> Card:
        card = Card(24, 12)
        card.column.addWidget(SectionHeading(self.tr("Look")))
        labels = [self.tr("As the system"), self.tr("Light"), self.tr("Dark")]
        scheme = ChoiceField(self.tr("Colours"), labels)
        scheme.combo.setCurrentIndex(SCHEMES.index(SchemeChoice(self._preferences.current.scheme)))
        scheme.chosen.connect(self._on_scheme_chosen)
        card.column.addWidget(scheme)
        return card

    def _phones(self) -> Card:
        card = Card(24, 12)
        card.column.addWidget(SectionHeading(self.tr("Phone numbers")))
        codes = ["", *country_codes()]
        names = [country_name(code) if code else self.tr("None") for code in codes]
        region = ChoiceField(
            self.tr("Country of numbers without a country code"),
            names,
            self.tr("A number is shown the way that country writes it; what was typed is kept."),
        )
        present = self._preferences.current.region
        region.combo.setCurrentIndex(codes.index(present) if present in codes else 0)
        region.chosen.connect(lambda at: self._on_region_chosen(codes[at]))
        card.column.addWidget(region)
        return card

    def _on_region_chosen(self, code: str) -> None:
        self._preferences.change(region=code)
        self._operations.changed.emit(Touched.CONTACTS)

    def _reminders(self) -> Card:
        card = Card(24, 12)
        card.column.addWidget(SectionHeading(self.tr("Follow-ups")))
        current = self._preferences.current
        days = ChoiceField(
            self.tr("Thank somebody I met"), [self._days(count) for count in THANK_YOU_DAYS]
        )
        if current.thank_you_days in THANK_YOU_DAYS:
            days.combo.setCurrentIndex(THANK_YOU_DAYS.index(current.thank_you_days))
        days.chosen.connect(lambda at: self._preferences.change(thank_you_days=THANK_YOU_DAYS[at]))
        card.column.addWidget(days)
        limit = ChoiceField(
            self.tr("Longest LinkedIn invitation"),
            [self.tr("200 characters, free account"), self.tr("300 characters, Premium")],
        )
        limit.combo.setCurrentIndex(LIMITS.index(current.linkedin_limit))
        limit.chosen.connect(lambda at: self._preferences.change(linkedin_limit=LIMITS[at]))
        card.column.addWidget(limit)
        notify = CheckBox(self.tr("Tell me once a day when something is due"))
        notify.setChecked(current.notify_due)
        notify.toggled.connect(lambda on: self._preferences.change(notify_due=on))
        card.column.addWidget(notify)
        templates = Button(self.tr("Edit message templates"), Kind.SECONDARY, "pencil")
        templates.clicked.connect(self.templates_requested)
        card.column.addLayout(row(templates, None))
        return card

    def _safety(self) -> Card:
        card = Card(24, 12)
        card.column.addWidget(SectionHeading(self.tr("Your library")))
        folder = self.tr("Everything is on this laptop, in {}.")
        card.column.addWidget(
            PlainLabel(folder.format(self._library.paths.data), colour="text_muted", wrap=True)
        )
        card.column.addWidget(self._backups)
        back_up = Button(self.tr("Back up now"), Kind.SECONDARY, "hard-drive")
        back_up.clicked.connect(self._on_back_up_clicked)
        restore = Button(self.tr("Restore a backup"), Kind.SECONDARY, "undo-2")
        restore.clicked.connect(self._on_restore_clicked)
        check = Button(self.tr("Check my data"), Kind.SECONDARY, "shield-check")
        check.clicked.connect(self._on_check_clicked)
        card.column.addLayout(row(back_up, restore, check, None))
        return card

    def _about(self) -> Card:
        card = Card(24, 12)
        card.column.addWidget(SectionHeading(self.tr("About")))
        words = self.tr(
            "EventMate {version}, MIT licence. Built with Qt (LGPL), SQLAlchemy, Alembic, "
            "zxing-cpp, qrcode and Pillow; Inter typeface (OFL), Lucide icons (ISC). It has no "
            "account and no server, and never sends anything anywhere."
        )
        card.column.addWidget(
            PlainLabel(words.format(version=__version__), colour="text_muted", wrap=True)
        )
        return card

    def _days(self, count: int) -> str:
        if count == 0:
            return self.tr("the same day")
        return self.tr("the next day") if count == 1 else self.tr("after {} days").format(count)

    @Slot(int)
    def _on_scheme_chosen(self, position: int) -> None:
        self._preferences.change(scheme=SCHEMES[position].value)
        self._theme.choose(SCHEMES[position])

    def _load_backups(self) -> None:
        self._operations.fetch(self, self._library.backups, self._show_backups, key="backups")

    def _show_backups(self, paths: list[Path]) -> None:
        if not paths:
            words = self.tr("No backup yet; one is made whenever you quit after a change.")
        else:
            when = date_time(datetime.fromtimestamp(paths[0].stat().st_mtime, UTC))
            words = self.tr("{count} backups, the newest from {when}.").format(
                count=number(len(paths)), when=when
            )
        self._backups.set_text(words)

    @Slot()
    def _on_back_up_clicked(self) -> None:
        self._operations.fetch(self, self._library.back_up, self._on_backed_up)

    def _on_backed_up(self, made: "BackupFile") -> None:
        self._load_backups()
        words = self.tr("A verified copy with {count} contacts is in {folder}.")
        count = number(made.contacts)
        self._say(self.tr("Backed up"), words.format(count=count, folder=made.path.parent))

    @Slot()
    def _on_restore_clicked(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Restore a backup"),
            str(self._library.paths.backups),
            self.tr("EventMate libraries (*.db)"),
        )
        if path:
            self.restore(Path(path))

    def restore(self, copy: Path) -> None:
        """Put a copy in the library's place and show what is in it everywhere."""
        self._operations.fetch(
            self, lambda: self._library.restore(copy), lambda _: self._on_restored()
        )

    def _on_restored(self) -> None:
        self._operations.changed.emit(Touched.EVERYTHING)
        self._load_backups()
        self._say(
            self.tr("Restored"),
            self.tr("The backup is in use now. What was there before is kept in backups."),
        )

    @Slot()
    def _on_check_clicked(self) -> None:
        self._operations.fetch(
            self, lambda: [p.count for p in self._library.check()], self._on_checked
        )

    def _on_checked(self, counts: list[int]) -> None:
        if not counts:
            self._say(self.tr("All is well"), self.tr("Every check of your library passed."))
            return
        words = self.tr("{} faults were found. They can be put right; a backup is made first.")
        dialog = Message(
            self.tr("Something is out of step"),
            words.format(number(sum(counts))),
            (self.tr("Leave it"), self.tr("Put right")),
            self.window(),
        )
        dialog.chosen.connect(self._on_repair_chosen)
        dialog.open()

    @Slot(int)
    def _on_repair_chosen(self, position: int) -> None:
        if position == 1:
            self._operations.fetch(
                self,
                lambda: [p.count for p in self._library.check(repair=True) if not p.repaired],
                self._on_repaired,
            )

    def _on_repaired(self, left: list[int]) -> None:
        self._operations.changed.emit(Touched.EVERYTHING)
        if left:
            words = self.tr("{} faults are left. Restore a backup to be rid of them.")
            self._say(self.tr("Partly put right"), words.format(number(sum(left))))
        else:
            self._say(self.tr("Put right"), self.tr("Every check of your library passes now."))

    def _say(self, title: str, sentence: str) -> None:
        Message(title, sentence, parent=self.window()).open()
