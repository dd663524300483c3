"""Peer groups beside the mentors: who meets, how often, and when next."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

from eventmate.domain.communities import CommunityDraft, PeerGroup
from eventmate.domain.contacts import ContactId
from eventmate.ui.operations import Operations
from eventmate.ui.pages.communities.words import moved_words, next_words, rhythm_words
from eventmate.ui.pages.keeping.words import DOT
from eventmate.ui.pages.mentors.peer_dialog import PeerDialog
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.row_card import RowCard

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

MOST_NAMES = 4


class PeersCard(RowCard):
    """Shows what it is given; opens its dialog and writes by itself."""

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Peer groups"),
            self.tr(
                "A few people on the same way who meet again and again: name them, say how "
                "often, and one click notes that you met."
            ),
            parent,
        )
        self._services = services
        self._groups = services.peer_groups
        self._operations = operations
        self.add = Button(self.tr("Add a group"), Kind.QUIET, "plus", small=True)
        self.add.clicked.connect(lambda: self.ask(None))
        self.heading.add_action(self.add)

    def show_groups(self, found: Sequence[PeerGroup]) -> None:
        """Show these."""
        self.show_rows([self._row(each) for each in found])

    def ask(self, group: PeerGroup | None) -> None:
        """Open the form, empty or with a group."""
        today = self._services.clock().date()
        present = group.community.draft if group else None
        people = group.members if group else ()
        dialog = PeerDialog(
            self._services.contacts, self._operations, today, present, people, self.window()
        )
        dialog.saved.connect(lambda draft, ids: self._save(group, draft, ids))
        dialog.open()

    def _row(self, group: PeerGroup) -> ListRow:
        draft = group.community.draft
        today = self._services.clock().date()
        name = one_line(draft.name)
        line = ListRow()
        when = next_words(draft.next_on, today)
        parts = [rhythm_words(draft.every_days)]
        if when:
            parts.append(self.tr("next: {}").format(when))
        line.set_words(isolated(name), DOT.join(parts))
        line.add_line(self._people_words(group))
        line.activated.connect(lambda: self.ask(group))
        met = Button(self.tr("We met"), Kind.SECONDARY, "check", small=True)
        met.setAccessibleName(self.tr("We met: {}").format(name))
        met.clicked.connect(lambda: self._met(group))
        line.add_right(met)
        more = IconButton("ellipsis", self.tr("More about {}").format(name))
        menu = QMenu(more)
        menu.addAction(self.tr("Edit"), lambda: self.ask(group))
        menu.addAction(self.tr("Delete the group"), lambda: self._remove(group))
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        line.add_right(more)
        return line

    def _people_words(self, group: PeerGroup) -> str:
        if not group.members:
            return self.tr("Nobody named yet")
        names = [isolated(one_line(each.name)) for each in group.members]
        words = ", ".join(names[:MOST_NAMES])
        more = len(names) - MOST_NAMES
        return (
            self.tr("{names} and {count} more").format(names=words, count=more)
            if (more > 0)
            else words
        )

    def _save(
        self, group: PeerGroup | None, draft: CommunityDraft, ids: Sequence[ContactId]
    ) -> None:
        groups = self._groups
        said = self.tr("{} saved").format(isolated(one_line(draft.name)))
        if group is None:
            self._operations.run(self, lambda: groups.begin(draft, ids), said=said)
        else:
            wanted = group.community.id
            self._operations.run(self, lambda: groups.change(wanted, draft, ids), said=said)

    @Slot()
    def _met(self, group: PeerGroup) -> None:
        today = self._services.clock().date()
        self._operations.run(
            self,
            lambda: self._groups.we_met(group.community.id),
            said=lambda changed: moved_words(changed, today),
        )

    def _remove(self, group: PeerGroup) -> None:
        said = self.tr("{} deleted").format(isolated(one_line(group.community.draft.name)))
        self._operations.run(self, lambda: self._groups.remove(group.community.id), said=said)
