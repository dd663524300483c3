"""Settings: how it looks, how it reminds, and keeping the library safe."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate import __version__
from eventmate.domain.changes import Touched
from eventmate.ui.countries import country_codes, country_name
from eventmate.ui.operations import Operations
from eventmate.ui.pages.settings.calendar_card import CalendarCard
from eventmate.ui.pages.settings.events_card import EventsCard
from eventmate.ui.pages.settings.library_card import LibraryCard
from eventmate.ui.pages.settings.messages_card import MessagesCard
from eventmate.ui.pages.settings.practice_card import PracticeCard
from eventmate.ui.pages.settings.relations_card import RelationsCard
from eventmate.ui.pages.settings.sequences_card import SequencesCard
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import ChoiceField
from eventmate.ui.widgets.headings import PageHeader, SectionHeading
from eventmate.ui.widgets.overlay_bar import OverlayBar
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

WIDEST = 720
THANK_YOU_DAYS = (0, 1, 2, 3, 7)
LIMITS = (200, 300)
SCHEMES = (SchemeChoice.SYSTEM, SchemeChoice.LIGHT, SchemeChoice.DARK)


class SettingsPage(QWidget):
    """Every change takes effect at once."""

    templates_requested = Signal()

    def __init__(self, services: "Services", operations: Operations, theme: ThemeKeeper) -> None:
        super().__init__()
        self._preferences = preferences = services.preferences
        self._operations = operations
        self._theme = theme
        self._responsive = Responsive(self)
        self.library = LibraryCard(services.library, operations)
        self.calendar = CalendarCard(services, operations)
        self._cards: tuple[Card, ...] = (
            self._look(),
            self._phones(),
            self._reminders(),
            EventsCard(preferences, operations),
            PracticeCard(services.recordings, services.listening, preferences, operations),
            SequencesCard(services, operations),
            RelationsCard(preferences, operations),
            MessagesCard(preferences, operations),
            self.calendar,
            self.library,
            self._about(),
        )
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.addWidget(PageHeader(self.tr("Settings")))
        for card in self._cards:
            card.setMaximumWidth(WIDEST)
            self._column.addWidget(card)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies in it has the keyboard
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        OverlayBar(area)
        self._responsive.narrow_changed.connect(self._pad)
        self._pad()

    @Slot()
    def _pad(self) -> None:
        """Keep the same room around the cards as every page has, less in a narrow window."""
        self._column.setContentsMargins(*(self._responsive.padding,) * 4)
        self._column.setSpacing(12 if self._responsive.is_narrow else 16)
        inside = 16 if self._responsive.is_narrow else 24
        for card in self._cards:
            card.column.setContentsMargins(inside, inside, inside, inside)

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

    def _about(self) -> Card:
        card = Card(24, 12)
        card.column.addWidget(SectionHeading(self.tr("About")))
        words = self.tr(
            "EventMate {version}, MIT licence. Built with Qt (LGPL), SQLAlchemy, Alembic, "
            "zxing-cpp, qrcode and Pillow; Inter typeface (OFL), Lucide icons (ISC), "
            "MiniLM vocabulary (Apache-2.0). It has no account and no server, and never sends "
            "anything anywhere."
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
