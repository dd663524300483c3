"""A full search for unused records is made while nobody does anything, and only then."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eventmate.ui.idle_collecting import IdleCollector


class Ring:
    """Something that only a search finds to be unused."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qapp: QCoreApplication) -> Iterator[IdleCollector]:
    usual = gc.get_threshold()
    made = IdleCollector(qapp)
    yield made
    made.close()
    made.deleteLater()
    assert gc.get_threshold() == usual


def old_ring() -> "weakref.ref[Ring]":
    """A ring that only a full search finds, and one that is due."""
    gc.collect()
    ring = Ring()
    found = weakref.ref(ring)
    gc.collect(1)  # the ring is of the old ones now
    del ring
    for _ in range(gc.get_threshold()[1] + 20):
        gc.collect(1)
    return found


def test_it_waits_for_a_quiet_moment(qtbot: QtBot, collector: IdleCollector) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    ring = old_ring()
    collector.look()
    qtbot.keyClick(window, Qt.Key.Key_A)
    assert not collector.is_waiting
    assert ring() is not None
    collector.look()
    qtbot.waitUntil(lambda: ring() is None)


def test_nothing_is_done_before_it_is_due(collector: IdleCollector) -> None:
    gc.collect()
    collector.look()
    assert not collector.is_waiting
