"""The keys that do something with a talk, the same in the grid and in the list."""

from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance

from eventmate.domain.events import Talk


class TalkKeeper(Protocol):
    """A view of talks; each of its signals carries a Talk."""

    entered: SignalInstance
    star_requested: SignalInstance
    target_requested: SignalInstance


def take_key(view: TalkKeeper, key: int, talk: Talk) -> bool:
    """Do with a talk what a key says; whether it says anything."""
    if key in (Qt.Key.Key_S, Qt.Key.Key_Space):
        view.star_requested.emit(talk)
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        view.entered.emit(talk)
    elif key == Qt.Key.Key_T:
        view.target_requested.emit(talk)
    else:
        return False
    return True
