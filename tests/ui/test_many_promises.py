"""Somebody with whom very many promises are open."""

from contacts_stage import ContactsStage

from eventmate.domain.encounters import PromiseDirection
from eventmate.services.promises import NewPromise
from eventmate.ui.pages.contacts.contact_view import MOST_PROMISES
from eventmate.ui.pages.contacts.said_notes import PromiseNote
from eventmate.ui.plain import PlainLabel


def test_a_contact_shows_the_first_promises_and_says_where_the_others_are(
    contacts_stage: ContactsStage,
) -> None:
    stage, who = contacts_stage, contacts_stage.ids[4]
    for number in range(MOST_PROMISES + 3):
        draft = NewPromise(who, PromiseDirection.I_PROMISED, f"وعد {number}")
        stage.services.promises.add(draft)
    stage.page.show_contact(who)
    view = stage.page.pane.view
    assert len(view.findChildren(PromiseNote)) == MOST_PROMISES
    words = [each.text() for each in view.findChildren(PlainLabel)]
    assert "And 3 more, under Follow-ups, Promises" in words
