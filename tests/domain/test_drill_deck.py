"""A few cards a day, whatever has gathered."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.drill_deck import NEW_A_DAY, DrillItem, deck_of, forgiven
from eventmate.domain.drills import DrillCard, DrillCardId, DrillKind

NOW = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)


def item(number: int, hours: int | None, kind: DrillKind = DrillKind.QUESTION) -> DrillItem:
    due = None if hours is None else NOW + timedelta(hours=hours)
    return DrillItem(DrillCard(DrillCardId(number), kind, f"Q{number}", due_at=due), f"Q{number}")


def ids(items: tuple[DrillItem, ...]) -> list[int]:
    return [each.card.id for each in items]


def test_the_longest_due_come_first_and_faces_before_new_questions() -> None:
    items = [
        item(1, None),
        item(2, -1),
        item(3, -50),
        item(4, 5),
        item(5, None, DrillKind.FACE),
    ]
    assert ids(deck_of(items, NOW, most=10).items) == [3, 2, 5, 1]


def test_new_cards_come_a_few_at_a_time() -> None:
    items = [item(number, None) for number in range(1, 20)]
    assert len(deck_of(items, NOW, most=10).items) == NEW_A_DAY


@given(
    st.lists(st.one_of(st.none(), st.integers(-500, 500)), max_size=60),
    st.integers(1, 20),
    st.integers(0, 30),
)
def test_a_day_never_has_more_than_its_cap(hours: list[int | None], most: int, done: int) -> None:
    items = [item(number + 1, each) for number, each in enumerate(hours)]
    deck = deck_of(items, NOW, most=most, done_today=done)
    due = sum(each is not None and each <= 0 for each in hours)
    assert len(deck.items) <= max(0, most - done)
    assert len(set(ids(deck.items))) == len(deck.items)
    shown = sum(each.card.due_at is not None for each in deck.items)
    assert shown + deck.waiting == due


@given(st.lists(st.integers(-500, 500), max_size=60), st.integers(1, 20))
def test_forgiving_leaves_nothing_due_and_no_day_too_full(hours: list[int], most: int) -> None:
    cards = [item(number + 1, each).card for number, each in enumerate(hours)]
    moved = forgiven(cards, NOW, most=most)
    assert len(moved) == sum(each <= 0 for each in hours)
    days = [(card.due_at - NOW).days for card in moved if card.due_at]
    assert all(day >= 1 for day in days)
    assert all(days.count(day) <= most for day in days)
