"""The library of sentences: starters changed and hidden, own ones, search, and the way back."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from library_stage import dump, open_services

from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventDraft
from eventmate.domain.openers import Situation
from eventmate.domain.starter_openers import STARTERS
from eventmate.services.bundle import Services

FIRST, SPEAKER = Situation.FIRST_CONTACT, Situation.SPEAKER
STARTER = STARTERS[0]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path)
    yield made
    made.library.close()


def texts(services: Services, situation: Situation) -> list[str]:
    return [each.text for each in services.openers.listed(situation)]


def test_an_untouched_library_shows_the_starters(services: Services) -> None:
    assert services.openers.listed() == list(STARTERS)
    assert services.openers.hidden() == []


def test_my_own_come_first_and_are_changed_and_deleted(services: Services) -> None:
    before = dump(services)
    services.openers.add(FIRST, "Which tram did you take?")
    key = services.openers.add(FIRST, "Is this seat free?").value
    assert texts(services, FIRST)[:2] == ["Is this seat free?", "Which tram did you take?"]
    services.openers.change(key, SPEAKER, "May I ask about the tram?")
    found = services.openers.listed(SPEAKER)[0]
    assert (found.key, found.text, found.is_own) == (key, "May I ask about the tram?", True)
    services.openers.remove(key)
    assert texts(services, SPEAKER)[0] != "May I ask about the tram?"
    assert services.openers.hidden() == []
    for _ in range(4):
        services.undo.undo()
    assert dump(services) == before


def test_a_starter_in_my_words_keeps_its_place_until_it_is_brought_back(
    services: Services,
) -> None:
    services.openers.change(STARTER.key, FIRST, "May I stand here?")
    found = services.openers.listed(FIRST)[0]
    assert (found.key, found.text, found.is_edited) == (STARTER.key, "May I stand here?", True)
    services.openers.change(STARTER.key, SPEAKER, "May I stand here?")
    assert STARTER.key not in [each.key for each in services.openers.listed(FIRST)]
    assert services.openers.bring_back(STARTER.key).value == 1
    assert services.openers.listed() == list(STARTERS)
    services.undo.undo()
    assert "May I stand here?" in texts(services, SPEAKER)


def test_its_own_words_again_leave_nothing_behind(services: Services) -> None:
    before = dump(services)
    services.openers.change(STARTER.key, FIRST, "May I stand here?")
    services.openers.change(STARTER.key, FIRST, STARTER.text)
    assert dump(services) == before


def test_hidden_starters_come_back_one_by_one_or_together(services: Services) -> None:
    services.openers.change(STARTER.key, SPEAKER, "May I stand here?")
    hidden = [each.key for each in STARTERS[:3]]
    for key in hidden:
        services.openers.remove(key)
    assert services.openers.hidden() == list(STARTERS[:3])
    assert services.openers.hidden(FIRST, "made you") == [STARTERS[1]]
    assert services.openers.hidden(SPEAKER) == []
    assert services.openers.listed() == list(STARTERS[3:])
    services.openers.bring_back(hidden[1])
    assert services.openers.hidden() == [STARTERS[0], STARTERS[2]]
    services.openers.bring_back(*hidden)
    assert services.openers.listed() == list(STARTERS)
    for _ in range(5):
        services.undo.undo()
    assert "May I stand here?" in texts(services, SPEAKER)


@pytest.mark.parametrize("text", ["ou etes vous", "Où êtes-", "ETES venue"])
def test_words_are_found_however_they_are_typed(services: Services, text: str) -> None:
    services.openers.add(FIRST, "D'où êtes-vous venue ?")
    assert [each.is_own for each in services.openers.listed(text=text)] == [True]
    assert services.openers.listed(SPEAKER, text) == []


def test_words_are_found_across_situations(services: Services) -> None:
    found = {each.situation for each in services.openers.listed(text="talk")}
    assert {SPEAKER, Situation.CLOSING} <= found


def test_a_sentence_that_is_gone_says_so(services: Services) -> None:
    key = services.openers.add(FIRST, "Is this seat free?").value
    services.openers.remove(key)
    before = dump(services)
    for lost in (key, "no-such-starter"):
        with pytest.raises(NotFound):
            services.openers.change(lost, FIRST, "Is this seat free?")
    assert dump(services) == before


def test_my_own_is_what_i_take_along_to_an_event(services: Services) -> None:
    day = date(2026, 10, 20)
    event = services.events.add(EventDraft("Night of Data", day, day)).value
    assert services.briefs.of_event(event).opener == ""
    services.openers.add(FIRST, "Is this seat free?")
    assert services.briefs.of_event(event).opener == "Is this seat free?"


def test_a_situation_nobody_knows_any_more_is_found_among_the_first(services: Services) -> None:
    path = services.library.store.path
    services.openers.add(FIRST, "Is this seat free?")
    connection = sqlite3.connect(path)
    connection.execute("UPDATE opener SET situation = 'on a ship'")
    connection.commit()
    connection.close()
    assert texts(services, FIRST)[0] == "Is this seat free?"


def test_the_mission_card_has_one_for_each_event_until_i_have_my_own(services: Services) -> None:
    day = date(2026, 10, 20)
    drafts = [EventDraft(f"Night {number}", day, day) for number in range(3)]
    events = [services.events.add(draft).value for draft in drafts]

    def offered() -> list[str]:
        return [services.briefs.mission(event).opener for event in events]

    starters = {each.text: each.key for each in services.openers.listed(FIRST)}
    before = offered()
    assert len(set(before)) == 3
    assert before == offered()
    assert starters.keys() >= set(before)
    services.openers.remove(starters[before[0]])
    assert before[0] not in offered()
    for key in set(starters.values()) - {starters[before[0]]}:
        services.openers.remove(key)
    assert offered() == ["", "", ""]
    services.openers.add(FIRST, "Is this seat free?")
    assert offered() == ["Is this seat free?"] * 3
    services.events.change(events[0], replace(drafts[0], is_virtual=True))
    assert services.briefs.mission(events[0]).opener not in {*starters, *offered()[1:], ""}
