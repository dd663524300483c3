"""The theme: every pair can be read, and it follows the system or the user's choice."""

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from eventmate.ui.theme import Scheme, current_theme, load_theme, tokens
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper, style_sheet


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(v) for v in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("pair", tokens()["contrast"]["pairs"], ids=lambda p: f"{p[0]}-{p[1]}")
def test_every_pair_keeps_its_contrast(scheme: Scheme, pair: tuple[str, str, float]) -> None:
    theme = load_theme(scheme)
    foreground, background, smallest = pair
    light, dark = sorted(
        (luminance(theme.colour(foreground)), luminance(theme.colour(background))), reverse=True
    )
    assert (light + 0.05) / (dark + 0.05) >= smallest


def test_both_schemes_name_the_same_roles() -> None:
    assert load_theme(Scheme.LIGHT).colours.keys() == load_theme(Scheme.DARK).colours.keys()


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_style_sheet_has_no_placeholder_left(scheme: Scheme) -> None:
    sheet = style_sheet(load_theme(scheme))
    assert "{{" not in sheet
    assert load_theme(scheme).colours["surface_raised"] in sheet


def test_a_hint_in_a_field_is_readable(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    hint = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert hint == current_theme().colour("text_muted")


def test_a_choice_changes_theme_and_palette(theme_keeper: ThemeKeeper, qapp: QApplication) -> None:
    theme_keeper.choose(SchemeChoice.DARK)
    assert current_theme().scheme is Scheme.DARK
    window = qapp.palette().color(QPalette.ColorRole.Window)
    assert window == current_theme().colour("surface")


@pytest.mark.parametrize(("style", "weight"), [("body", 400), ("title", 600)])
def test_the_font_travels_with_the_application(style: str, weight: int) -> None:
    font = QFontInfo(current_theme().font(style))
    assert font.family() == "Inter"
    assert font.weight() == weight


def test_an_icon_takes_the_colour_of_its_role() -> None:
    image = current_theme().icon("plus", "accent", 18, 2.0).toImage()
    assert image.width() == 36
    assert image.pixelColor(18, 18) == current_theme().colour("accent")
