"""Everything that is on one of my cards, to be edited."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.cards import CardDraft
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.address_fields import AddressFields
from eventmate.ui.pages.cards.photo_field import PhotoField
from eventmate.ui.pages.cards.reach_list import ReachList
from eventmate.ui.plain import one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline, row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import AreaField, LineField
from eventmate.ui.widgets.overlay_bar import OverlayBar

if TYPE_CHECKING:
    from eventmate.services.cards import Cards

LONGEST_LINE = 300
_LOW = Qt.AlignmentFlag.AlignBottom
_HIGH = Qt.AlignmentFlag.AlignTop


class CardForm(Card):
    """Writes a draft; `edited` is emitted with every key."""

    edited = Signal()
    duplicate_requested = Signal()
    delete_requested = Signal()

    def __init__(
        self, cards: "Cards", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(1, 0, parent)
        self._shown = CardDraft()
        self._kept_name = ""  # the last one the card had before its field was emptied
        self.photo = PhotoField(cards, operations)
        self._make_fields()
        self.reach = ReachList(self.organisation.edit)
        self.address = AddressFields()
        self._body = QVBoxLayout()
        self._body.setSpacing(12)
        self._body.addLayout(self._top())
        self._add_section(self.reach)
        self._add_section(self.address)
        self._body.addWidget(Hairline())
        self._body.addLayout(self._notes())
        self._body.addWidget(Hairline())
        self._body.addLayout(self._foot())
        self._body.addStretch(1)
        self._scroll_in(self._body)
        self._connect_parts()
        self.set_padding(24)

    @property
    def draft(self) -> CardDraft:
        """What is written."""
        return replace(
            self._shown,
            label=self.label.text.strip(),
            name=self._name(),
            pronouns=self.pronouns.text,
            headline=self.headline.text,
            title=self.title.text,
            organisation=self.organisation.text,
            points=self.reach.points,
            address=self.address.address,
            offers=self.offers.text,
            needs=self.needs.text,
            notes_in_code=self.notes_in_code.isChecked(),
            photo=self.photo.photo,
        )

    def show_draft(self, draft: CardDraft) -> None:
        """Write a card without telling `edited`."""
        self._shown = draft
        self._kept_name = draft.name
        for field, text in (
            (self.label, draft.label),
            (self.name, draft.name),
            (self.pronouns, draft.pronouns),
            (self.headline, draft.headline),
            (self.title, draft.title),
            (self.organisation, draft.organisation),
        ):
            field.set_text(text)
            field.edit.setCursorPosition(0)
        self.reach.show_points(draft.points)
        self.address.show_address(draft.address)
        self.offers.set_text(draft.offers)
        self.needs.set_text(draft.needs)
        self.notes_in_code.blockSignals(True)
        self.notes_in_code.setChecked(draft.notes_in_code)
        self.notes_in_code.blockSignals(False)
        self.photo.show_photo(draft.photo)
        self.photo.show_name(draft.name)
        self._ask_for_name()

    def set_padding(self, padding: int) -> None:
        """Leave more or less room around the fields."""
        self._body.setContentsMargins(padding, padding, padding, padding)

    def _name(self) -> str:
        """What is written as the name; a card never loses the one it had."""
        return self.name.text if self.name.text.strip() else self._kept_name

    def _ask_for_name(self) -> None:
        """Say gently that the field may not stay empty, and what the card has meanwhile."""
        if self.name.text.strip():
            hint = ""
        elif self._kept_name:
            hint = self.tr("A card needs a name. Until you write one, it keeps “{}”.").format(
                one_line(self._kept_name)
            )
        else:
            hint = self.tr("A card needs a name.")
        self.name.set_hint(hint, "warning")

    def _on_name_left(self) -> None:
        self._kept_name = self._name()

    def _on_name_edited(self) -> None:
        self._ask_for_name()
        self.photo.show_name(self._name())

    def _make_fields(self) -> None:
        self.name = LineField(self.tr("Name"))
        self.pronouns = LineField(self.tr("Pronouns"))
        self.headline = LineField(self.tr("Headline"), self.tr("What you do, in a few words"))
        self.title = LineField(self.tr("Title"))
        self.organisation = LineField(self.tr("Organisation"))
        self.label = LineField(self.tr("This card is called"), self.tr("Work, Freelance …"))
        self.offers = AreaField(self.tr("What I offer"), lines=3)
        self.needs = AreaField(self.tr("What I look for"), lines=3)
        self.notes_in_code = CheckBox(self.tr("Put these into the full card's code"))
        self.duplicate = Button(self.tr("Duplicate"), Kind.NEUTRAL, "copy", small=True)
        self.delete = Button(self.tr("Delete card"), Kind.NEUTRAL, "trash-2", small=True)

    def _top(self) -> QVBoxLayout:
        """The photo beside the first two lines; titles are long, so theirs has the whole width."""
        beside = QGridLayout()
        beside.setHorizontalSpacing(16)
        beside.setVerticalSpacing(12)
        beside.addWidget(self.name, 0, 0, _HIGH)
        beside.addWidget(self.pronouns, 0, 1, _HIGH)
        beside.addWidget(self.headline, 1, 0, 1, 2)
        beside.setColumnStretch(0, 3)
        beside.setColumnStretch(1, 2)
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.photo, 0, _HIGH)
        first.addLayout(beside, 1)
        work = QHBoxLayout()
        work.setSpacing(16)
        work.addWidget(self.title, 1)
        work.addWidget(self.organisation, 1)
        top = QVBoxLayout()
        top.setSpacing(12)
        top.addLayout(first)
        top.addLayout(work)
        return top

    def _add_section(self, section: QWidget) -> None:
        self._body.addSpacing(4)
        self._body.addWidget(Hairline())
        self._body.addWidget(section)

    def _notes(self) -> QVBoxLayout:
        fields = QHBoxLayout()
        fields.setSpacing(16)
        fields.addWidget(self.offers, 1)
        fields.addWidget(self.needs, 1)
        notes = QVBoxLayout()
        notes.setSpacing(8)
        notes.addLayout(fields)
        notes.addLayout(row(self.notes_in_code, None))
        return notes

    def _foot(self) -> QHBoxLayout:
        foot = row(self.label, None, self.duplicate, self.delete)
        foot.setStretch(0, 2)
        for button in (self.duplicate, self.delete):
            foot.setAlignment(button, _LOW)
        return foot

    def _scroll_in(self, body: QVBoxLayout) -> None:
        paper = QWidget()
        paper.setLayout(body)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies in it has the keyboard
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(paper)
        area.viewport().setAutoFillBackground(False)
        paper.setAutoFillBackground(False)
        OverlayBar(area)
        self.column.addWidget(area)

    def _connect_parts(self) -> None:
        lines = (self.name, self.pronouns, self.headline, self.title, self.organisation, self.label)
        for line in lines:
            line.edit.setMaxLength(LONGEST_LINE)
            line.edited.connect(self.edited)
        for area in (self.offers, self.needs):
            area.edited.connect(self.edited)
        self.name.edited.connect(self._on_name_edited)
        self.name.edit.editingFinished.connect(self._on_name_left)
        self.notes_in_code.toggled.connect(lambda _: self.edited.emit())
        for part in (self.reach, self.address, self.photo):
            part.edited.connect(self.edited)
        self.duplicate.clicked.connect(self.duplicate_requested)
        self.delete.clicked.connect(self.delete_requested)
