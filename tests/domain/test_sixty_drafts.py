"""Sixty drafts, and the remarks each must and must not get.

A line: the text, whom it goes to (a key of PEOPLE), what was before (a key of BEFORE), the kinds it
must get, those it must not. Everybody is fictional.
"""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.message_check import MessageContext, RemarkKind, check_message
from eventmate.domain.message_history import History, Sent, history_remarks, is_quiet
from eventmate.matching.texts import nearness

TODAY = date(2026, 11, 20)
GOOD, BLANK, OVER = RemarkKind.GOOD, RemarkKind.BLANK_LEFT, RemarkKind.OVER_LIMIT
PLACE, DETAIL, EMPTY = RemarkKind.NO_PLACE, RemarkKind.NO_DETAIL, RemarkKind.EMPTY
ALIKE, REST, ASKS = RemarkKind.ALIKE, RemarkKind.LET_REST, RemarkKind.ONLY_ASKS
NOTES, ENOUGH = RemarkKind.NO_NOTES_LEFT, RemarkKind.ENOUGH_TODAY
QUIET, SILENT = RemarkKind.QUIET_HOURS, RemarkKind.DO_NOT_CONTACT

PEOPLE = {
    "ana": MessageContext(
        ("Rail Forum", "Lisbon"), "Feeds nobody trusts", "tram feeds", "the paper"
    ),
    "raj": MessageContext(("Rail Forum",), "", "rain delays and depot walks", ""),
    "li": MessageContext(("Data Days",), "", "", "the replay notebook"),
    "jo": MessageContext(),
    "eva": MessageContext(("Fahrplantage", "Köln"), "", "Ersatzfahrpläne im Winter", "die Liste"),
}
LONG = (
    "Hello {},\n\nit was a pleasure to meet you at the Rail Forum. I would love to stay in touch "
    "and to hear more about what your company does in the coming year. Best, Noor"
)
DAYS = timedelta(days=1)
BEFORE = {
    "": History(gave=1),
    "new": History(),
    "sent": History(gave=1, sent=(Sent("Omar Benali", LONG.format("Omar")),)),
    "short": History(gave=1, sent=(Sent("Omar Benali", "Hello Omar,\nthank you!"),)),
    "10 days": History(gave=1, unanswered_on=TODAY - 10 * DAYS),
    "31 days": History(gave=1, unanswered_on=TODAY - 31 * DAYS),
    "32 days": History(gave=1, unanswered_on=TODAY - 32 * DAYS),
    "gave": History(gave=2),
    "no notes": History(gave=1, notes_left=0),
    "one note": History(gave=1, notes_left=1),
    "enough": History(gave=1, sent_today=20, most_a_day=20),
    "no cap": History(gave=1, sent_today=99, most_a_day=0),
    "quiet": History(gave=1, is_quiet=True),
    "silent": History(gave=1, do_not_contact=True),
}
PAPER = (
    "Hello Ana,\n\nthe paper on tram feeds is ready; it grew by two charts since the Rail Forum, "
    "and the second one is yours to criticise. Shall I send it?"
)
MEETING = (
    "Hello Ana, it was good to meet you at the Rail Forum. Your words on tram feeds stay with me."
)

DRAFTS: tuple[tuple[str, str, str, set[RemarkKind], set[RemarkKind]], ...] = (
    # The meeting's own words.
    ("", "ana", "", {EMPTY}, {GOOD, PLACE}),
    ("   \n\t", "ana", "sent", {EMPTY}, {ALIKE}),
    (MEETING, "ana", "", {GOOD}, {PLACE, DETAIL, BLANK}),
    ("Hello Ana, thank you for your time.", "ana", "", {PLACE, DETAIL}, {GOOD, BLANK}),
    ("Hello Ana, good to meet you in Lisbon.", "ana", "", {GOOD, DETAIL}, {PLACE}),
    ("Hello Ana, your talk on feeds nobody trusts was a gift.", "ana", "", {GOOD, PLACE}, {DETAIL}),
    (
        "Hello Ana, here is the paper I promised, after the Rail Forum.",
        "ana",
        "",
        {GOOD},
        {DETAIL, PLACE},
    ),
    ("Hello Ana, TRAM FEEDS at the RAIL FORUM!", "ana", "", {GOOD}, {PLACE, DETAIL}),
    (
        "Hello Ana, the feed of your tram, as we said at the rail forum.",
        "ana",
        "",
        {GOOD},
        {PLACE, DETAIL},
    ),
    (
        "Hello Raj, rain delays again today; greetings from the Rail Forum crowd.",
        "raj",
        "",
        {GOOD},
        {DETAIL},
    ),
    ("Hello Raj, how are you?", "raj", "", {PLACE, DETAIL}, {GOOD}),
    ("Hello Raj, the Rail Forum was good.", "raj", "", {GOOD, DETAIL}, {PLACE}),
    (
        "Hello Li, the replay notebook is attached. Data Days was fun.",
        "li",
        "",
        {GOOD},
        {PLACE, DETAIL},
    ),
    ("Hello Li, thanks!", "li", "", {PLACE, DETAIL}, {GOOD}),
    ("Hello Jo, good to know you.", "jo", "", {DETAIL}, {PLACE, GOOD}),
    ("Hello Jo, I think of what you said about ferries.", "jo", "", {DETAIL}, {PLACE, BLANK}),
    (
        "Hallo Eva, die Ersatzfahrpläne von den Fahrplantagen lassen mich nicht los.",
        "eva",
        "",
        {GOOD},
        {DETAIL},
    ),
    ("Hallo Eva, danke für das Gespräch.", "eva", "", {PLACE, DETAIL}, {GOOD}),
    ("Hallo Eva, hier ist die Liste aus Köln.", "eva", "", {GOOD}, {PLACE, DETAIL}),
    ("Olá Ana, gostei da conversa em Lisbon sobre tram feeds.", "ana", "", {GOOD}, {PLACE, DETAIL}),
    # Blanks and length.
    ("Hello {first_name}, tram feeds at the Rail Forum.", "ana", "", {GOOD, BLANK}, {PLACE}),
    ("Hello Ana, I promised {promised}.", "ana", "", {BLANK}, {EMPTY}),
    ("Hello Ana, {spoke_of}", "ana", "", {BLANK, PLACE}, {EMPTY}),
    ("Hello Ana, use {braces} in Rail Forum tram feeds", "ana", "", {BLANK, GOOD}, {PLACE}),
    ("Hello Ana, {0} and {} mean nothing. Rail Forum, tram feeds.", "ana", "", {GOOD}, {BLANK}),
    ("Rail Forum tram feeds " + "x" * 179, "ana", "one note", {OVER, GOOD}, {NOTES}),
    ("Rail Forum tram feeds " + "x" * 178, "ana", "one note", {GOOD}, {OVER}),
    ("Rail Forum tram feeds", "ana", "one note", {GOOD}, {OVER, NOTES}),
    ("Rail Forum tram feeds", "ana", "no notes", {GOOD, NOTES}, {OVER}),
    ("Hello", "ana", "no notes", {NOTES, PLACE, DETAIL}, {GOOD}),
    # Nearly the same text to somebody else at the company.
    (LONG.format("Ana"), "ana", "sent", {ALIKE, GOOD}, {REST}),
    (LONG.format("Ana").replace("pleasure", "great pleasure"), "ana", "sent", {ALIKE}, {EMPTY}),
    (
        LONG.format("Ana").replace("Best, Noor", "Best wishes, Noor H."),
        "ana",
        "sent",
        {ALIKE},
        {EMPTY},
    ),
    (LONG.format("Ana"), "ana", "", {GOOD}, {ALIKE}),
    (MEETING, "ana", "sent", {GOOD}, {ALIKE}),
    ("Hello Ana,\nthank you!", "ana", "short", {PLACE, DETAIL}, {ALIKE}),
    (
        PAPER,
        "ana",
        "sent",
        {GOOD},
        {ALIKE},
    ),
    (LONG.format("Ana").upper(), "ana", "sent", {GOOD}, {ALIKE}),
    # A second message with no answer to the first.
    (MEETING, "ana", "10 days", {REST, GOOD}, {ALIKE}),
    (MEETING, "ana", "31 days", {REST}, {ALIKE}),
    (MEETING, "ana", "32 days", {GOOD}, {REST}),
    ("Just checking whether you saw my mail.", "raj", "10 days", {REST, PLACE, DETAIL}, {GOOD}),
    ("", "ana", "10 days", {EMPTY}, {REST}),
    # Asking before anything was given.
    ("Hello Raj, could you introduce me to your director?", "raj", "new", {ASKS, PLACE}, {GOOD}),
    ("Hello Raj, could you introduce me to your director?", "raj", "gave", {PLACE}, {ASKS}),
    (
        "Hello Raj, I would like to ask you for ten minutes at the Rail Forum.",
        "raj",
        "new",
        {ASKS, GOOD},
        {PLACE},
    ),
    ("Hello Raj, may I ask you a favour?", "raj", "new", {ASKS}, {GOOD}),
    ("Hello Raj, would you like to come along to the depot walks?", "raj", "new", {GOOD}, {ASKS}),
    ("Hello Raj, could you see the rain delays from your window?", "raj", "new", {GOOD}, {ASKS}),
    ("Hallo Eva, könnten Sie mir Ihren Chef vorstellen?", "eva", "new", {ASKS}, {GOOD}),
    ("Bonjour Ana, pourriez-vous me recommander ?", "ana", "new", {ASKS, PLACE}, {GOOD}),
    ("Hola Ana, ¿podrías ayudarme con los tram feeds?", "ana", "new", {ASKS, GOOD}, {DETAIL}),
    (
        "Hello Raj, here is the map of depot walks I mentioned at the Rail Forum.",
        "raj",
        "new",
        {GOOD},
        {ASKS},
    ),
    # A day's end, quiet hours, somebody who wants to be left alone.
    (MEETING, "ana", "enough", {ENOUGH, GOOD}, {REST}),
    (MEETING, "ana", "no cap", {GOOD}, {ENOUGH}),
    (MEETING, "ana", "quiet", {QUIET, GOOD}, {ENOUGH}),
    (MEETING, "ana", "silent", {SILENT}, {QUIET}),
    ("Hello", "jo", "silent", {SILENT, DETAIL}, {PLACE}),
    ("x" * 30_000, "ana", "", {PLACE, DETAIL}, {GOOD, BLANK}),
    ("\u2068Ana\u2069, rail forum, tram feeds \U0001f642", "ana", "", {GOOD}, {PLACE, DETAIL}),
)


def test_there_are_sixty() -> None:
    assert len(DRAFTS) == 60


@pytest.mark.parametrize("number", range(len(DRAFTS)))
def test_a_draft_gets_its_remarks(number: int) -> None:
    text, person, before, must, must_not = DRAFTS[number]
    history = BEFORE[before]
    limit = 200 if history.notes_left is not None else None
    said = history_remarks(text, FollowUpKind.THANK_YOU, history, nearness, TODAY)
    found = {each.kind for each in check_message(text, PEOPLE[person], limit, "", said)}
    assert must <= found
    assert not must_not & found


def test_a_question_asks_whatever_its_words() -> None:
    said = history_remarks("Hello", FollowUpKind.ADVICE, History(), nearness, TODAY)
    assert [each.kind for each in said] == [ASKS]


def test_who_wants_to_be_left_alone_comes_first() -> None:
    everything = replace(BEFORE["silent"], is_quiet=True, unanswered_on=TODAY, gave=0)
    said = history_remarks("a favour", FollowUpKind.ADVICE, everything, nearness, TODAY)
    assert [each.kind for each in said] == [SILENT, REST, ASKS, QUIET]


@pytest.mark.parametrize(
    ("now", "start", "end", "expected"),
    [
        ("22:30", "21:00", "07:00", True),
        ("06:59", "21:00", "07:00", True),
        ("07:00", "21:00", "07:00", False),
        ("12:00", "11:00", "13:00", True),
        ("13:00", "11:00", "13:00", False),
        ("12:00", "", "13:00", False),
        ("12:00", "12:00", "12:00", False),
    ],
)
def test_quiet_hours_may_run_over_midnight(now: str, start: str, end: str, expected: bool) -> None:
    assert is_quiet(time.fromisoformat(now), start, end) is expected
