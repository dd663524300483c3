"""What a column of a table is taken as, and what reading a table gives."""

from dataclasses import dataclass
from enum import StrEnum

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.reading import FileKind, Skipped


class Field(StrEnum):
    """What a column can hold; the first ones are named as the fields of a contact are."""

    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    ADDITIONAL = "additional"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    PRONOUNS = "pronouns"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    TITLE = "title"
    HEADLINE = "headline"
    INDUSTRY = "industry"
    SENIORITY = "seniority"
    OFFERS = "offers"
    NEEDS = "needs"
    UID = "uid"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    LABEL = "label"
    STREET = "street"
    BOX = "post box"
    CITY = "city"
    REGION = "region"
    POSTAL_CODE = "postal_code"
    COUNTRY = "country"
    WHOLE_ADDRESS = "whole address"
    BIRTHDAY = "birthday"
    BIRTH_YEAR = "birth year"
    BIRTH_MONTH = "birth month"
    BIRTH_DAY = "birth day"
    TAGS = "tags"
    NOTE = "note"
    CONNECTED_ON = "connected on"
    STATUS = "status"
    COMES_AS = "comes as"
    IGNORED = "ignored"
    ADMISSION = "admission token"


PLAIN_FIELDS = tuple(Field)[: tuple(Field).index(Field.EMAIL)]
ADDRESS_FIELDS = frozenset(
    {
        *(Field.STREET, Field.BOX, Field.CITY, Field.REGION, Field.POSTAL_CODE, Field.COUNTRY),
        Field.WHOLE_ADDRESS,
    }
)


@dataclass(frozen=True, slots=True)
class Target:
    """What one column is taken as; columns of one `group` belong together (a value, its label)."""

    field: Field
    label: str = ""
    group: str = ""


IGNORED = Target(Field.IGNORED)


@dataclass(frozen=True, slots=True)
class Column:
    """One column as a mapping screen shows it: its header, its first value, what it is taken as."""

    index: int
    header: str
    sample: str
    target: Target


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the columns are to be taken as, in their order; further columns are ignored."""

    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class CsvReading:
    """The people of a table, what had to be left out, and how its columns were understood."""

    kind: FileKind
    contacts: tuple[ContactDetails, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    columns: tuple[Column, ...] = ()
    encoding: str = "utf-8"
    is_encoding_certain: bool = True
    connected_on: tuple[str, ...] = ()  # beside the people of LinkedIn's connections
