"""People known from LinkedIn only: counted apart, said so, and made a full contact in one click."""

from contacts_stage import ContactsStage

from eventmate.domain.connections import LinkedInExport
from eventmate.domain.contacts import ContactDetails, ContactPoint, ContactQuery, PointKind
from eventmate.domain.reading import FileKind, Reading
from eventmate.services.clock import today

SARA = ContactDetails(
    name="Sara Kim",
    points=(ContactPoint(PointKind.LINK, "https://www.linkedin.com/in/sara-kim", "LinkedIn"),),
)


def test_they_are_counted_apart_and_kept_in_one_click(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    page, services = stage.page, stage.services
    export = LinkedInExport(today(services.clock), ("",))
    reading = Reading(FileKind.LINKEDIN, (SARA,), linkedin=export)
    stage.operations.run(page, lambda: services.exchange.bring_in(reading, "Connections.csv"))
    assert page.header.count == "5 + 1"
    assert "Sara Kim" not in stage.listed()

    (row,) = services.contacts.find(ContactQuery(text="sara"), 2).rows
    page.show_contact(row.id)
    head = page.pane.view.head
    assert head.full.isVisibleTo(head)
    head.full.click()
    assert not head.full.isVisibleTo(head)
    page.clear_search()
    assert "Sara Kim" in stage.listed()
    assert page.header.count == "6"

    stage.undo()
    assert services.contacts.get(row.id).is_known_only


def test_nobody_else_is_said_to_be_known_from_there(contacts_stage: ContactsStage) -> None:
    head = contacts_stage.page.pane.view.head
    contacts_stage.page.show_contact(contacts_stage.ids[0])
    assert not head.full.isVisibleTo(head)
