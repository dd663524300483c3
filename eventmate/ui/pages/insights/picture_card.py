"""A picture with its title, its sentence and a way to keep it."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import IconButton, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.headings import SectionHeading

SCALE = 2  # the picture is saved twice as large, for paper and slides


class PictureCard(Card):
    """The sentence says what the picture shows; one that `is_high` stands right below it."""

    saved = Signal(str)  # the file's name
    failed = Signal(str)

    def __init__(
        self, title: str, picture: QWidget, parent: QWidget | None = None, *, is_high: bool = False
    ) -> None:
        super().__init__(16, 8, parent)
        self._title = title
        self.picture = picture
        self.heading = SectionHeading(title)
        self.save = IconButton("download", self.tr("Save “{}” as a picture").format(title))
        self.save.set_kind(Kind.NEUTRAL)
        self.save.clicked.connect(self._on_save)
        self.heading.add_action(self.save)
        self.sentence = PlainLabel("", wrap=True)
        self.note = PlainLabel("", "caption", "text_muted", wrap=True)
        self._legend = QHBoxLayout()
        self._legend.setSpacing(12)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.sentence)
        self.column.addLayout(self._legend)
        inside = QVBoxLayout()
        inside.addStretch(0 if is_high else 1)
        inside.addWidget(picture)
        inside.addStretch(1 if is_high else 0)
        self.column.addLayout(inside, 1)
        self.column.addWidget(self.note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)

    def add_legend(self, *entries: QWidget) -> None:
        """Say what the colours are."""
        for entry in entries:
            self._legend.addWidget(entry)
        self._legend.addStretch(1)

    def say(self, sentence: str, note: str = "", *, is_empty: bool = False) -> None:
        """Say what the picture shows, or why there is none."""
        self.sentence.set_text(sentence)
        self.note.set_text(note)
        self.note.setVisible(bool(note))
        self.picture.setVisible(not is_empty)
        self.save.setVisible(not is_empty)

    def pixmap(self) -> QPixmap:
        """The card as a picture, without its button."""
        self.save.hide()
        found = QPixmap(self.size() * SCALE)
        found.setDevicePixelRatio(SCALE)
        self.render(found)
        self.save.show()
        return found

    @Slot()
    def _on_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the picture"), f"{self._title}.png", "PNG (*.png)"
        )
        if name:
            self.keep(Path(name))

    def keep(self, path: Path) -> None:
        """Write the picture to a file."""
        if self.pixmap().save(str(path), "PNG"):
            self.saved.emit(path.name)
        else:
            self.failed.emit(
                self.tr("{} could not be written. Choose another folder.").format(path.name)
            )
