"""The program itself, telling when its library is open and typing one contact into it then.

`python window_child.py FOLDER` writes "open" once somebody was added, and runs until it is ended.
"""

import os
import sys

from typing_extensions import override

from eventmate import app
from eventmate.__main__ import main
from eventmate.domain.contacts import ContactDetails
from eventmate.paths import HOME_VARIABLE
from eventmate.session import Session

NAME = "Sara Kim"


class Told(Session):
    """The session of the program, with somebody in its library."""

    @override
    def start(self) -> None:
        self.opened.connect(self._add)
        super().start()

    def _add(self) -> None:
        services = self.services
        assert services is not None
        self.operations.run(
            self,
            lambda: services.contacts.add(ContactDetails(NAME)),
            lambda _: self._tell(),
        )

    def _tell(self) -> None:
        sys.stdout.write("open\n")
        sys.stdout.flush()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ[HOME_VARIABLE] = sys.argv.pop(1)
    vars(app)["Session"] = Told
    sys.exit(main())
