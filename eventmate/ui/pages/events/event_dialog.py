"""Adding or editing an event: what, when, where, and more where it is wanted."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimeZone, Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.events import EventDraft, EventKind, EventStatus
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.events.event_words import kind_words, status_words
from eventmate.ui.pages.events.more_fields import MoreFields
from eventmate.ui.pages.events.zone_field import ZoneField
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import ChoiceField, Labelled, LineField
from eventmate.ui.widgets.form_area import FormArea

WIDTH = 520


class EventDialog(PanelDialog):
    """A short form with a fold for the rest; `saved` carries the EventDraft."""

    saved = Signal(object)

    def __init__(
        self, today: date, present: EventDraft | None = None, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Edit event") if present else self.tr("Add an event")
        super().__init__(title, WIDTH, parent)
        here = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
        draft = self._present = present or EventDraft("", today, today, here)
        self.name = LineField(self.tr("Name"), self.tr("Atlantic Data Days"))
        self.name.set_text(draft.name)
        self._first, self.last = DayEdit(draft.starts_on), DayEdit(draft.ends_on)
        self._first.dateChanged.connect(self._on_first_changed)
        self._kinds, self._statuses = list(EventKind), list(EventStatus)
        self.kind = ChoiceField(self.tr("Kind"), [kind_words(k) for k in self._kinds])
        self.kind.combo.setCurrentIndex(self._kinds.index(draft.kind))
        self._status = ChoiceField(self.tr("Status"), [status_words(s) for s in self._statuses])
        self._status.combo.setCurrentIndex(self._statuses.index(draft.status))
        self._zone = ZoneField(draft.timezone or here)
        self._venue = LineField(self.tr("Place"), self.tr("Hall and city, or online"))
        self._venue.set_text(draft.venue)
        self._link = LineField(self.tr("Link"), "https://")
        self._link.set_text(draft.url)
        self.more = MoreFields(draft)
        self.fold = Button(self.tr("More"), Kind.QUIET, "chevron-down", small=True)
        self._lay_out()
        self._unfold(MoreFields.says_something(draft))

    def _lay_out(self) -> None:
        days = row(
            Labelled(self.tr("First day"), self._first),
            Labelled(self.tr("Last day"), self.last),
            gap=16,
        )
        form = FormArea()
        form.column.addWidget(self.name)
        form.column.addLayout(days)
        form.column.addLayout(row(self.kind, self._status, gap=16))
        form.column.addWidget(self._zone)
        form.column.addWidget(self._venue)
        form.column.addWidget(self._link)
        form.column.addLayout(row(self.fold, None))
        form.column.addWidget(self.more)
        form.column.addStretch(1)
        self.add_scrolled(form)
        self.fold.clicked.connect(lambda: self._unfold(self.more.isHidden()))
        self.kind.chosen.connect(lambda place: self.more.settle_kind(self._kinds[place]))
        cancel = self.add_button(Button(self.tr("Cancel"), Kind.QUIET))
        cancel.clicked.connect(self.reject)
        save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        save.clicked.connect(self._on_save_clicked)
        self.name.edit.setFocus()

    def draft(self) -> EventDraft:
        """The form as filled in; the last day is never before the first."""
        short = replace(
            self._present,
            name=self.name.text.strip(),
            starts_on=self._first.day,
            ends_on=max(self._first.day, self.last.day),
            timezone=self._zone.zone,
            kind=self._kinds[self.kind.combo.currentIndex()],
            status=self._statuses[self._status.combo.currentIndex()],
            venue=self._venue.text.strip(),
            url=self._link.text.strip(),
        )
        return self.more.applied_to(short)

    def _unfold(self, is_open: bool) -> None:
        self.more.setVisible(is_open)
        self.fold.set_label(self.tr("Less") if is_open else self.tr("More"))
        self.fold.set_icon_name("chevron-up" if is_open else "chevron-down")
        self.adjustSize()

    @Slot()
    def _on_first_changed(self) -> None:
        if self.last.day < self._first.day:
            self.last.set_day(self._first.day)

    @Slot()
    def _on_save_clicked(self) -> None:
        if not self.name.text.strip():
            self.name.set_hint(self.tr("An event needs a name to be found by."), "warning")
            self.name.edit.setFocus()
            return
        if not self._zone.zone:
            self._zone.set_hint(self.tr("Choose a time zone from the list."), "warning")
            self._zone.combo.setFocus()
            return
        if not self.more.is_right():
            self._unfold(True)
            return
        self.saved.emit(self.draft())
        self.accept()
