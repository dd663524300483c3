"""What a LinkedIn export says: whom I am connected with, who wrote last, and my own profile."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class LastMessage:
    """The latest direct message with somebody (UTC)."""

    at: datetime
    they_wrote: bool


@dataclass(frozen=True, slots=True)
class MyProfile:
    """My own profile as exported."""

    name: str = ""
    headline: str = ""
    summary: str = ""
    industry: str = ""
    place: str = ""

    def __bool__(self) -> bool:
        return any((self.name, self.headline, self.summary))


@dataclass(frozen=True, slots=True)
class LinkedInExport:
    """What an export says beside the people themselves.

    `connected_on` stands beside the people in their order (ISO days, the export's own words, or
    nothing), `last_messages` by the key of a person's profile; `made_on` is the export's day
    where it tells one.
    """

    made_on: date | None = None
    connected_on: tuple[str, ...] = ()
    last_messages: Mapping[str, LastMessage] = field(default_factory=dict)
    profile: MyProfile = field(default_factory=MyProfile)
