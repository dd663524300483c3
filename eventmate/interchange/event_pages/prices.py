"""What a page says that an event costs."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from eventmate.domain.typed_values import read_amount
from eventmate.interchange.event_pages.things import Things
from eventmate.interchange.schedules.json_values import Fields

_MOST_OFFERS: Final = 50
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
Price = tuple[Decimal, str]


def price_of(things: Things, event: Fields) -> Price | None:
    """The lowest price of an offer that is not free, and its currency (ISO 4217) where it is said.

    What is free leaves open what the event costs all in all.
    """
    return min(_prices(things, event), default=None)


def _prices(things: Things, event: Fields) -> Iterator[Price]:
    for value in things.listed(event, "offers")[:_MOST_OFFERS]:
        offer = things.whole(value)
        asked = [offer, *map(things.whole, things.listed(offer, "priceSpecification"))]
        for said in asked[:_MOST_OFFERS]:
            amount = read_amount(things.text(said, "price", "lowPrice", "minPrice"))
            currency = things.text(said, "priceCurrency").upper()
            if amount:
                yield amount, currency if _CURRENCY.fullmatch(currency) else ""
