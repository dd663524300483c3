"""What is known of a person beside name, firm and points, in words and in reading order."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from eventmate.domain.contacts import Address, ContactDetails
from eventmate.ui.dates import birthday_words


def _tr(text: str) -> str:
    return QCoreApplication.translate("facts", text)


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of a contact: its name in the record, its name for people, what it says."""

    field: str
    name: str
    value: str


def address_words(address: Address) -> str:
    """An address in lines, as on an envelope."""
    town = " ".join(part for part in (address.postal_code, address.city) if part)
    lines = (address.street, town, address.region, address.country)
    return "\n".join(line for line in lines if line)


def facts_of(details: ContactDetails) -> list[Fact]:
    """Those fields that say something."""
    found = [
        Fact("headline", _tr("Headline"), details.headline),
        Fact("pronouns", _tr("Pronouns"), details.pronouns),
        Fact("nickname", _tr("Nickname"), details.nickname),
        Fact("department", _tr("Department"), details.department),
        Fact("industry", _tr("Industry"), details.industry),
        Fact("seniority", _tr("Seniority"), details.seniority),
        Fact("note", _tr("Note"), details.note),
        Fact("offers", _tr("Offers"), details.offers),
        Fact("needs", _tr("Looks for"), details.needs),
        Fact("birthday", _tr("Birthday"), birthday_words(details.birthday)),
    ]
    found += [
        Fact("addresses", address.label.capitalize() or _tr("Address"), address_words(address))
        for address in details.addresses
    ]
    return [fact for fact in found if fact.value.strip()]
