"""A time zone found by typing a part of its name."""

from PySide6.QtCore import Qt, QTimeZone
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget

from eventmate.ui.widgets.field import ChoiceField

FALLBACK = "UTC"


class ZoneField(ChoiceField):
    """Hundreds of zones by their IANA names; a space may stand for their underscore."""

    def __init__(self, present: str, parent: QWidget | None = None) -> None:
        self._zones = _names()
        super().__init__(self.tr("Time zone"), self._zones, parent=parent)
        edit = QLineEdit()
        edit.setAccessibleName(self.combo.accessibleName())
        self.combo.setLineEdit(edit)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._zones, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setObjectName("choices")  # dressed as the combo box's own list
        completer.setPopup(popup)
        self.combo.setCompleter(completer)
        self.combo.setCurrentText(present if present in self._zones else FALLBACK)

    @property
    def zone(self) -> str:
        """The zone written, or nothing when there is none of that name."""
        typed = self.combo.currentText().strip().replace(" ", "_").casefold()
        return next((zone for zone in self._zones if zone.casefold() == typed), "")


def _names() -> list[str]:
    """IANA names; Qt adds fixed distances from UTC, which say nothing of summer time."""
    known = (bytes(name.data()).decode("ascii") for name in QTimeZone.availableTimeZoneIds())
    return sorted(name for name in known if not name.startswith("UTC") or name == FALLBACK)
