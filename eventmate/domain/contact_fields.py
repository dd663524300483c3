"""A contact's fields under the names that the command line and our own JSON files use."""

from typing import Final

from eventmate.domain.contacts import ContactDetails

SHOWN: Final = {
    "name": "name",
    "given": "given",
    "family": "family",
    "additional": "additional",
    "prefix": "prefix",
    "suffix": "suffix",
    "nickname": "nickname",
    "org": "organisation",
    "department": "department",
    "title": "title",
    "headline": "headline",
}
PARTS: Final = ("street", "city", "region", "postal_code", "country", "label")


def contact_fields(details: ContactDetails) -> dict[str, object]:
    """A contact as the command line shows it."""
    return {
        **{name: getattr(details, field) for name, field in SHOWN.items()},
        "emails": list(details.emails),
        "phones": list(details.phones),
        "links": list(details.links),
        "addresses": [
            {part: getattr(address, part) for part in PARTS} for address in details.addresses
        ],
        "birthday": details.birthday,
        "note": details.note,
        "tags": list(details.tags),
        "photo": details.photo is not None,
        "uid": details.uid,
    }
