"""Notes are offered as typed and stand in a message as its sentence takes them."""

from datetime import date

import pytest

from eventmate.domain.chosen_notes import Noted, chosen_values, is_in, notes_of
from eventmate.domain.contacts import ContactId
from eventmate.domain.follow_ups import FollowUp, FollowUpId, FollowUpKind, QueueEntry


def entry(kind: FollowUpKind, about: str = "", promised: str = "") -> QueueEntry:
    item = FollowUp(FollowUpId(1), ContactId(1), kind, date(2026, 10, 14), about)
    return QueueEntry(item, "Sara Kim", spoke_of=" ferries ", promised=promised)


def test_what_a_check_in_is_about_is_no_promise() -> None:
    notes = notes_of(entry(FollowUpKind.CHECK_IN, "her map went public", "the paper"))
    assert notes == {
        Noted.SPOKE_OF: "ferries",
        Noted.PROMISED: "the paper",
        Noted.SUBJECT: "her map went public",
    }


def test_what_a_promised_item_is_about_is_the_promise() -> None:
    notes = notes_of(entry(FollowUpKind.PROMISED_ITEM, "the paper"))
    assert notes == {Noted.SPOKE_OF: "ferries", Noted.PROMISED: "the paper"}


@pytest.mark.parametrize(
    ("noted", "words", "values"),
    [
        (Noted.SPOKE_OF, "seemed nervous", {"spoke_of": "seemed nervous"}),
        (Noted.PROMISED, "send the paper", {"promised": "the paper"}),
        (Noted.PROMISED, "introduce her to Raj", {"promised": "introduce her to Raj"}),
        (Noted.ASKED, "read my thesis", {"asked_to": "read my thesis"}),
        (Noted.SUBJECT, "her map", {}),
    ],
)
def test_a_chosen_note_is_worded_where_that_is_sure(
    noted: Noted, words: str, values: dict[str, str]
) -> None:
    assert chosen_values(noted, words) == values


def test_a_note_is_found_in_either_wording() -> None:
    assert is_in("As promised: The Paper.", Noted.PROMISED, "send the paper")
    assert is_in("I send the paper.", Noted.PROMISED, "send the paper")
    assert not is_in("Hello", Noted.PROMISED, "send the paper")
