"""Sentences about what came in from files, short for a toast and in full for the details."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from eventmate.domain.exchange import Imported
from eventmate.domain.reading import Reading, Skipped
from eventmate.ui.dates import number
from eventmate.ui.plain import isolated, one_line

MOST_LISTED = 500  # entries of one file in the details; the rest is only counted


@dataclass(frozen=True, slots=True)
class FileResult:
    """What came of one file."""

    source: str
    imported: Imported

    @property
    def is_empty(self) -> bool:
        """Whether nobody at all could be read from it."""
        done = self.imported
        return not (done.added or done.updated or done.unchanged)

    @property
    def is_all_new(self) -> bool:
        """Whether everybody in it was added and nothing left out."""
        done = self.imported
        return not (done.updated or done.unchanged or done.skipped or self.is_empty)

    @property
    def needs_list(self) -> bool:
        """Whether entries were left out that one sentence does not tell."""
        return len(self.imported.skipped) > (1 if self.is_empty else 0)


def unread(reading: Reading) -> Imported:
    """The result of a file nobody could be read from."""
    return Imported(reading.kind, skipped=reading.skipped, error=reading.why_nobody)


class ImportWords(QObject):
    """Says how many contacts came from which files."""

    def source(self, names: Sequence[str]) -> str:
        """The file's name, or how many files there are."""
        if len(names) == 1:
            return isolated(names[0])
        return self.tr("{} files").format(number(len(names)))

    def toast(self, results: Sequence[FileResult]) -> str:
        """Such as: 12 contacts from people.vcf."""
        added = sum(result.imported.added for result in results)
        if not added or not all(result.is_all_new for result in results):
            return self.of_files(results)
        words = self.tr("{count} contacts from {source}")
        if added == 1:
            words = self.tr("1 contact from {source}")
        return words.format(
            count=number(added), source=self.source([result.source for result in results])
        )

    def of_files(self, results: Sequence[FileResult]) -> str:
        """One line, however many files there were, that also counts those nobody was in."""
        empty = [result for result in results if result.is_empty]
        if len(empty) == len(results):
            said = self.why_empty(empty)
        else:
            said = self._counts([result.imported for result in results if not result.is_empty])
            if empty:
                words = self.tr("{said}. Nobody could be read from {count} of them.")
                said = words.format(said=said, count=number(len(empty)))
        return self.tr("{file}: {said}").format(
            file=self.source([result.source for result in results]), said=said
        )

    def why_empty(self, empty: Sequence[FileResult]) -> str:
        """Why nobody could be read."""
        if len(empty) > 1:
            return self.tr("Nobody could be read from them.")
        done = empty[0].imported
        if done.error:
            return done.error
        if len(done.skipped) == 1:
            return done.skipped[0].why
        return self.tr("Nobody could be read from it.")

    def details(self, results: Sequence[FileResult]) -> str:
        """Each file on a line, and below it what was left out of it."""
        lines: list[str] = []
        for result in results:
            lines.append(self.of_files([result]))
            if result.needs_list:
                skipped = self.skipped(result.imported.skipped, MOST_LISTED)
                lines.extend(f"    {line}" for line in skipped)
        return "\n".join(lines)

    def skipped(self, skipped: Sequence[Skipped], most: int) -> list[str]:
        """Each entry that was left out, with its reason; beyond `most` they are only counted."""
        lines = [self._entry(item) for item in skipped[:most]]
        if len(skipped) > most:
            lines.append(self.tr("… and {} more").format(number(len(skipped) - most)))
        return lines

    def _entry(self, item: Skipped) -> str:
        if not item.line:
            return one_line(item.why)
        return self.tr("Line {}: {}").format(number(item.line), one_line(item.why))

    def _counts(self, results: Sequence[Imported]) -> str:
        counts = (
            (sum(done.added for done in results), self.tr("{} added")),
            (sum(done.updated for done in results), self.tr("{} completed")),
            (sum(done.unchanged for done in results), self.tr("{} already here")),
        )
        said = [words.format(number(count)) for count, words in counts if count]
        sentence = ", ".join(said)
        skipped = sum(len(done.skipped) for done in results)
        if skipped:
            sentence += self.tr("; {} skipped").format(number(skipped))
        return sentence
