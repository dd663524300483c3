"""My profile's checklist, its drafts and the small weekly goals."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from library_stage import NOW, dump, open_services

from eventmate.domain.connections import MyProfile
from eventmate.domain.own_profile import HabitKind, ProfilePart
from eventmate.services.bundle import Services
from eventmate.services.own_profile import OwnProfile

MINE = MyProfile("Ada Example", "Data engineer", "I build things.", "Software", "Lyon")


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path / "library")
    yield made
    made.library.close()


def test_parts_are_ticked_and_texts_kept(services: Services) -> None:
    profile = services.own_profile
    profile.keep_text(ProfilePart.SUMMARY, "Draft")
    profile.set_done(ProfilePart.SUMMARY, done=True)
    summary = next(each for each in profile.items() if each.part is ProfilePart.SUMMARY)
    assert (summary.text, summary.is_done) == ("Draft", True)
    services.undo.undo()
    summary = next(each for each in profile.items() if each.part is ProfilePart.SUMMARY)
    assert (summary.text, summary.is_done) == ("Draft", False)


def test_a_week_of_small_goals_begins_anew(services: Services) -> None:
    profile = services.own_profile
    profile.tick(HabitKind.COMMENT)
    profile.tick(HabitKind.COMMENT)
    profile.tick(HabitKind.SHARE)
    profile.untick(HabitKind.SHARE)
    assert [(each.ticked, each.a_week) for each in profile.week()] == [(2, 2), (0, 1), (0, 1)]
    later = OwnProfile(services.library.store, lambda: NOW + timedelta(days=7))
    assert [each.ticked for each in later.week()] == [0, 0, 0]


def test_the_exported_profile_fills_what_is_empty(services: Services) -> None:
    before = dump(services)
    services.own_profile.take(MINE)
    card = services.cards.named().draft
    assert (card.name, card.headline, card.address.city) == ("Ada Example", "Data engineer", "Lyon")
    services.undo.undo()
    assert dump(services) == before

    services.own_profile.take(MyProfile("Ada E.", "My own words"))
    services.own_profile.take(MINE)
    card = services.cards.named().draft
    assert (card.name, card.headline, card.address.city) == ("Ada E.", "My own words", "Lyon")
    assert services.own_profile.take(MINE).value == 0
