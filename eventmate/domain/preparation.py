"""What is to be done before an event."""

from dataclasses import dataclass
from typing import NewType

ChecklistItemId = NewType("ChecklistItemId", int)


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing to do before an event."""

    id: ChecklistItemId
    text: str
    is_done: bool = False
