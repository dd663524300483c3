"""Edits kept as text and put onto what is known by now."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.contact_edits import TEXTS, draft_text, rebased, renamed, with_draft
from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind

words = st.text(max_size=40)
points = st.lists(st.builds(ContactPoint, st.sampled_from(PointKind), words, words), max_size=4)
edited = st.builds(
    ContactDetails,
    **dict.fromkeys(TEXTS, words),
    points=points.map(tuple),
    addresses=st.lists(st.builds(Address, words, words), max_size=2).map(tuple),
)


@given(edited)
def test_a_draft_gives_back_what_was_typed(details: ContactDetails) -> None:
    assert with_draft(ContactDetails(), draft_text(details)) == details


@given(st.text() | st.sampled_from(['{"name": 3}', "[]", "null", '{"points": [{}]}']))
def test_a_text_that_is_no_draft_changes_nothing(text: str) -> None:
    before = ContactDetails(name="Sara Kim", tags=("ai",))
    assert with_draft(before, text) == before


def test_a_draft_leaves_alone_what_the_form_does_not_show() -> None:
    before = ContactDetails(name="Sara Kim", tags=("ai",), photo=b"jpeg", original="BEGIN:VCARD")
    after = with_draft(before, draft_text(replace(before, title="CTO")))
    assert after == replace(before, title="CTO")


def test_only_edited_fields_are_put_onto_what_is_known_by_now() -> None:
    before = ContactDetails(name="Sara Kim", title="CTO")
    fresh = replace(before, organisation="Acme", tags=("ai",))
    after = rebased(fresh, before, replace(before, title="Founder"))
    assert after == replace(fresh, title="Founder")


def test_a_new_name_has_new_parts_and_the_same_name_keeps_them() -> None:
    details = ContactDetails(name="Dr. Sara Kim", given="Sara", family="Kim", prefix="Dr.")
    assert renamed(details, "Dr. Sara Kim") is details
    after = renamed(details, "Sara van der Berg")
    assert (after.given, after.family, after.prefix) == ("Sara", "van der Berg", "")
