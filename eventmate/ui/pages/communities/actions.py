"""What is done to a community, from its list, its pane and its reminder."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.communities import Community, CommunityDraft, CommunityId, Contribution
from eventmate.domain.links import SafeLink
from eventmate.ui.open_link import open_link
from eventmate.ui.operations import Operations
from eventmate.ui.pages.communities.community_dialog import CommunityDialog
from eventmate.ui.pages.communities.given_dialog import Given, GivenDialog
from eventmate.ui.pages.communities.words import moved_words
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


class CommunityActions(QObject):
    """Every change is one step that can be undone; dialogs open over the window of `page`."""

    def __init__(self, services: "Services", operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._communities = services.communities
        self._clock = services.clock
        self._operations = operations
        self._page = page

    @Slot()
    def add(self, done: Callable[[CommunityId], None] | None = None) -> None:
        """Open the form for a new community."""

        def save(draft: CommunityDraft) -> None:
            said = self.tr("{} is added").format(isolated(draft.name))
            self._operations.run(self, lambda: self._communities.add(draft), done, said=said)

        dialog = CommunityDialog(self._clock().date(), parent=self._page.window())
        dialog.saved.connect(save)
        dialog.open()

    def edit(self, community: Community) -> None:
        """Open the form of a community."""

        def save(draft: CommunityDraft) -> None:
            said = self.tr("{} is saved").format(isolated(draft.name))
            change = self._communities.change
            self._operations.run(self, lambda: change(community.id, draft), said=said)

        dialog = CommunityDialog(self._clock().date(), community.draft, self._page.window())
        dialog.saved.connect(save)
        dialog.open()

    def delete(self, community: Community) -> None:
        """Delete a community; one undo brings it back."""
        said = self.tr("{} is deleted").format(isolated(community.draft.name))
        self._operations.run(self, lambda: self._communities.delete(community.id), said=said)

    def took_part(self, wanted: CommunityId) -> None:
        """I was there."""
        today = self._clock().date()
        self._operations.run(
            self,
            lambda: self._communities.took_part(wanted),
            said=lambda found: moved_words(found, today),
        )

    def skip(self, wanted: CommunityId) -> None:
        """Let one date go."""
        today = self._clock().date()
        self._operations.run(
            self,
            lambda: self._communities.not_this_time(wanted),
            said=lambda found: moved_words(found, today),
        )

    def give(self, community: Community) -> None:
        """Open the form for what I gave."""
        today = self._clock().date()

        def save(given: Given) -> None:
            said = self.tr("Written down: what you gave {}").format(isolated(community.draft.name))
            self._operations.run(
                self,
                lambda: self._communities.contribute(
                    community.id, given.kind, given.on, given.note, moves_on=given.moves_on
                ),
                said=lambda found: moved_words(found, today) if given.moves_on else said,
            )

        dialog = GivenDialog(community.draft, today, parent=self._page.window())
        dialog.saved.connect(save)
        dialog.open()

    def edit_given(self, community: Community, present: Contribution) -> None:
        """Open the form of something I gave."""

        def save(given: Given) -> None:
            change = self._communities.change_contribution
            self._operations.run(
                self,
                lambda: change(present.id, given.kind, given.on, given.note),
                said=self.tr("Saved: what you gave {}").format(isolated(community.draft.name)),
            )

        today = self._clock().date()
        dialog = GivenDialog(community.draft, today, present, self._page.window())
        dialog.saved.connect(save)
        dialog.open()

    def delete_given(self, given: Contribution) -> None:
        """Delete something I gave; the next date stays."""
        delete = self._communities.delete_contribution
        self._operations.run(
            self, lambda: delete(given.id), said=self.tr("What you gave is deleted")
        )

    def open_link(self, link: SafeLink) -> None:
        """Go where a community meets."""
        if not open_link(link):
            sentence = self.tr("No program on this laptop opens {}.")
            self._operations.failed.emit(sentence.format(link.host))

    def copy(self, text: str) -> None:
        """Put a link on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._operations.performed.emit(
            Outcome(None, Touched.NOTHING), self.tr("The link is copied")
        )
