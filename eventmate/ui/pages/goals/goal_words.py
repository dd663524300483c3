"""Goals in words: what for, what counts, and how far."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from eventmate.domain.contacts import Role
from eventmate.domain.goal_pointers import EventFit, EventFitKind, HelpKind, PersonFit
from eventmate.domain.goals import Goal, GoalDraft, GoalKind, Measure
from eventmate.ui.dates import number
from eventmate.ui.pages.contacts.words import role_words
from eventmate.ui.plain import isolated


def _tr(text: str) -> str:
    return QCoreApplication.translate("goals", text)


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A measure as a choice, what it counts, and what one and many of it are called."""

    choice: str
    counts: str
    one: str
    many: str


def kind_words(kind: GoalKind) -> str:
    """What networking is for, as a wish."""
    return {
        GoalKind.MENTOR: _tr("Find a mentor"),
        GoalKind.JOB: _tr("Find job leads"),
        GoalKind.LEARN: _tr("Learn a field"),
        GoalKind.CLIENTS: _tr("Find clients"),
        GoalKind.HIRES: _tr("Find people to hire"),
        GoalKind.COLLABORATORS: _tr("Find collaborators"),
        GoalKind.GIVE_BACK: _tr("Give back"),
        GoalKind.WIDEN: _tr("Widen my circle"),
        GoalKind.OTHER: _tr("Something else"),
    }[kind]


def example_words(kind: GoalKind) -> str:
    """A goal of a kind in somebody's own words."""
    return {
        GoalKind.MENTOR: _tr("Somebody who has led a data team"),
        GoalKind.JOB: _tr("Planning work with trams or ferries"),
        GoalKind.LEARN: _tr("Vector search in production"),
        GoalKind.CLIENTS: _tr("Cities that publish their timetables"),
        GoalKind.HIRES: _tr("A map designer who codes"),
        GoalKind.COLLABORATORS: _tr("Partners for open delay data"),
        GoalKind.GIVE_BACK: _tr("Help newcomers with their first talk"),
        GoalKind.WIDEN: _tr("People who plan health services"),
        GoalKind.OTHER: _tr("What would make this worth it?"),
    }[kind]


def measure_words(measure: Measure) -> MeasureWords:
    """How a measure is said."""
    words = {
        Measure.CONVERSATIONS: (
            _tr("Real conversations"),
            _tr("Counts every meeting with a note of what you spoke of."),
            _tr("conversation"),
            _tr("conversations"),
        ),
        Measure.NEW_PEOPLE: (
            _tr("New people"),
            _tr("Counts people you meet for the first time."),
            _tr("new person"),
            _tr("new people"),
        ),
        Measure.OUTSIDE_INDUSTRY: (
            _tr("People outside my industry"),
            _tr("Counts people you meet whose industry is noted and is not yours."),
            _tr("person outside your industry"),
            _tr("people outside your industry"),
        ),
        Measure.POSSIBLE_MENTORS: (
            _tr("Possible mentors"),
            _tr("Counts people you meet who have the role mentor."),
            _tr("possible mentor"),
            _tr("possible mentors"),
        ),
        Measure.TARGETS_MET: (
            _tr("People I want to meet"),
            _tr("Counts people from your list for an event once you have met."),
            _tr("person from your list"),
            _tr("people from your list"),
        ),
        Measure.TALKS: (
            _tr("Talks heard"),
            _tr("Counts starred talks once they are over."),
            _tr("talk heard"),
            _tr("talks heard"),
        ),
        Measure.HELP_GIVEN: (
            _tr("Help given"),
            _tr("Counts what you gave, shared or helped with."),
            _tr("time you helped"),
            _tr("times you helped"),
        ),
        Measure.INTRODUCTIONS: (
            _tr("Introductions made"),
            _tr("Counts people you brought together."),
            _tr("introduction"),
            _tr("introductions"),
        ),
        Measure.FOLLOW_UPS: (
            _tr("Follow-ups done"),
            _tr("Counts follow-ups that you marked as done."),
            _tr("follow-up done"),
            _tr("follow-ups done"),
        ),
        Measure.BY_HAND: (
            _tr("Something I count myself"),
            _tr("Counts when you press plus or minus beside the goal."),
            _tr("counted by hand"),
            _tr("counted by hand"),
        ),
    }
    return MeasureWords(*words[measure])


def goal_title(draft: GoalDraft) -> str:
    """A goal in my own words, or else by its kind."""
    return isolated(draft.text) if draft.text else kind_words(draft.kind)


def progress_words(goal: Goal) -> str:
    """How far, such as "3 of 5 conversations, 1 added by hand"."""
    draft = goal.draft
    words = measure_words(draft.measure)
    if draft.measure is Measure.BY_HAND:
        pattern = _tr("{reached} of {wanted}, {what}")
    else:
        pattern = _tr("{reached} of {wanted} {what}")
    said = pattern.format(
        reached=number(goal.reached),
        wanted=number(draft.wanted),
        what=words.one if draft.wanted == 1 else words.many,
    )
    if draft.measure is Measure.BY_HAND or not goal.adjusted:
        return said
    by_hand = _tr("{} added by hand") if goal.adjusted > 0 else _tr("{} taken off by hand")
    return f"{said}, {by_hand.format(number(abs(goal.adjusted)))}"


def event_reason(fit: EventFit) -> str:
    """Why an event fits a goal."""
    phrase = isolated(fit.phrase)
    if fit.kind is EventFitKind.NAME:
        return _tr("\u201c{}\u201d is in its name").format(phrase)
    if fit.kind is EventFitKind.DESCRIPTION:
        return _tr("\u201c{}\u201d is in its description").format(phrase)
    if fit.talks == 1:
        return _tr("1 talk on \u201c{}\u201d").format(phrase)
    return _tr("{count} talks on \u201c{phrase}\u201d").format(
        count=number(fit.talks), phrase=phrase
    )


def person_reason(fit: PersonFit) -> str:
    """Why a person could help with a goal."""
    if fit.kind is HelpKind.ROLE:
        return _tr("Your {}").format(role_words(Role(fit.words)).lower())
    pattern = {
        HelpKind.OFFERS: _tr("Offers help with \u201c{}\u201d"),
        HelpKind.TITLE: _tr("\u201c{}\u201d is in the job title"),
        HelpKind.ORGANISATION: _tr("\u201c{}\u201d is in the organisation\u2019s name"),
        HelpKind.TAG: _tr("Tagged \u201c{}\u201d"),
    }[fit.kind]
    return pattern.format(isolated(fit.words))
