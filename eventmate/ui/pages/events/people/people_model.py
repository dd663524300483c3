"""Everybody who comes to an event, as rows to choose from while a name is typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from eventmate.domain.contacts import ContactId
from eventmate.domain.event_people import Compared, PersonHere
from eventmate.domain.folding import fold
from eventmate.ui.pages.events.people.words import reason_words, work_words
from eventmate.ui.plain import one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.row_painting import RowContent, RowRole
from eventmate.ui.widgets.tag import Tone

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
MOST_SHOWN = 200  # the next letter narrows further


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody to choose, or without a person the name that was typed."""

    name: str
    person: PersonHere | None = None
    contact: ContactId | None = None
    reason: str = ""
    key: str = ""  # the folded name
    searched: str = ""  # folded, with the work


def choices_of(compared: Compared) -> tuple[Choice, ...]:
    """Those there is a reason to meet, then all others by name; nobody who is gone."""
    reasons = {id(each.person): reason_words(each.reasons[0]) for each in compared.suggested}
    found = [
        Choice(
            each.person.name,
            each,
            each.contact or compared.sure.get(place),
            reasons.get(id(each), ""),
            fold(each.person.name),
            fold(f"{each.person.name} {each.person.organisation} {each.person.title}"),
        )
        for place, each in enumerate(compared.people)
        if not each.is_gone
    ]
    order = {id(each.person): place for place, each in enumerate(compared.suggested)}
    last = len(order)
    found.sort(key=lambda each: (order.get(id(each.person), last), each.key))
    return tuple(found)


class PeopleModel(QAbstractListModel):
    """Narrowed by what is typed; a name that nobody here has can be chosen as well."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Choice] = ()
        self._shown: list[Choice] = []
        self._typed = ""
        self._added: set[str] = set()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace everybody."""
        self._all = choices
        self.narrow(self._typed)

    def narrow(self, typed: str) -> None:
        """Show those whose name or work has every word typed."""
        self._typed = " ".join(typed.split())
        words = fold(self._typed).split()
        self.beginResetModel()
        self._shown = [each for each in self._all if all(word in each.searched for word in words)]
        wanted = fold(self._typed)
        is_somebody = any(each.key == wanted for each in self._shown)
        del self._shown[MOST_SHOWN:]
        if words and not is_somebody:
            self._shown.append(Choice(self._typed))
        self.endResetModel()

    def mark_added(self, choice: Choice) -> None:
        """Show that somebody is among those to meet now."""
        self._added.add(_key(choice))
        last = self.index(max(0, len(self._shown) - 1))
        self.dataChanged.emit(self.index(0), last)

    def is_target(self, choice: Choice) -> bool:
        """Whether somebody is among those to meet."""
        is_target = choice.person is not None and choice.person.target is not None
        return is_target or _key(choice) in self._added

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._shown[index.row()]
        if role == RowRole.RECORD:
            return choice
        content = self._content(choice)
        if role == RowRole.CONTENT:
            return content
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            title = "".join(span.text for span in content.title)
            return ", ".join(part for part in (title, content.caption, content.tag) if part)
        return None

    def _content(self, choice: Choice) -> RowContent:
        name = one_line(choice.name)
        if choice.person is None:
            title = (Span(_tr("Add “{}”").format(name), "body_strong"),)
            return RowContent(title, icon="plus", tag=self._tag(choice), tone=Tone.SUCCESS)
        tag, tone = self._tag(choice), Tone.SUCCESS
        if not tag and choice.contact is not None:
            tag, tone = _tr("You know them"), Tone.ACCENT
        elif not tag and choice.person.person.speaker:
            tag, tone = _tr("Speaks"), Tone.QUIET
        return RowContent(
            (Span(name, "body_strong"),),
            choice.reason or work_words(choice.person.person),
            avatar_name=name,
            avatar_identity=choice.contact if choice.contact is not None else choice.name,
            tag=tag,
            tone=tone,
        )

    def _tag(self, choice: Choice) -> str:
        return _tr("To meet") if self.is_target(choice) else ""


def _key(choice: Choice) -> str:
    listed = None if choice.person is None else choice.person.listed
    return f"{listed}|{fold(choice.name)}"
