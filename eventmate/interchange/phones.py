"""Phone numbers as their country writes them, and keys that tell whether two are the same."""

from eventmate.domain import links

LONGEST_NUMBER = 60


def format_phone(number: str, region: str) -> str:
    """The number for display, grouped internationally; unchanged where it is no valid number.

    `region` is the two-letter country of numbers written without a country code.
    """
    import phonenumbers

    if len(number) > LONGEST_NUMBER:
        return number
    try:
        parsed = phonenumbers.parse(number, region.upper() or None)
    except phonenumbers.NumberParseException:
        return number
    if not phonenumbers.is_valid_number(parsed):
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def phone_key(number: str, region: str) -> str:
    """E.164 where the number is a valid one of the region, else the key made of its last digits."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number[:LONGEST_NUMBER], region.upper() or None)
    except phonenumbers.NumberParseException:
        return links.phone_key(number)
    if not phonenumbers.is_valid_number(parsed):
        return links.phone_key(number)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
