"""Columns of somebody's table, for saying what they hold when their names do not tell."""

from dataclasses import dataclass
from enum import StrEnum


class ColumnField(StrEnum):
    """What a column can be said to hold."""

    IGNORED = "ignored"
    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    ORGANISATION = "organisation"
    TITLE = "title"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    CITY = "city"
    COUNTRY = "country"
    TAGS = "tags"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: its first cell, the first cell below, and what it was taken for."""

    first: str
    sample: str
    field: ColumnField = ColumnField.IGNORED
