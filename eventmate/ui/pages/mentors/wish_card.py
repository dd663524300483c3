"""What I look for in a mentor, in my own words; saved when one leaves a field."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.domain.mentoring import MentorWish
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.field import AreaField
from eventmate.ui.widgets.headings import SectionHeading


class WishCard(Card):
    """`said` carries a MentorWish when it changed."""

    said = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, 12, parent)
        self._kept = MentorWish()
        self.skills = AreaField(
            self.tr("Skills I want to learn"), self.tr("Running feeds in production; pricing"), 1
        )
        self.path = AreaField(
            self.tr("A path like the one I want to go"), self.tr("From research to a city team"), 1
        )
        self.principles = AreaField(
            self.tr("What matters to both of us"), self.tr("Open data, patience"), 1
        )
        self.column.addWidget(SectionHeading(self.tr("What I look for in a mentor")))
        for field in (self.skills, self.path, self.principles):
            field.edit.installEventFilter(self)
            self.column.addWidget(field)

    @property
    def wish(self) -> MentorWish:
        """What stands in the fields."""
        return MentorWish(
            self.principles.text.strip(), self.path.text.strip(), self.skills.text.strip()
        )

    def show_wish(self, wish: MentorWish) -> None:
        """Show what was said; a field somebody is writing in is left alone."""
        is_changed = self.wish != self._kept
        for field, text in (
            (self.skills, wish.skills),
            (self.path, wish.path),
            (self.principles, wish.principles),
        ):
            if not field.edit.hasFocus() and not is_changed and field.text.strip() != text:
                field.set_text(text)
        self._kept = wish if not is_changed else self._kept

    def save(self) -> None:
        """Hand on what is typed, unless nothing changed."""
        if self.wish != self._kept:
            self._kept = self.wish
            self.said.emit(self._kept)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.save()
        return super().eventFilter(watched, event)
