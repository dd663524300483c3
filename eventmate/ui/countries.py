"""The world's countries by their names, as a choice."""

from PySide6.QtCore import QLocale

CODE_LENGTH = 2  # ISO 3166-1 alpha-2; Qt's groups of countries have numbers


def country_name(code: str) -> str:
    """A country's name."""
    return QLocale.territoryToString(QLocale.codeToTerritory(code))


def country_codes() -> list[str]:
    """ISO codes of every country, by the order of their names."""
    codes = {QLocale.territoryToCode(territory) for territory in QLocale.Country}
    found = (code for code in codes if len(code) == CODE_LENGTH and code.isalpha())
    return sorted(found, key=lambda code: country_name(code).casefold())
