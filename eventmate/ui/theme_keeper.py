"""Dresses the application in a theme and follows the system's light or dark scheme."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from eventmate.resources import resource, resource_text
from eventmate.ui.theme import PROPERTY, Scheme, Theme, load_theme

FONTS = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold")


class SchemeChoice(StrEnum):
    """What the user wants: the system's scheme or always the same one."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ThemeKeeper(QObject):
    """Owns the application's look; `changed` carries the new Theme."""

    changed = Signal(object)

    def __init__(
        self, application: QApplication, choice: SchemeChoice = SchemeChoice.SYSTEM
    ) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        for name in FONTS:
            QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}.ttf")))
        self._is_forced = False
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        self._theme = load_theme(Scheme.LIGHT)
        self.choose(choice)

    @property
    def theme(self) -> Theme:
        """The theme worn now."""
        return self._theme

    def choose(self, choice: SchemeChoice) -> None:
        """Wear the chosen scheme from now on."""
        self._choice = choice
        hints = self._application.styleHints()
        if choice is SchemeChoice.SYSTEM:
            if self._is_forced:
                hints.unsetColorScheme()
        else:
            dark = choice is SchemeChoice.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._is_forced = choice is not SchemeChoice.SYSTEM
        self._wear(load_theme(self._wanted()))

    def _wanted(self) -> Scheme:
        if self._choice is not SchemeChoice.SYSTEM:
            return Scheme(self._choice.value)
        system = self._application.styleHints().colorScheme()
        return Scheme.DARK if system is Qt.ColorScheme.Dark else Scheme.LIGHT

    @Slot()
    def _on_system_scheme_changed(self) -> None:
        if self._wanted() is not self._theme.scheme:
            self._wear(load_theme(self._wanted()))

    def _wear(self, theme: Theme) -> None:
        self._theme = theme
        self._application.setProperty(PROPERTY, theme)
        self._application.setFont(theme.font())
        self._application.setPalette(palette(theme))
        self._application.setStyleSheet(style_sheet(theme))
        for widget in self._application.topLevelWidgets():
            widget.update()
        self.changed.emit(theme)


def style_sheet(theme: Theme) -> str:
    """The style sheet, its {placeholders} filled from the theme; {{ and }} stand for braces."""
    values: dict[str, object] = dict(theme.colours)
    for group, members in (("space", theme.spacing), ("radius", theme.radius)):
        values.update({f"{group}_{name}": value for name, value in members.items()})
    values.update({f"size_{name}": value for name, value in theme.size.items()})
    values["icons"] = resource("theme").as_posix()
    values["scheme"] = theme.scheme.value
    return resource_text("style.qss").format_map(values)


def palette(theme: Theme) -> QPalette:
    """Qt's own colour roles, for everything that is not painted by us."""
    roles = {
        QPalette.ColorRole.Window: "surface",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface_raised",
        QPalette.ColorRole.AlternateBase: "surface_quiet",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "surface_raised",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.PlaceholderText: "text_muted",
        QPalette.ColorRole.Highlight: "text_selection",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.ToolTipBase: "toast",
        QPalette.ColorRole.ToolTipText: "toast_text",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Light: "surface_raised",
        QPalette.ColorRole.Midlight: "surface_hover",
        QPalette.ColorRole.Mid: "border",
        QPalette.ColorRole.Dark: "border_field",
        QPalette.ColorRole.Shadow: "border_field",
    }
    made = QPalette()
    for role, name in roles.items():
        made.setColor(role, theme.colour(name))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("text_disabled"))
    return made
