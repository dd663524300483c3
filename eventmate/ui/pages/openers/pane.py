"""The pane beside the list: one sentence, large enough to be read aloud."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from eventmate.domain.openers import Opener
from eventmate.ui.pages.openers.words import situation_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline, column, row
from eventmate.ui.widgets.tag import Tag


class OpenerPane(Card):
    """Says it large, copies it, and shows another one by chance; Esc goes back to the list."""

    copy_requested = Signal()
    another_requested = Signal()
    edit_requested = Signal()
    remove_requested = Signal()
    bring_back_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the list stays as wide while one searches
        self.setSizePolicy(policy)
        self._tag = Tag("")
        self._mine = PlainLabel("", "caption", "text_muted")
        self.sentence = PlainLabel("", "title", wrap=True)
        self.copy = Button(self.tr("Copy"), Kind.SECONDARY, "copy")
        self.another = Button(self.tr("Another one"), Kind.SECONDARY, "refresh-cw")
        self.edit = Button(self.tr("Edit"), Kind.QUIET, "pencil", small=True)
        self.remove = Button("", Kind.NEUTRAL, "eye-off", small=True)
        self.bring_back = Button("", Kind.QUIET, "undo-2", small=True)
        self._hint = PlainLabel(
            self.tr(
                "Say it aloud once or twice, in your own voice. It comes easier then, and you "
                "need not say it word for word."
            ),
            colour="text_muted",
            wrap=True,
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = column(gap=12)
        head.setContentsMargins(16, 16, 16, 16)
        head.addLayout(row(self._tag, self._mine, None))
        head.addWidget(self.sentence)
        head.addSpacing(4)
        buttons = row(self.another, self.copy)
        for button in (self.another, self.copy):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head.addLayout(buttons)
        ways = row(self.edit, self.remove, self.bring_back, None)
        ways.setContentsMargins(8, 8, 8, 8)
        hint = column(self._hint)
        hint.setContentsMargins(16, 16, 16, 16)
        self.column.addLayout(head)
        self.column.addWidget(Hairline())
        self.column.addLayout(ways)
        self.column.addWidget(Hairline())
        self.column.addLayout(hint)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.copy.clicked.connect(self.copy_requested)
        self.another.clicked.connect(self.another_requested)
        self.edit.clicked.connect(self.edit_requested)
        self.remove.clicked.connect(self.remove_requested)
        self.bring_back.clicked.connect(self.bring_back_requested)
        back = QShortcut(QKeySequence("Esc"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)

    def show_opener(self, opener: Opener, *, is_hidden: bool) -> None:
        """Show one sentence with what can be done to it."""
        self._tag.set_text(situation_words(opener.situation))
        self.sentence.set_text(opener.text)
        mine = self.tr("Your own") if opener.is_own else ""
        self._mine.set_text(self.tr("In your words") if opener.is_edited else mine)
        self.edit.setVisible(not is_hidden)
        self.remove.setVisible(not is_hidden)
        self.remove.set_label(self.tr("Delete") if opener.is_own else self.tr("Hide"))
        self.remove.set_icon_name("trash-2" if opener.is_own else "eye-off")
        self.bring_back.setVisible(is_hidden or opener.is_edited)
        words = self.tr("Bring back") if is_hidden else self.tr("Bring back its own words")
        self.bring_back.set_label(words)
