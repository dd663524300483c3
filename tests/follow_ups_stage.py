"""Fictional people with something to do for them, and the programs messages go to."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, QUrl, Slot

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.contacts import ContactDetails, ContactId, ContactPoint, PointKind
from eventmate.domain.events import EventDraft
from eventmate.domain.follow_ups import FollowUpId, FollowUpKind
from eventmate.services.bundle import Services
from eventmate.services.events import place_of

TODAY = date(2026, 10, 14)
LINKEDIN = "https://www.linkedin.com/in/sara-kim-example"


class People:
    """Adds people to a library."""

    def __init__(self, services: Services) -> None:
        self.services = services

    def add(self, name: str, email: str = "", link: str = "") -> ContactId:
        """A contact, perhaps with an address and a page."""
        given = ((PointKind.EMAIL, email), (PointKind.LINK, link))
        points = tuple(ContactPoint(kind, value) for kind, value in given if value)
        details = ContactDetails(name=name, organisation="Lines", points=points)
        return self.services.contacts.add(details).value

    def plan(
        self,
        name: str,
        days: int = 0,
        kind: FollowUpKind = FollowUpKind.THANK_YOU,
        email: str = "",
        link: str = "",
    ) -> FollowUpId:
        """Something to do for somebody new, so many days from today."""
        due_on = TODAY + timedelta(days=days)
        contact = self.add(name, email, link)
        return self.services.follow_ups.add(contact, kind, due_on, "the paper").value

    def meet(self, line: str, email: str = "", link: str = "") -> FollowUpId:
        """Somebody met at today's event, whose thank-you is due."""
        self.services.preferences.change(thank_you_days=0)
        self.services.events.add(EventDraft("Atlantic Data Days", TODAY, TODAY))
        place = place_of(self.services.events.running(), "Sala Tejo")
        words = f"{line} {email} {link}".strip()
        captured = self.services.captures.line(read_burst(words, TODAY), place).value
        assert captured.contact is not None
        pending = self.services.contacts.page(captured.contact).follow_ups
        return min(each.id for each in pending)


class Programs(QObject):
    """Takes links in place of the system's browser and mail program."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Remember the link."""
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
