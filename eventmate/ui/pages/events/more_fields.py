"""The rest of what can be said of an event, folded away until it is wanted."""

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.events import EventDraft, EventKind
from eventmate.domain.typed_values import read_amount, read_hour
from eventmate.ui.dates import wall_time
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import AreaField, Labelled, LineField
from eventmate.ui.widgets.number_edit import NumberEdit

MOST_HOURS = 999
LETTERS_OF_A_CURRENCY = 3


class MoreFields(QWidget):
    """Hours, online or not, what it costs, what to bring, a description."""

    def __init__(self, draft: EventDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begins = LineField(self.tr("Begins, first day"), "09:00")
        self.finishes = LineField(self.tr("Finishes, last day"), "17:30")
        self.online = CheckBox(self.tr("It takes place online"))
        self.cost = LineField(self.tr("Cost, all in all"), "420")
        self.currency = LineField(self.tr("Currency"), _own_currency())
        self.currency.edit.setMaxLength(LETTERS_OF_A_CURRENCY)
        self.hours = NumberEdit(0, MOST_HOURS, draft.hours)
        self.hours.setSpecialValueText(self.tr("Not noted"))
        self.bring = AreaField(self.tr("To bring"), self.tr("Charger, a jacket"))
        self.description = AreaField(self.tr("Description"))
        self._fill(draft)
        self._lay_out()

    def _fill(self, draft: EventDraft) -> None:
        for field, hour in ((self.begins, draft.begins), (self.finishes, draft.finishes)):
            field.set_text("" if hour is None else wall_time(hour))
        self.online.setChecked(draft.is_virtual)
        self.cost.set_text("" if draft.cost is None else str(draft.cost))
        self.currency.set_text(draft.currency)
        self.bring.set_text(draft.bring)
        self.description.set_text(draft.description)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        hours = Labelled(self.tr("Hours with travel"), self.hours)
        column.addLayout(row(self.begins, self.finishes, gap=16))
        column.addWidget(self.online)
        figures = row(gap=16)
        for part in (self.cost, self.currency, hours):
            figures.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(figures)
        column.addWidget(self.bring)
        column.addWidget(self.description)

    @staticmethod
    def says_something(draft: EventDraft) -> bool:
        """Whether there is anything here to show."""
        return _plain(draft) != replace(draft, key="")

    def settle_kind(self, kind: EventKind) -> None:
        """A webinar is online, whatever else was said."""
        if kind is EventKind.WEBINAR:
            self.online.setChecked(True)

    def is_right(self) -> bool:
        """Whether everything can be understood; what cannot is said below its field."""
        wrong = [self._hour_is_wrong(field) for field in (self.begins, self.finishes)]
        cost = self.cost.text.strip()
        cost_is_wrong = bool(cost) and read_amount(cost) is None
        words = self.tr("An amount such as 420 or 420.50.") if cost_is_wrong else ""
        self.cost.set_hint(words, "warning")
        currency = self.currency.text.strip()
        currency_is_wrong = bool(currency) and not _is_currency(currency)
        words = self.tr("Three letters, such as EUR.") if currency_is_wrong else ""
        self.currency.set_hint(words, "warning")
        return not (any(wrong) or cost_is_wrong or currency_is_wrong)

    def applied_to(self, draft: EventDraft) -> EventDraft:
        """An event with what is said here."""
        cost = read_amount(self.cost.text)
        return replace(
            draft,
            begins=read_hour(self.begins.text),
            finishes=read_hour(self.finishes.text),
            is_virtual=self.online.isChecked(),
            cost=cost,
            currency="" if cost is None else self.currency.text.strip().upper() or _own_currency(),
            hours=self.hours.value(),
            bring=self.bring.text.strip(),
            description=self.description.text.strip(),
        )

    def _hour_is_wrong(self, field: LineField) -> bool:
        typed = field.text.strip()
        wrong = bool(typed) and read_hour(typed) is None
        field.set_hint(self.tr("A time such as 9:30.") if wrong else "", "warning")
        return wrong


def _plain(draft: EventDraft) -> EventDraft:
    """The event as the short form alone says it."""
    return EventDraft(
        draft.name,
        draft.starts_on,
        draft.ends_on,
        draft.timezone,
        draft.kind,
        draft.status,
        draft.venue,
        draft.url,
    )


def _own_currency() -> str:
    return QLocale().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)


def _is_currency(text: str) -> bool:
    return text.isascii() and text.isalpha() and len(text) == LETTERS_OF_A_CURRENCY
