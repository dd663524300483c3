"""Whether a page's microdata can be read in bounded time: its work counted before it is done."""

from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

# About a quarter of a second each for the library that reads microdata.
_MOST_COMPARISONS: Final = 1_500_000
_MOST_COPIED: Final = 4_000_000
_MOST_ELEMENTS: Final = 150_000
_MOST_REFERENCES: Final = 50
# Copying an element costs as much as so many letters.
_LETTERS_PER_ELEMENT: Final = 200


@dataclass(slots=True)
class _Below:
    """What was counted below one element: size, properties, and those inside further items."""

    letters: int = 0
    properties: int = 0
    nested: int = 0
    repeated: int = 0


def is_harmless(tree: Any) -> bool:
    """Whether items and properties are few enough, and not nested in each other too often."""
    elements = list(islice(tree.getroottree().iter("*"), _MOST_ELEMENTS + 1))
    if len(elements) > _MOST_ELEMENTS:
        return False
    work = _Work()
    for element in reversed(elements):
        work.add(element)
        if work.is_too_much():
            return False
    return True


class _Work:
    """Adds up, from the innermost element out, how often parts would be compared and copied."""

    def __init__(self) -> None:
        self._below: dict[Any, _Below] = {}
        self._comparisons = self._copied = self._references = 0

    def is_too_much(self) -> bool:
        """Whether the page is more work than any honest one."""
        return (
            self._comparisons > _MOST_COMPARISONS
            or self._copied * (1 + self._references) > _MOST_COPIED
            or self._references > _MOST_REFERENCES
        )

    def add(self, element: Any) -> None:
        """Count an element whose children are counted, and add it to the one around it."""
        below = self._below.pop(element, None) or _Below()
        below.letters += _LETTERS_PER_ELEMENT + len(element.text or "") + len(element.tail or "")
        is_item = element.get("itemscope") is not None
        is_property = element.get("itemprop") is not None
        self._references += len((element.get("itemref") or "").split())
        if is_item:
            self._comparisons += (below.properties + below.repeated) * (below.nested + 1)
        if (is_property and not is_item) or (is_item and not below.properties):
            self._copied += below.letters
        around = self._below.setdefault(element.getparent(), _Below())
        around.letters += below.letters
        around.properties += below.properties + is_property
        around.nested += below.properties if is_item else below.nested
        around.repeated += below.repeated + (below.properties if is_item else 0)
