"""A draft is praised for what it names and told one thing that is missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.message_check import MessageContext, Named, RemarkKind, check_message

CONTEXT = MessageContext(
    places=("Atlantic Data Days", "Lisbon", "Sala Tejo"),
    talk="Real-time feeds nobody trusts",
    spoke_of="Bus feeds in Bogotá, no GPS on board",
    promised="the replay notebook",
)
DRAFT = (
    "Hola Tomás, good to meet you after the talk on real-time feeds in Lisbon. "
    "Your Bogotá story stayed with me. Noor"
)


def kinds(text: str, context: MessageContext = CONTEXT, limit: int | None = None) -> list[str]:
    return [remark.kind.value for remark in check_message(text, context, limit)]


def test_a_specific_message_is_praised_and_offered_their_other_words() -> None:
    (remark,) = check_message(DRAFT, CONTEXT, 200)
    assert remark.is_good
    assert remark.named == (Named.PLACE, Named.TALK, Named.SPOKE_OF)
    assert remark.suggestion == "no GPS on board"


def test_a_word_of_the_talk_is_not_taken_for_what_we_spoke_of() -> None:
    text = "Good to meet you in Lisbon after \u201cReal-time feeds nobody trusts\u201d."
    (remark,) = check_message(text, CONTEXT)
    assert remark.named == (Named.PLACE, Named.TALK)
    assert remark.suggestion == "Bus feeds in Bogot\u00e1"


def test_a_note_about_the_person_is_never_suggested() -> None:
    context = MessageContext(places=("Lisbon",), spoke_of="seemed nervous about her boss")
    remarks = check_message("Good to meet you in Lisbon.", context)
    assert {remark.suggestion for remark in remarks} == {""}


def test_a_generic_message_is_pointed_out() -> None:
    place, detail = check_message("Hello, great to meet you. Let us stay in touch!", CONTEXT, None)
    assert (place.kind, place.suggestion) == (RemarkKind.NO_PLACE, "Atlantic Data Days")
    assert (detail.kind, detail.suggestion) == (RemarkKind.NO_DETAIL, "Bus feeds in Bogotá")


def test_where_nothing_is_known_a_detail_is_asked_for() -> None:
    (remark,) = check_message("Hello, great to meet you. Let us stay in touch!", MessageContext())
    assert (remark.kind, remark.suggestion) == (RemarkKind.NO_DETAIL, "")


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_message(text: str) -> None:
    assert kinds(text) == ["empty"]


def test_blanks_and_length() -> None:
    remarks = check_message(DRAFT + " {organisation}", CONTEXT, 50)
    assert [remark.kind for remark in remarks] == [
        RemarkKind.GOOD,
        RemarkKind.BLANK_LEFT,
        RemarkKind.OVER_LIMIT,
    ]
    assert remarks[1].blanks == ("organisation",)
    assert remarks[2].over == len(DRAFT) + 15 - 50


def test_one_common_word_does_not_name_an_event() -> None:
    assert "no place" in kinds("Thank you for the data on buses.")


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("über die Straßenbahn gesprochen", MessageContext(spoke_of="Strassenbahnen in Graz")),
        ("謝謝您談到票價資料", MessageContext(spoke_of="票價 feed")),
        ("バスの位置情報の話", MessageContext(spoke_of="位置情報")),
        ("о трамваях в Риге", MessageContext(spoke_of="трамвай и Рига")),
        ("شكرا على حديثك عن الحافلات", MessageContext(spoke_of="الحافلات")),
    ],
)
def test_words_are_found_in_many_scripts(text: str, context: MessageContext) -> None:
    assert kinds(text, context) == ["good"]


@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=30), st.integers(0, 80))
def test_any_text_is_answered(text: str, spoke_of: str, place: str, limit: int) -> None:
    context = MessageContext(places=(place,), spoke_of=spoke_of)
    remarks = check_message(text, context, limit)
    found = [remark.kind for remark in remarks]
    assert len(found) == len(set(found))
    assert not {RemarkKind.GOOD, RemarkKind.NO_DETAIL, RemarkKind.NO_PLACE} <= set(found)
    assert all(
        remark.suggestion in (place + spoke_of) or remark.suggestion == place.strip()
        for remark in remarks
    )
