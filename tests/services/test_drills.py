"""Cards are drilled, put off and left out; faces come from the people I plan to meet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from library_stage import NOW, dump

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.drills import DrillKind, DrillReview, Recall
from eventmate.domain.events import EventDraft
from eventmate.domain.targets import TargetDraft
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

GOOD = DrillReview(NOW, Recall.GOOD, 12.5, asked_back=True)


@dataclass
class Watch:
    """A clock that is set."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def services(tmp_path: Path, watch: Watch) -> Iterator[Services]:
    library = Library(AppPaths(tmp_path))
    library.open()
    yield Services(library, Preferences(tmp_path / "settings.json"), watch)
    library.close()


def plan_to_meet(services: Services, *names: str) -> None:
    day = NOW.date() + timedelta(days=5)
    event = services.events.add(EventDraft("Tram Days", day, day)).value
    for name in names:
        draft = TargetDraft(
            event, name, "Head of feeds", "Linienwerk", talking_points="Night buses\nMaps"
        )
        services.targets.add(draft)


def test_a_first_day_has_a_few_questions(services: Services) -> None:
    deck = services.drills.today()
    assert [item.card.kind for item in deck.items] == [DrillKind.QUESTION] * 4
    assert deck.items[0].front == "So, what do you do?"


def test_a_review_is_kept_and_undone(services: Services, watch: Watch) -> None:
    item = services.drills.today().items[0]
    before = dump(services)
    outcome = services.drills.review(item.card, GOOD)
    assert services.drills.reviews(outcome.value) == [GOOD]
    assert item.front not in [each.front for each in services.drills.today().items]
    assert outcome.batch is not None
    services.undo.undo(outcome.batch)
    assert dump(services) == before

    services.drills.review(item.card, GOOD)
    watch.now += timedelta(days=3)
    assert services.drills.today().items[0].front == item.front


def test_faces_of_people_ahead_come_first(services: Services) -> None:
    plan_to_meet(services, "Ada Lind", "Ben Moss")
    ada, ben, *_ = services.drills.today().items
    assert (ada.name, ben.name) == ("Ada Lind", "Ben Moss")
    assert ada.front == "Head of feeds, Linienwerk"
    assert ada.back == ("Head of feeds, Linienwerk", "Night buses")
    services.drills.review(ada.card, GOOD)
    services.drills.review(ada.card, GOOD)  # from a deck shown before the first
    assert len([1 for each in services.drills.cards(DrillKind.FACE) if each.card.id]) == 1


def test_the_backlog_is_forgiven(services: Services, watch: Watch) -> None:
    services.preferences.change(drills_a_day=2)
    for text in ("A?", "B?", "C?", "D?", "E?"):
        services.drills.add(text)
    for item in services.drills.cards(DrillKind.QUESTION)[:5]:
        services.drills.review(item.card, GOOD)
    watch.now += timedelta(days=30)
    assert services.drills.today().waiting == 3
    assert services.drills.forgive().value == 5
    deck = services.drills.today()
    assert deck.waiting == 0
    assert all(item.card.due_at is None for item in deck.items)


def test_my_own_are_deleted_and_given_ones_left_out(services: Services) -> None:
    own = services.drills.add("Why trams?", "They have faces.").value
    first, second = services.drills.cards(DrillKind.QUESTION)[:2]
    assert (first.card.id, first.back) == (own, ("They have faces.",))
    services.drills.remove(first.card)
    services.drills.remove(second.card)
    cards = services.drills.cards(DrillKind.QUESTION)
    assert "Why trams?" not in [each.front for each in cards]
    (hidden,) = [each for each in cards if each.card.is_hidden]
    assert hidden.front == second.front
    services.drills.take_in(hidden.card)
    assert not any(each.card.is_hidden for each in services.drills.cards(DrillKind.QUESTION))


def test_an_answer_is_kept_with_a_given_question(services: Services) -> None:
    item = services.drills.today().items[0]
    services.drills.change(item.card, "So what is it you do?", "Trams.")
    changed = services.drills.cards(DrillKind.QUESTION)[0]
    assert (changed.front, changed.back) == ("So what is it you do?", ("Trams.",))


def test_a_face_says_where_somebody_works_though_only_the_contact_tells(
    services: Services,
) -> None:
    person = ContactDetails("Ada Lind", organisation="Linienwerk", title="Planner")
    known = services.contacts.add(person).value
    day = NOW.date() + timedelta(days=5)
    event = services.events.add(EventDraft("Tram Days", day, day)).value
    services.targets.add(TargetDraft(event, "Ada Lind", contact=known, why="I owe her a link."))
    (face,) = (each for each in services.drills.today().items if each.name)
    assert face.front == "Planner, Linienwerk"
    assert face.back == ("Planner, Linienwerk",)
    services.targets.add(
        TargetDraft(event, "Ben Moss", "Planner", "Linienwerk", talking_points="Night buses")
    )
    fronts = {each.name: each.front for each in services.drills.today().items if each.name}
    assert fronts == {
        "Ada Lind": "Planner, Linienwerk\nI owe her a link.",
        "Ben Moss": "Planner, Linienwerk\nNight buses",
    }
