"""Links that admit somebody to an event, and so are never kept."""

import re

_WORD = re.compile(r"\S+")
_ADMITTING = re.compile(r"/check-?in/|[?&](?:pk|token|secret|ticket)=", re.IGNORECASE)


def is_admission_link(link: str) -> bool:
    """Whether a link lets somebody in, such as a ticket's own page."""
    return _ADMITTING.search(link) is not None


def without_admission(text: str) -> str:
    """A text without links that let somebody in."""
    if not is_admission_link(text):
        return text
    return _WORD.sub(lambda word: "" if is_admission_link(word[0]) else word[0], text).strip()
