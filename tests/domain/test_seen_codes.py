"""The thirty-second rule, and which of several codes is meant."""

from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.code_choice import MOST_CHOICES, meant
from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.contacts import ContactDetails
from eventmate.domain.seen_codes import FORGET_AFTER, SeenCodes

ADA = Code("ada", CodeKind.VCARD, ContactDetails(name="Ada"))
GRACE = Code("grace", CodeKind.MECARD, ContactDetails(name="Grace"))
LINK = Code("https://tickets.example/1", CodeKind.URL)
TICKET = Code("T-1047", CodeKind.TEXT, is_badge=True)


def test_a_badge_held_up_for_minutes_is_one_person() -> None:
    seen = SeenCodes()
    assert [seen.is_new("ada", frame / 10) for frame in range(1200)].count(True) == 1


def test_a_badge_that_comes_back_later_counts_again() -> None:
    seen = SeenCodes()
    assert seen.is_new("ada", 0.0)
    assert not seen.is_new("ada", FORGET_AFTER - 0.1)
    assert seen.is_new("ada", 2 * FORGET_AFTER)


def test_badges_are_told_apart() -> None:
    seen = SeenCodes()
    assert [seen.is_new(text, 1.0) for text in ("ada", "grace", "ada")] == [True, True, False]


def test_what_was_taken_back_can_be_shown_again() -> None:
    seen = SeenCodes()
    seen.is_new("ada", 0.0)
    seen.forget("ada")
    assert seen.is_new("ada", 1.0)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 40)), max_size=60))
def test_a_code_is_new_exactly_when_out_of_sight_long_enough(
    steps: list[tuple[str, float]],
) -> None:
    seen, now, last = SeenCodes(), 0.0, dict[str, float]()
    for text, pause in steps:
        now += pause
        expected = text not in last or now - last[text] >= FORGET_AFTER
        assert seen.is_new(text, now) is expected
        last[text] = now


def test_the_one_person_among_other_codes_is_meant() -> None:
    assert meant([LINK, ADA, TICKET]) == (ADA,)


def test_two_people_are_a_choice() -> None:
    assert meant([ADA, LINK, GRACE]) == (ADA, LINK, GRACE)


def test_two_codes_without_a_person_are_a_choice() -> None:
    assert meant([LINK, TICKET]) == (LINK, TICKET)


def test_the_same_code_twice_is_no_choice() -> None:
    assert meant([LINK, LINK]) == (LINK,)


def test_a_wall_of_codes_offers_as_many_as_there_are_number_keys() -> None:
    wall = [Code(str(number), CodeKind.TEXT) for number in range(40)]
    assert len(meant(wall)) == MOST_CHOICES
