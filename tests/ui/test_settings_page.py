"""Settings: every change takes effect at once and is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from library_stage import person
from link_stage import taking
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eventmate.domain.changes import Touched
from eventmate.domain.contacts import ContactDetails, ContactPoint, PointKind
from eventmate.domain.introductions import IntroductionDraft, Length
from eventmate.domain.rehearsals import TakeDraft, TakeSource
from eventmate.services.bundle import Services
from eventmate.settings import Preferences
from eventmate.ui.countries import country_codes, country_name
from eventmate.ui.dialogs.message import Message
from eventmate.ui.operations import Operations
from eventmate.ui.pages.settings.events_card import EventsCard
from eventmate.ui.pages.settings.messages_card import MessagesCard
from eventmate.ui.pages.settings.practice_card import PracticeCard
from eventmate.ui.pages.settings_page import SettingsPage
from eventmate.ui.theme import Scheme
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import ChoiceField


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, operations: Operations, theme_keeper: ThemeKeeper
) -> Iterator[SettingsPage]:
    """The page, shown."""
    made = SettingsPage(services, operations, theme_keeper)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def choose(page: SettingsPage, place: int, position: int) -> None:
    combo = page.findChildren(ChoiceField)[place].combo
    combo.setCurrentIndex(position)
    combo.activated.emit(position)


def press(page: SettingsPage, label: str) -> None:
    (found,) = (each for each in page.findChildren(Button) if each.text() == label)
    found.click()


def message(page: SettingsPage) -> Message:
    return page.window().findChildren(Message)[-1]


def test_a_scheme_is_worn_at_once(page: SettingsPage, theme_keeper: ThemeKeeper) -> None:
    choose(page, 0, 2)
    assert theme_keeper.theme.scheme is Scheme.DARK
    theme_keeper.choose(SchemeChoice.LIGHT)


def test_what_is_chosen_is_read_again(
    page: SettingsPage, preferences: Preferences, tmp_path: Path
) -> None:
    choose(page, 1, 1 + country_codes().index("PT"))
    choose(page, 2, 4)
    choose(page, 3, 1)
    page.findChildren(CheckBox)[0].click()
    kept = Preferences(tmp_path / "settings.json").current
    assert kept == preferences.current
    assert (kept.region, kept.thank_you_days, kept.linkedin_limit) == ("PT", 7, 300)
    assert kept.notify_due is False


def test_numbers_are_shown_as_their_country_writes_them(
    page: SettingsPage, services: Services
) -> None:
    number = "020 7946 0138"
    details = ContactDetails(name="Ada", points=(ContactPoint(PointKind.PHONE, number),))
    added = services.contacts.add(details).value
    assert services.contacts.page(added).numbers == {number: number}
    choose(page, 1, 1 + country_codes().index("GB"))
    assert services.contacts.page(added).numbers == {number: "+44 20 7946 0138"}


def test_every_country_is_there_once_by_its_name() -> None:
    codes = country_codes()
    names = [country_name(code) for code in codes]
    assert len(set(codes)) == len(codes) > 200
    assert names == sorted(names, key=str.casefold)
    assert country_name("DE") == "Germany"


def test_a_backup_is_made_and_told(page: SettingsPage, services: Services) -> None:
    services.contacts.add(person(1))
    press(page, "Back up now")
    assert len(services.library.backups()) == 1
    assert message(page).windowTitle() == "Backed up"
    message(page).close()


def test_the_folders_are_shown_by_the_system(page: SettingsPage, services: Services) -> None:
    with taking("file") as opened:
        press(page, "Open the data folder")
        press(page, "Open the backups folder")
    paths = services.library.paths
    assert opened == [paths.data.as_uri(), paths.backups.as_uri()]


def test_a_folder_that_nothing_shows_is_named(
    page: SettingsPage, services: Services, operations: Operations, qtbot: QtBot
) -> None:
    services.library.paths.backups.rmdir()
    with qtbot.waitSignal(operations.failed) as told:
        press(page, "Open the backups folder")
    assert str(services.library.paths.backups) in told.args[0]


def test_a_library_in_order_is_told_so(page: SettingsPage) -> None:
    press(page, "Check my data")
    assert message(page).windowTitle() == "All is well"
    message(page).close()


def spoil(services: Services) -> None:
    """A contact whose name is lost."""
    added = services.contacts.add(person(1)).value
    with services.library.store.writing() as work:
        work.connection.exec_driver_sql("UPDATE contact SET name = '' WHERE id = ?", (added,))


def test_faults_are_put_right_when_asked_and_every_view_is_told(
    page: SettingsPage, services: Services, operations: Operations, qtbot: QtBot
) -> None:
    spoil(services)
    press(page, "Check my data")
    asked = message(page)
    assert asked.windowTitle() == "Something is out of step"
    with qtbot.waitSignal(operations.changed) as told:
        asked.chosen.emit(1)
    asked.close()
    assert told.args == [Touched.EVERYTHING]
    assert message(page).windowTitle() == "Put right"
    message(page).close()
    assert services.library.check() == []


def test_restoring_brings_every_view_back(
    page: SettingsPage, services: Services, operations: Operations, qtbot: QtBot
) -> None:
    copy = services.library.back_up().path
    services.contacts.add(person(1))
    with qtbot.waitSignal(operations.changed) as told:
        page.library.restore(copy)
    assert told.args == [Touched.EVERYTHING]
    assert services.contacts.count() == 0
    assert services.library.store.changed is False
    services.contacts.add(person(2))
    assert services.library.store.changed is True
    message(page).close()


def test_a_restore_is_undone_by_one_click(page: SettingsPage, services: Services) -> None:
    copy = services.library.back_up().path
    services.contacts.add(person(1))
    page.library.restore(copy)
    assert services.contacts.count() == 0
    told = message(page)
    (undo,) = [button for button in told.findChildren(Button) if button.label == "Undo restore"]
    undo.click()
    assert services.contacts.count() == 1
    assert message(page).windowTitle() == "As before"
    message(page).close()


def test_how_long_listed_people_stay_is_chosen(page: SettingsPage, services: Services) -> None:
    fields = page.findChildren(ChoiceField)
    (card,) = page.findChildren(EventsCard)
    purge = fields.index(card.purge)
    assert page.findChildren(ChoiceField)[purge].combo.currentText() == "30 days after the event"
    choose(page, purge, 4)
    assert services.preferences.current.purge_days == 0


def test_the_walk_between_rooms_is_typed_and_agendas_follow(
    page: SettingsPage, services: Services, operations: Operations, qtbot: QtBot
) -> None:
    (card,) = page.findChildren(EventsCard)
    assert (card.walking.value(), card.walking.maximum()) == (5, 60)
    card.walking.selectAll()
    with qtbot.waitSignal(operations.changed) as told:
        qtbot.keyClicks(card.walking, "8")
    assert told.args == [Touched.TALKS]
    assert services.preferences.current.walking_minutes == 8


def test_words_that_fill_gaps_and_the_model_are_chosen(
    page: SettingsPage, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    (card,) = page.findChildren(PracticeCard)
    qtbot.keyClicks(card.fillers.edit, "genau, sozusagen")
    qtbot.waitUntil(lambda: services.preferences.current.fillers == "genau, sozusagen")
    card.use_model(str(tmp_path))
    assert services.preferences.current.speech_model == str(tmp_path)
    assert card.words.text() == services.listening.no_words()
    assert card.usual.isVisibleTo(card)
    card.usual.click()
    assert services.preferences.current.speech_model == ""
    assert not card.usual.isVisibleTo(card)


def test_keys_that_pass_by_choices_delete_no_recording(
    page: SettingsPage, services: Services, qtbot: QtBot
) -> None:
    (card,) = page.findChildren(PracticeCard)
    introduction = services.introductions.add(IntroductionDraft("One"), Length.SECONDS_45, ()).value
    draft = TakeDraft(
        introduction, Length.SECONDS_45, (), services.clock(), 9.0, TakeSource.MICROPHONE
    )
    kept = services.rehearsals.keep(draft, bytes(32_000)).value.id
    card.kept.combo.setFocus()
    for _ in range(card.kept.combo.count()):
        qtbot.keyClick(card.kept.combo, Qt.Key.Key_Up)
    assert services.preferences.current.recordings_kept == 0
    name = services.rehearsals.get(kept).draft.recording
    assert services.recordings.path_of(name) is not None
    services.rehearsals.keep(draft, bytes(32_000))
    assert services.recordings.path_of(name) is None


def test_what_is_set_about_messages_holds_at_once(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    card = MessagesCard(services.preferences, operations)
    qtbot.addWidget(card)
    card.notes.setValue(2)
    card.a_day.setValue(7)
    for field, hour in ((card.quiet_from, 21), (card.quiet_until, 7)):
        field.combo.setCurrentIndex(hour + 1)
        field.combo.activated.emit(hour + 1)
    current = services.preferences.current
    assert (current.notes_a_month, current.messages_a_day) == (2, 7)
    assert (current.quiet_from, current.quiet_until) == ("21:00", "07:00")
    again = MessagesCard(services.preferences, operations)
    qtbot.addWidget(again)
    assert again.quiet_from.combo.currentText() == "21:00"
