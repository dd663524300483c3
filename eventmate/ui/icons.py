"""Line icons drawn from their SVG files in any colour; Qt's pixmap cache keeps them."""

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache

from eventmate.resources import resource, resource_text

RATIOS = (1.0, 2.0)


def icon_pixmap(name: str, colour: str, size: int, ratio: float, stroke: float) -> QPixmap:
    """The icon `icons/{name}.svg` in `colour`, `size` px wide at the device pixel ratio."""
    key = f"icon:{name}:{colour}:{size}:{ratio}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _draw(name, colour, size, ratio, stroke)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _draw(name: str, colour: str, size: int, ratio: float, stroke: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    picture = resource_text(f"icons/{name}.svg")
    picture = picture.replace("currentColor", colour)
    picture = picture.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    renderer = QSvgRenderer(QByteArray(picture.encode()))
    side = round(size * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def menu_icon(name: str, colour: str, disabled: str, stroke: float, size: int = 16) -> QIcon:
    """The icon for menus and actions, with its disabled look."""
    icon = QIcon()
    for ratio in RATIOS:
        icon.addPixmap(icon_pixmap(name, colour, size, ratio, stroke))
        icon.addPixmap(icon_pixmap(name, disabled, size, ratio, stroke), QIcon.Mode.Disabled)
    return icon


def application_icon() -> QIcon:
    """EventMate's own sign: two overlapping rings."""
    return QIcon(str(resource("app/icon.png")))
