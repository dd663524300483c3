"""Offers the profile found in an export for my card and my drafts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from eventmate.domain.connections import MyProfile
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet.notices import Answer, Notices

if TYPE_CHECKING:
    from eventmate.services.own_profile import OwnProfile


class ProfileOffer(QObject):
    """Asks; nothing is filled by itself."""

    def __init__(
        self, profile: "OwnProfile", operations: Operations, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._profile = profile
        self._operations = operations
        self._notices = notices

    @Slot(object)
    def offer(self, found: MyProfile) -> None:
        """Ask whether to use a profile."""

        def said(filled: int) -> str:
            if filled:
                return self.tr("Your profile fills what was empty")
            return self.tr("Everything was filled already")

        def use() -> None:
            self._operations.run(self, lambda: self._profile.take(found), said=said)

        self._notices.say(
            self.tr(
                "Your own profile was in it. It can fill what is empty on your card, and the "
                "drafts of headline and summary."
            ),
            [Answer(self.tr("Use it"), use)],
            icon="id-card",
        )
