"""Paints pages laid out in millimetres on anything: a widget, a printer, a PDF."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPen,
)

from eventmate.domain.code_matrix import QUIET_ZONE, CodeMatrix
from eventmate.ui.printing.fitting import UNITS, Fitted, fit_column, font_sized
from eventmate.ui.printing.pieces import (
    Area,
    CodePiece,
    Mark,
    Page,
    PhotoPiece,
    Piece,
    Placed,
    Ring,
    Rule,
    TextColumn,
    TextLine,
)

_INK, _MUTED, _MARK = QColor("#000000"), QColor("#4A4640"), QColor("#6B645A")
_RULE = QColor("#A39B8E")
_MARK_MM = 0.15
_RING_MM = 0.25
_MM_PER_INCH = 25.4


def page_layout(page: Page) -> QPageLayout:
    """The paper of a page, without margins."""
    short, long = sorted((page.width, page.height))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter)
    across = page.width > page.height
    way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, QMarginsF(0, 0, 0, 0))


def paint_pages(device: QPagedPaintDevice, pages: Sequence[Page]) -> bool:
    """Paint every page on a printer or PDF that has the pages' layout; False when it refuses."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    dots = device.logicalDpiX() / _MM_PER_INCH
    done = True
    for number, page in enumerate(pages):
        if number:
            done = done and device.newPage()
        paint_page(painter, page, dots)
    return painter.end() and done


def paint_page(painter: QPainter, page: Page, dots_per_mm: float) -> None:
    """Paint one page, its upper left corner where the painter stands."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(dots_per_mm / UNITS, dots_per_mm / UNITS)
    for mark in page.marks:
        _paint_mark(painter, mark)
    prepared = _Prepared()
    for placed in page.placed:
        _paint_face(painter, placed, prepared)
    painter.restore()


class _Prepared:
    """Fitted texts and drawn codes: a sheet repeats its face up to thirty times."""

    def __init__(self) -> None:
        self._columns: dict[TextColumn, list[Fitted]] = {}
        self._inks: dict[CodeMatrix, QPainterPath] = {}

    def column(self, column: TextColumn) -> list[Fitted]:
        """The column's texts in their places."""
        if column not in self._columns:
            self._columns[column] = fit_column(column)
        return self._columns[column]

    def ink(self, matrix: CodeMatrix) -> QPainterPath:
        """The code as one path."""
        if matrix not in self._inks:
            self._inks[matrix] = _ink(matrix)
        return self._inks[matrix]


def _paint_mark(painter: QPainter, mark: Mark) -> None:
    pen = QPen(_MARK, _MARK_MM * UNITS)
    if mark.dashed:
        pen.setDashPattern([6, 6])
    painter.setPen(pen)
    start = QPointF(mark.x1 * UNITS, mark.y1 * UNITS)
    painter.drawLine(start, QPointF(mark.x2 * UNITS, mark.y2 * UNITS))


def _paint_face(painter: QPainter, placed: Placed, prepared: _Prepared) -> None:
    face = placed.face
    painter.save()
    painter.translate(placed.x * UNITS, placed.y * UNITS)
    if placed.turned:
        painter.translate(face.width * UNITS, face.height * UNITS)
        painter.rotate(180)
    for piece in face.pieces:
        _paint_piece(painter, piece, prepared)
    painter.restore()


def _paint_piece(painter: QPainter, piece: Piece, prepared: _Prepared) -> None:
    match piece:
        case TextColumn():
            _paint_column(painter, piece, prepared)
        case CodePiece():
            _paint_code(painter, piece, prepared)
        case PhotoPiece():
            _paint_photo(painter, piece)
        case TextLine():
            _paint_line(painter, piece)
        case Rule():
            painter.setPen(QPen(_RULE, _MARK_MM * UNITS))
            left = QPointF(piece.x * UNITS, piece.y * UNITS)
            painter.drawLine(left, left + QPointF(piece.width * UNITS, 0))
        case Ring():
            painter.setPen(QPen(_MUTED, _RING_MM * UNITS))
            painter.setBrush(_MUTED if piece.filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(_rect(piece.area))


def _paint_line(painter: QPainter, line: TextLine) -> None:
    painter.setFont(font_sized(line.size, strong=line.strong))
    painter.setPen(_MUTED if line.muted else _INK)
    way = Qt.LayoutDirection
    painter.setLayoutDirection(way.RightToLeft if line.rightward else way.LeftToRight)
    painter.drawText(QPointF(line.x * UNITS, line.baseline * UNITS), line.text)
    painter.setLayoutDirection(way.LayoutDirectionAuto)


def _paint_column(painter: QPainter, column: TextColumn, prepared: _Prepared) -> None:
    left, top = column.area.x * UNITS, column.area.y * UNITS
    for part in prepared.column(column):
        painter.setFont(part.font)
        painter.setPen(_MUTED if part.words.muted else _INK)
        for line, baseline in part.baselines():
            painter.drawText(QPointF(left, top + baseline), line)


def _paint_code(painter: QPainter, piece: CodePiece, prepared: _Prepared) -> None:
    area = _rect(piece.area)
    painter.fillRect(area, Qt.GlobalColor.white)
    painter.save()
    painter.translate(area.topLeft())
    scale = area.width() / (piece.matrix.size + 2 * QUIET_ZONE)
    painter.scale(scale, scale)
    painter.fillPath(prepared.ink(piece.matrix), _INK)
    painter.restore()


def _ink(matrix: CodeMatrix) -> QPainterPath:
    """All modules as one path, so that no renderer leaves seams between them."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, modules in enumerate(matrix.modules, start=QUIET_ZONE):
        x = QUIET_ZONE
        for is_ink, run in groupby(modules):
            width = len(tuple(run))
            if is_ink:
                path.addRect(QRectF(x, y, width, 1))
            x += width
    return path


def _paint_photo(painter: QPainter, piece: PhotoPiece) -> None:
    image = QImage.fromData(piece.jpeg)
    if image.isNull():
        return
    side = min(image.width(), image.height())
    source = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
    circle = QPainterPath()
    circle.addEllipse(_rect(piece.area))
    painter.save()
    painter.setClipPath(circle)
    painter.drawImage(_rect(piece.area), image, source)
    painter.restore()


def _rect(area: Area) -> QRectF:
    return QRectF(area.x * UNITS, area.y * UNITS, area.width * UNITS, area.height * UNITS)
