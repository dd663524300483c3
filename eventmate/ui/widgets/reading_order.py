"""Tab goes the way one reads: downwards and along the lines, also where parts came and went."""

from collections.abc import Iterator
from functools import cmp_to_key
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_layouts(root: QWidget) -> None:
    """Chain everything the keyboard reaches within a widget that is laid out, in reading order."""
    for before, after in pairwise(in_reading_order(root)):
        QWidget.setTabOrder(before, after)


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """What Tab reaches in a widget, itself included, by where it stands.

    Layouts are not asked: looking at their items takes the items' widgets from Python. Nor is a
    part asked whom it hands the keyboard to, for the same reason: whoever gets it stands here too.
    """
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    parts = [
        child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()
    ]
    sign = -1 if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1

    def order(one: QWidget, other: QWidget) -> int:
        return _order(one, other, sign)

    for part in sorted(parts, key=cmp_to_key(order)):
        yield from in_reading_order(part)


def _order(one: QWidget, other: QWidget, sign: int) -> int:
    """Below zero where one is read before the other; side by side is a line."""
    here, there = one.geometry(), other.geometry()
    shared = min(here.bottom(), there.bottom()) - max(here.top(), there.top())
    is_line = 2 * shared > min(here.height(), there.height())
    return sign * (here.left() - there.left()) if is_line else here.top() - there.top()
