"""A round sign for a person: the photo, initials, or one character of the name."""

import hashlib
import unicodedata

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.plain import visible
from eventmate.ui.theme import Theme, current_theme
from eventmate.ui.widgets.painting import smooth

TINTS = 5
LETTER_SIZES = {24: 11, 32: 12, 40: 14, 56: 20, 72: 26}  # px of type by px of the circle
CASED_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "CHEROKEE")


def initials(name: str) -> str:
    """Two initials where the script has them (Łukasz Nowak: ŁN), else the first character."""
    words = [word for word in visible(name, 200).split() if word[0].isalpha()]
    if not words:
        return "?" if not name.strip() else name.strip()[0]
    first = words[0][0]
    if not unicodedata.name(first, "").startswith(CASED_SCRIPTS):
        return first
    last = words[-1][0] if len(words) > 1 else ""
    return (first + last).upper()


def tint(identity: object) -> int:
    """One of the tints, always the same for the same contact."""
    return hashlib.blake2b(str(identity).encode(), digest_size=2).digest()[0] % TINTS + 1


def paint_avatar(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    name: str,
    identity: object,
    photo: QPixmap | None = None,
) -> None:
    """Paint the sign into a square area; the painter must have soft edges on."""
    if photo is not None and not photo.isNull():
        _paint_photo(painter, area, photo)
        return
    number = tint(identity)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(f"avatar_{number}"))
    painter.drawEllipse(area)
    font = QFont(theme.font("caption_strong"))
    font.setPixelSize(LETTER_SIZES.get(round(area.width()), round(area.width() * 0.36)))
    painter.setFont(font)
    painter.setPen(theme.colour(f"avatar_{number}_text"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials(name))


def _paint_photo(painter: QPainter, area: QRectF, photo: QPixmap) -> None:
    side = min(photo.width(), photo.height())
    source = QRectF((photo.width() - side) / 2, (photo.height() - side) / 2, side, side)
    circle = QPainterPath()
    circle.addEllipse(area)
    painter.save()
    painter.setClipPath(circle)
    painter.drawPixmap(area, photo, source)
    painter.restore()


class Avatar(QWidget):
    """The sign as a widget of 24, 32, 40, 56 or 72 px."""

    def __init__(self, size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._identity: object = ""
        self._photo: QPixmap | None = None
        self.setFixedSize(QSize(size, size))

    def show_person(self, name: str, identity: object, photo: QPixmap | None = None) -> None:
        """Show a person; `identity` (the contact's id) chooses the tint."""
        self._name, self._identity, self._photo = name, identity, photo
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        paint_avatar(smooth(self), current_theme(), area, self._name, self._identity, self._photo)
