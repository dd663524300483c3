"""What has been read of one card so far, and the record made of it at the end."""

import re
from typing import Final

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind

# What a property was read into: a field, or one point or address by its number.
Slot = str | tuple[str, int]

_EASTERN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")


class Collected:
    """The fields of one card while its properties come in any order."""

    __slots__ = (
        "addresses",
        "department",
        "is_group",
        "is_legacy",
        "labels",
        "name",
        "nicknames",
        "organisation",
        "parts",
        "photo",
        "points",
        "role",
        "tags",
        "texts",
        "title",
    )

    def __init__(self, is_legacy: bool) -> None:
        self.is_legacy = is_legacy
        self.is_group = False
        self.name = ""
        self.parts: tuple[str, ...] = ("", "", "", "", "")
        self.organisation = ""
        self.department = ""
        self.title = ""
        self.role = ""
        self.photo: bytes | None = None
        self.nicknames: list[str] = []
        self.tags: dict[str, None] = {}
        self.texts: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        self.points: list[tuple[PointKind, str, str, str]] = []
        self.addresses: list[tuple[Address, str]] = []

    def add_point(self, kind: PointKind, value: str, label: str, group: str) -> Slot:
        """Keep one way to reach the person, unless it is empty."""
        if not value:
            return "empty"
        self.points.append((kind, value, label, group))
        return "point", len(self.points) - 1

    def add_address(self, address: Address, group: str) -> Slot:
        """Keep one postal address."""
        self.addresses.append((address, group))
        return "address", len(self.addresses) - 1

    def details(self, original: str) -> ContactDetails:
        """The record of the whole card."""
        family, given, additional, prefix, suffix = self.parts
        labels = self.labels
        text = self.texts.get
        return ContactDetails(
            name=self.name or self._made_up_name(),
            given=given,
            family=family,
            additional=additional,
            prefix=prefix,
            suffix=suffix,
            nickname=", ".join(self.nicknames),
            pronouns=text("pronouns", ""),
            organisation=self.organisation,
            department=self.department,
            title=self.title or self.role,
            headline=text("headline", ""),
            industry=text("industry", ""),
            seniority=text("seniority", ""),
            points=tuple(
                [
                    ContactPoint(kind, value, labels.get(group) or label if group else label)
                    for kind, value, label, group in self.points
                ]
            ),
            addresses=tuple([self._labelled(*entry) for entry in self.addresses]),
            birthday=text("birthday", ""),
            note=text("note", ""),
            offers=text("offers", ""),
            needs=text("needs", ""),
            tags=tuple(self.tags),
            photo=self.photo,
            uid=text("uid", ""),
            original=original,
        )

    def _labelled(self, address: Address, group: str) -> Address:
        label = self.labels.get(group, "") if group else ""
        if not label:
            return address
        street, city, region = address.street, address.city, address.region
        return Address(street, city, region, address.postal_code, address.country, label)

    def _made_up_name(self) -> str:
        """A name for a card without FN: its parts as they are spoken, or what else names it."""
        family, given, additional, prefix, suffix = self.parts
        if _EASTERN.search(family) and _EASTERN.search(given):
            spoken = (prefix, family, additional, given, suffix)
        else:
            spoken = (prefix, given, additional, family, suffix)
        name = " ".join(part for part in spoken if part)
        return name or ", ".join(self.nicknames[:1]) or self.organisation
