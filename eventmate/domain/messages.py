"""The message written for one follow-up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MessageDraft:
    """The text so far; `template` is the key of the template it started from.

    `attachment` is the path of a file on this laptop that goes along with a mail file.
    """

    template: str = ""
    subject: str = ""
    body: str = ""
    attachment: str = ""
