"""The look of the application: colours, sizes and type from the token file, light or dark."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from PySide6.QtGui import QColor, QFont, QPixmap
from PySide6.QtWidgets import QApplication

from eventmate.resources import resource_text

TOKENS = "theme/tokens.toml"
PROPERTY = "eventmate_theme"
TRACKING = {"title": -0.1, "figure": -0.3, "display": -0.8}  # px; large type set a little tighter


class Scheme(StrEnum):
    """Light paper or dark paper."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """Size, line height (both px) and weight of one text style."""

    size: int
    line: int
    weight: int


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything a painted part needs to know about the look; roles are the tokens' names."""

    scheme: Scheme
    colours: Mapping[str, str]
    styles: Mapping[str, TypeStyle]
    families: tuple[str, ...]
    spacing: Mapping[str, int]
    radius: Mapping[str, int]
    size: Mapping[str, float]
    motion: Mapping[str, int]

    def colour(self, role: str) -> QColor:
        """The colour of a role such as `text_muted`."""
        return QColor(self.colours[role])

    def font(self, style: str = "body", weight: int | None = None, tabular: bool = False) -> QFont:
        """The font of a style; `weight` overrides its weight, `tabular` aligns figures."""
        chosen = self.styles[style]
        return _font(
            self.families,
            chosen.size,
            weight or chosen.weight,
            TRACKING.get(style, 0.0),
            tabular,
        )

    def line(self, style: str = "body") -> int:
        """The line height of a style in px."""
        return self.styles[style].line

    def icon(self, name: str, role: str = "text", size: int = 18, ratio: float = 1.0) -> QPixmap:
        """A line icon in the role's colour, `size` px at the given device pixel ratio."""
        from eventmate.ui.icons import icon_pixmap

        return icon_pixmap(name, self.colours[role], size, ratio, self.size["icon_stroke"])


@lru_cache(maxsize=64)
def _font(
    families: tuple[str, ...], size: int, weight: int, tracking: float, tabular: bool
) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    if tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=1)
def tokens() -> Mapping[str, Any]:
    """The token file as read."""
    return tomllib.loads(resource_text(TOKENS))


def load_theme(scheme: Scheme) -> Theme:
    """The theme of one scheme; the system's fonts stand in for letters Inter lacks."""
    found = tokens()
    type_styles = dict(found["type"])
    families = tuple(name for name in type_styles.pop("family") if name != "system-ui")
    return Theme(
        scheme=scheme,
        colours=found["color"][scheme.value],
        styles={name: TypeStyle(*values) for name, values in type_styles.items()},
        families=families,
        spacing=found["spacing"],
        radius=found["radius"],
        size=found["size"],
        motion=found["motion"],
    )


def current_theme() -> Theme:
    """The theme the application wears now; it belongs to the QApplication as its palette does."""
    application = QApplication.instance()
    theme = application.property(PROPERTY) if application else None
    if not isinstance(theme, Theme):
        raise RuntimeError("No theme is worn yet: make a ThemeKeeper first.")
    return theme
