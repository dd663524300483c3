"""Longer plain texts in a dialog: what an import left out, and a card's original text."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from eventmate.domain.reading import Skipped
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.contacts.import_words import ImportWords
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.even_lines import set_line_height

WIDTH, HEIGHT = 560, 320
MOST_SHOWN = 2_000  # lines; the rest is only counted
LONGEST_SHOWN = 200_000  # letters


class TextDialog(PanelDialog):
    """Words, and a text to read, select and copy; never markup."""

    def __init__(self, title: str, words: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(title, WIDTH, parent)
        self.body.addWidget(PlainLabel(words, colour="text_muted", wrap=True))
        self.text = QPlainTextEdit()
        set_line_height(self.text, current_theme().line())
        self.text.setPlainText(text[:LONGEST_SHOWN])
        self.text.setReadOnly(True)
        self.text.setMinimumHeight(HEIGHT)
        self.text.setAccessibleName(title)
        self.body.addWidget(self.text)
        copy = self.add_button(Button(self.tr("Copy"), Kind.SECONDARY, "copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        close = self.add_button(Button(self.tr("Close"), Kind.PRIMARY))
        close.clicked.connect(self.accept)
        close.setFocus()


class SkippedDialog(TextDialog):
    """Each line that was left out, with its reason."""

    def __init__(
        self, source: str, skipped: Sequence[Skipped], parent: QWidget | None = None
    ) -> None:
        words = self.tr("These entries of {} were left out. Everything else was saved.")
        super().__init__(
            self.tr("Skipped entries"),
            words.format(one_line(source)),
            "\n".join(ImportWords().skipped(skipped, MOST_SHOWN)),
            parent,
        )
