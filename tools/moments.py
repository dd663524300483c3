"""Pages in the middle of something: half typed, asked, chosen; each is as it was afterwards."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QScrollArea, QWidget
from studio import Studio

from eventmate.domain.chats import Chat
from eventmate.domain.contacts import ContactQuery
from eventmate.ui.pages.contacts_page import ContactsPage
from eventmate.ui.pages.follow_ups_page import FollowUpsPage
from eventmate.ui.pages.meet.place_popover import PlacePopover
from eventmate.ui.pages.meet_page import MeetPage

LINE = "Joana Reis, Tide Lab, analyst #tides joana@tide.example > send paper by Fri ? dataset"
ALIKE = "Amina Diallo, Signal Garden"
CODES = (
    "MECARD:N:Reis,Joana;ORG:Tide Lab;EMAIL:joana@tide.example;;",
    "MECARD:N:Sato,Emi;ORG:Harbour Line;EMAIL:emi@harbour.example;;",
)
CHOSEN = 3


class Moments:
    """Everything is of the sample library."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._shell = studio.shell

    def all(self) -> Iterator[tuple[str, QWidget]]:
        """Names, and the window once it shows them."""
        page = self._shell.go("meet")
        assert isinstance(page, MeetPage)
        yield from self._typed(page)
        yield from self._seen(page)
        yield from self._contacts()
        yield from self._follow_ups()
        yield from self._chats()

    def _typed(self, page: MeetPage) -> Iterator[tuple[str, QWidget]]:
        page.line.edit.insert(LINE)
        yield "meet-chips", self._shell
        page.line.save()
        yield "meet-saved", self._shell
        self._studio.take_back()
        page.line.edit.insert(ALIKE)
        page.line.save()
        yield "meet-question", self._shell
        for notice in page.notices.shown:
            notice.leave()
        self._studio.take_back()
        page.strip.open_popover()
        yield "meet-place", self._shell
        for popover in self._shell.findChildren(PlacePopover):
            popover.close()

    def _seen(self, page: MeetPage) -> Iterator[tuple[str, QWidget]]:
        """A code that saves somebody, and two among which to choose."""
        camera = self._studio.camera
        camera.hold_up(CODES[:1])
        self._studio.settle()
        yield "meet-code", self._shell
        camera.hold_up(())
        self._studio.settle()
        page.watch.forget(CODES[0])
        self._studio.take_back()
        camera.hold_up(CODES)
        self._studio.settle()
        yield "meet-choice", self._shell
        camera.hold_up(())
        for code in CODES:
            page.watch.forget(code)

    def _contacts(self) -> Iterator[tuple[str, QWidget]]:
        page = self._shell.go("contacts")
        assert isinstance(page, ContactsPage)
        (row,) = self._studio.services.contacts.find(ContactQuery("amina"), 1).rows
        page.show_contact(row.id)
        area = page.pane.view.findChildren(QScrollArea)[0]
        self._studio.settle()
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        yield "contacts-notes", self._shell
        page.pane.edit()
        yield "contacts-editor", self._shell
        if page.pane.editor is not None:
            page.pane.editor.leave()
        area.verticalScrollBar().setValue(0)
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place in range(CHOSEN):
            page.table.selectionModel().select(page.model.index(place, 0), rows)
        yield "contacts-several", self._shell
        page.table.clear_choice()
        page.table.choose_first()

    def _chats(self) -> Iterator[tuple[str, QWidget]]:
        """A chat that is over, and one to come."""
        services, now = self._studio.services, self._studio.services.clock()
        for name, hours in (("\u0141ukasz Nowak", -3), ("Amina Diallo", 50)):
            (row,) = services.contacts.find(ContactQuery(name), 1).rows
            begins_at = (now + timedelta(hours=hours)).replace(tzinfo=None)
            services.chats.plan(Chat(row.id, name, begins_at, "the validator"))
        page = self._shell.go("follow_ups")
        assert isinstance(page, FollowUpsPage)
        page.show_section("in touch")
        yield "in-touch-chats", self._shell
        page.show_section("queue")
        for _ in range(2):
            self._studio.take_back()

    def _follow_ups(self) -> Iterator[tuple[str, QWidget]]:
        page = self._shell.go("follow_ups")
        assert isinstance(page, FollowUpsPage)
        page.pane.start_writing()
        yield "follow_ups-writing", self._shell
        page.pane.form.attachment.show_file("the replay notebook.ipynb")
        yield "follow_ups-attachment", self._shell
        page.pane.form.attachment.show_file("")
        page.queue.view.setFocus()
        page.pane.head.open_snooze()
        yield "follow_ups-snooze", self._shell
        page.pane.head.snooze_menu.close()
