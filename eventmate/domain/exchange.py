"""What an import did."""

from dataclasses import dataclass

from eventmate.domain.reading import FileKind, Skipped


@dataclass(frozen=True, slots=True)
class Imported:
    """How many contacts an import added, completed and left as they were, and what it skipped."""

    kind: FileKind
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: tuple[Skipped, ...] = ()
    error: str = ""
