"""A laptop without camera or without video libraries says so in a sentence."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from eventmate.devices.camera import QtCamera


def test_without_video_libraries_there_is_a_sentence(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    camera = QtCamera()
    camera.prepare()
    assert camera.cameras() == ()
    with qtbot.waitSignal(camera.failed) as failed:
        camera.start()
    assert "sound and video libraries" in failed.args[0]
    camera.stop()


def test_importing_the_module_does_not_load_multimedia() -> None:
    source = sys.modules["eventmate.devices.camera"]
    assert not hasattr(source, "QCamera")
