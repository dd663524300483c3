"""My LinkedIn profile as a checklist, with texts in the making."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.own_profile import LIMITS, ProfileItem, ProfilePart
from eventmate.ui.dates import number
from eventmate.ui.pages.reconnect.words import draft_words, part_words
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.check_line import CheckLine
from eventmate.ui.widgets.field import AreaField
from eventmate.ui.widgets.headings import SectionHeading

PAUSE = 600  # ms after the last key until a text is kept


class ProfileCard(Card):
    """A tick and, where there is one, a draft with its count of characters for each part."""

    ticked = Signal(object, bool)  # ProfilePart
    written = Signal(object, str)  # ProfilePart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, 8, parent)
        self.checks: dict[ProfilePart, CheckLine] = {}
        self.drafts: dict[ProfilePart, AreaField] = {}
        self._changed: set[ProfilePart] = set()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)
        self.column.addWidget(SectionHeading(self.tr("My LinkedIn profile")))
        for part in ProfilePart:
            self._add(part)

    def _add(self, part: ProfilePart) -> None:
        check = self.checks[part] = CheckLine(part_words(part))
        check.clicked.connect(lambda: self.ticked.emit(part, check.isChecked()))
        self.column.addWidget(check)
        if part in LIMITS:
            draft = self.drafts[part] = AreaField(draft_words(part), lines=2)
            draft.edited.connect(lambda _: self._on_edited(part))
            self.column.addWidget(draft)
            self.column.addSpacing(8)

    def show_items(self, items: Sequence[ProfileItem]) -> None:
        """Show what is kept; a text being typed stays as it is."""
        for item in items:
            self.checks[item.part].setChecked(item.is_done)
            draft = self.drafts.get(item.part)
            if draft is None:
                continue
            if item.part not in self._changed and draft.text != item.text:
                draft.set_text(item.text)
            self._count(item.part)

    @Slot()
    def flush(self) -> None:
        """Keep what is half written right now."""
        self._pause.stop()
        changed, self._changed = self._changed, set()
        for part in changed:
            self.written.emit(part, self.drafts[part].text)

    def _on_edited(self, part: ProfilePart) -> None:
        self._changed.add(part)
        self._count(part)
        self._pause.start()

    def _count(self, part: ProfilePart) -> None:
        draft, limit = self.drafts[part], LIMITS[part]
        count = len(draft.text)
        words = self.tr("{count} of {limit} characters").format(
            count=number(count), limit=number(limit)
        )
        draft.set_hint(words, "warning" if count > limit else "text_muted")
