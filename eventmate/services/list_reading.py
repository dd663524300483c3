"""Reading a list of people from a file or pasted text; nothing is saved here."""

from dataclasses import dataclass
from pathlib import Path

from eventmate.domain.listed_people import ListColumns, ListField, ListKind, PeopleReading
from eventmate.domain.reading import Skipped
from eventmate.services.collecting import collecting_later

MOST_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadList:
    """What a list says, and its bytes to read again in another way; they are never kept."""

    source: str
    data: bytes
    reading: PeopleReading

    @property
    def is_sure(self) -> bool:
        """Whether the columns were named by their headers, so that nobody needs to be asked.

        Addresses alone are enough where no column is left that could hold the names.
        """
        reading, table = self.reading, self.reading.table
        if not reading.people or reading.kind is ListKind.TEXT or table is None:
            return False
        may_name = {ListField.NAME, ListField.IGNORED}.intersection(table.guess.fields)
        return bool(table.headers) and (table.has_named_names or not may_name)


def read_list_file(path: Path) -> ReadList:
    """Read a file; trouble is a sentence among what was skipped, never an exception."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return _unread(path.name, "This file is larger than 50 MB, so it was not read.")
        data = path.read_bytes()
    except OSError:
        return _unread(path.name, f"{path.name} cannot be opened. Check its permissions.")
    return read_list(path.name, data)


@collecting_later()
def read_list(source: str, data: bytes) -> ReadList:
    """Read a list that was pasted or dropped."""
    from eventmate.interchange.people_lists.reader import read_people

    return ReadList(source, data, read_people(data))


def read_as_told(read: ReadList, columns: ListColumns) -> ReadList:
    """The same list with columns as the user named them."""
    from eventmate.interchange.people_lists.reader import read_people_mapped

    return ReadList(read.source, read.data, read_people_mapped(read.data, columns))


def _unread(source: str, why: str) -> ReadList:
    skipped = (Skipped(0, why),)
    return ReadList(source, b"", PeopleReading(ListKind.TEXT, skipped=skipped))
