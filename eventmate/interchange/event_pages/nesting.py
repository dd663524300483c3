"""Whether a page's microdata can be read in bounded time: its work counted before it is done."""

from dataclasses import dataclass
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
    from lxml.etree import iterwalk

    counter = _Counter()
    for event, element in iterwalk(tree, events=("start", "end")):
        if event == "start":
            counter.enter()
        else:
            counter.leave(element)
        if counter.is_exceeded():
            return False
    return True


class _Counter:
    """Adds up, element by element, how often the page's parts would be compared and copied."""

    def __init__(self) -> None:
        self._open: list[_Below] = [_Below()]
        self._elements = self._comparisons = self._copied = self._references = 0

    def is_exceeded(self) -> bool:
        """Whether the page is more work than any honest one."""
        return (
            self._elements > _MOST_ELEMENTS
            or self._comparisons > _MOST_COMPARISONS
            or self._copied * (1 + self._references) > _MOST_COPIED
            or self._references > _MOST_REFERENCES
        )

    def enter(self) -> None:
        """An element begins."""
        self._elements += 1
        self._open.append(_Below())

    def leave(self, element: Any) -> None:
        """An element ends: count it, and add it to the one around it."""
        below = self._open.pop()
        below.letters += _LETTERS_PER_ELEMENT + len(element.text or "") + len(element.tail or "")
        is_item = element.get("itemscope") is not None
        is_property = element.get("itemprop") is not None
        self._references += len((element.get("itemref") or "").split())
        if is_item:
            self._comparisons += (below.properties + below.repeated) * (below.nested + 1)
        if (is_property and not is_item) or (is_item and not below.properties):
            self._copied += below.letters
        around = self._open[-1]
        around.letters += below.letters
        around.properties += below.properties + is_property
        around.nested += below.properties if is_item else below.nested
        around.repeated += below.repeated + (below.properties if is_item else 0)
