"""The Meet page on a real library, with a film in place of the camera."""

from film import Film
from phone_picture import phone_frame
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from eventmate.devices.scanner import Scanner, look_at
from eventmate.domain.contacts import ContactQuery
from eventmate.services.bundle import Services
from eventmate.services.reading import find_in_frame
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet_page import MeetPage

LINE = "Sara Kim, Acme, CTO #ai > send paper by Fri"


class Stage:
    """The page on a library, with a film in place of the camera."""

    def __init__(self, services: Services, operations: Operations, *cameras: str) -> None:
        self.services, self.operations = services, operations
        self.film = Film(*cameras)
        self.scanner = Scanner(find_in_frame)
        self.page = MeetPage(services, operations, self.film, self.scanner)

    def see(self, *texts: str) -> None:
        """Hold codes up, as one frame of a film."""
        found = look_at(phone_frame(texts), find_in_frame)
        self.page.watch.scanned.emit(found)
        self.page.watch.look_at_codes(found.codes)

    def names(self) -> list[str]:
        """Everybody in the library."""
        return [row.name for row in self.services.contacts.find(ContactQuery(), 50).rows]

    def notices(self) -> list[str]:
        """The sentences shown."""
        return [notice.sentence for notice in self.page.notices.shown]

    def press(self, label: str) -> None:
        """Press a button of a notice."""
        buttons = (b for notice in self.page.notices.shown for b in notice.buttons)
        next(button for button in buttons if button.label == label).click()

    def close(self) -> None:
        """Close the page and end the scanner."""
        self.page.close()
        self.scanner.close()

    def type_line(self, text: str = LINE) -> None:
        """Type into the line."""
        self.page.line.edit.insert(text)

    def save_line(self, text: str = LINE) -> None:
        """Type a line and press Enter."""
        self.type_line(text)
        QTest.keyClick(self.page.line.edit, Qt.Key.Key_Return)
