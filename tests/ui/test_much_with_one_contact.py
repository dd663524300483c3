"""Somebody with whom there was very much."""

from contacts_stage import ContactsStage

from eventmate.domain.encounters import InteractionKind, PromiseDirection
from eventmate.services.promises import NewPromise
from eventmate.services.touches import TouchDraft
from eventmate.ui.pages.contacts.contact_view import MOST_ENTRIES, MOST_PROMISES
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


def test_earlier_entries_are_shown_when_asked_for(contacts_stage: ContactsStage) -> None:
    stage, who = contacts_stage, contacts_stage.ids[4]
    before = len(stage.services.contacts.page(who).timeline())
    count = 2 * MOST_ENTRIES + 3
    touches = [TouchDraft(who, InteractionKind.MESSAGE, f"note {each}") for each in range(count)]
    stage.services.touches.log(touches)
    stage.page.show_contact(who)
    view = stage.page.pane.view
    assert len(view.timeline.entries) == MOST_ENTRIES
    assert view.earlier.label == f"Show earlier ({before + count - MOST_ENTRIES})"
    view.earlier.click()
    assert len(view.timeline.entries) == 2 * MOST_ENTRIES
    stage.page.show_contact(who)  # read again, as after a change
    view.earlier.click()
    view.earlier.click()
    assert len(view.timeline.entries) == before + count
    assert not view.earlier.isVisibleTo(view)
    stage.page.show_contact(stage.ids[3])
    stage.page.show_contact(who)
    assert len(view.timeline.entries) == MOST_ENTRIES
