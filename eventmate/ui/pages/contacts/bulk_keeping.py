"""Being in touch with several contacts: noted at once, or how often from now on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from eventmate.domain.contacts import ContactId
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.bulk_bar import BulkBar
from eventmate.ui.pages.keeping.rhythm_menu import fill_rhythms
from eventmate.ui.pages.keeping.touch_log import TouchLog
from eventmate.ui.pages.keeping.words import people_words

if TYPE_CHECKING:
    from array import array

    from eventmate.services.bundle import Services


class BulkKeeping(QObject):
    """Serves the bar's two buttons for whoever is chosen."""

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        bar: BulkBar,
        chosen: Callable[[], "array[int]"],
    ) -> None:
        super().__init__(bar)
        self._keeping = services.keeping
        self._operations = operations
        self._chosen = chosen
        self._log = TouchLog(services, operations, bar)
        bar.touch_requested.connect(lambda: self._log.ask_for(chosen()))
        fill_rhythms(bar.rhythms, self.set_rhythm, may_be_never=True)
        bar.rhythms.addSeparator()
        bar.rhythms.addAction(self.tr("As their tags say"), lambda: self.set_rhythm(None))

    def set_rhythm(self, days: int | None) -> None:
        """Say how often, for everybody chosen."""
        ids = [ContactId(each) for each in self._chosen()]
        said = self.tr("Rhythm changed for {}").format(people_words(len(ids)))
        self._operations.run(self, lambda: self._keeping.set_rhythm(ids, days), said=said)
