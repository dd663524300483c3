"""Files that go along with a message, read when its mail file is written."""

from pathlib import Path

from eventmate.domain.errors import EventMateError
from eventmate.domain.mail import Attachment

MOST_BYTES = 20_000_000  # what mail servers commonly take, with room for its encoding
_MEGABYTE = 1_000_000


class NotAttached(EventMateError):
    """A file that cannot go along."""


def attached(path: Path) -> Attachment:
    """The file as it goes along; raises NotAttached."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise NotAttached(
                f"{path.name} has {size // _MEGABYTE} MB; mail takes up to "
                f"{MOST_BYTES // _MEGABYTE} MB. Put a link to it into the message instead."
            )
        return Attachment(path.name, path.read_bytes())
    except OSError as error:
        raise NotAttached(
            f"{path.name} cannot be read any more. Attach it again, or take it out."
        ) from error
