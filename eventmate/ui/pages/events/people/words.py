"""People at an event in words: reasons, questions, what a list brought."""

from datetime import date, datetime
from textwrap import shorten

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from eventmate.domain.event_people import Introducer, ListBroughtIn, Purge, Question, TargetHere
from eventmate.domain.events import Talk
from eventmate.domain.known_people import MatchKind, MatchReason
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.targets import Work
from eventmate.domain.who_to_meet import Nearness, Reason, ReasonKind, Said, Wish
from eventmate.ui.dates import clock_time, friendly_day, number, wall_time, zone_of
from eventmate.ui.plain import isolated, one_line

WEEK = 7
LONGEST_QUOTE = 56  # characters of a phrase


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


def counted(one: str, many: str, count: int) -> str:
    """A count with its noun."""
    return one if count == 1 else many.format(number(count))


def work_words(person: ListedPerson | Work) -> str:
    """What somebody does and where."""
    return ", ".join(one_line(part) for part in (person.title, person.organisation) if part)


def reason_words(reason: Reason) -> str:
    """Why to meet somebody, such as: Gives a talk on vector search, which is in your goal."""
    if reason.nearness is not None:
        return near_words(reason.nearness, *reason.words)
    words = [isolated(one_line(word)) for word in reason.words]
    said = {
        ReasonKind.MET_BEFORE: _tr("Met at {}, not in touch since"),
        ReasonKind.WANTED_ORGANISATION: _tr("Works at {}, where you want a contact"),
        ReasonKind.TALK_ON_GOAL: _tr("Gives a talk on \u201c{}\u201d, which is in your goal"),
        ReasonKind.CAN_HELP: _tr("Has to do with \u201c{}\u201d, which you look for"),
        ReasonKind.LOOKS_FOR_MY_OFFER: _tr("Looks for \u201c{}\u201d, which you offer"),
        ReasonKind.WORK_ON_GOAL: _tr("Works on \u201c{}\u201d, which is in your goal"),
        ReasonKind.TOLD_ON_GOAL: _tr("Mentions \u201c{}\u201d, which is in your goal"),
        ReasonKind.SHARED_TAG: _tr("Has to do with \u201c{}\u201d, one of your tags"),
    }[reason.kind]
    return said.format(words[0])


def near_words(nearness: Nearness, theirs: str, mine: str) -> str:
    """Such as: Looks for "help with hiring", near your goal "recruit engineers"."""
    said = {
        Said.SPEAKS_ABOUT: _tr("Speaks about \u201c{theirs}\u201d, {near}"),
        Said.WORKS_AS: _tr("Works as \u201c{theirs}\u201d, {near}"),
        Said.OFFERS: _tr("Offers \u201c{theirs}\u201d, {near}"),
        Said.LOOKS_FOR: _tr("Looks for \u201c{theirs}\u201d, {near}"),
        Said.MENTIONS: _tr("Mentions \u201c{theirs}\u201d, {near}"),
    }[nearness.said]
    near = {
        Wish.GOAL: _tr("near your goal \u201c{mine}\u201d"),
        Wish.NEED: _tr("near what you look for, \u201c{mine}\u201d"),
        Wish.OFFER: _tr("near what you offer, \u201c{mine}\u201d"),
    }[nearness.wish]
    theirs, mine = (
        isolated(shorten(each, LONGEST_QUOTE, placeholder="\u2026")) for each in (theirs, mine)
    )
    return said.format(theirs=theirs, near=near.format(mine=mine))


def question_words(question: Question) -> str:
    """What speaks for a pair, such as: Same name; works at Acme, you know them from Firm."""
    said = [match_words(reason) for reason in question.reasons]
    if not question.person.person.organisation and question.organisation:
        said.append(_tr("you know them from {}").format(isolated(question.organisation)))
    words = "; ".join(part for part in said if part)
    return words[:1].upper() + words[1:]


def match_words(reason: MatchReason) -> str:
    """One thing noticed of a pair."""
    words = [isolated(one_line(word)) for word in reason.words]
    first, second = (*words, "", "")[:2]
    said = {
        MatchKind.SAME_PROFILE: _tr("same profile page"),
        MatchKind.SAME_EMAIL: _tr("same email address"),
        MatchKind.SAME_NAME: _tr("same name"),
        MatchKind.SIMILAR_NAME: _tr("listed as {first}"),
        MatchKind.SAME_ORGANISATION: _tr("both at {first}"),
        MatchKind.OTHER_ORGANISATION: _tr("now at {first}, known from {second}"),
        MatchKind.OTHER_NAME: _tr("listed as {first}"),
        MatchKind.OTHER_PROFILE: _tr("with another profile page"),
        MatchKind.SEVERAL_OF_THIS_NAME: _tr("there are several of this name"),
    }[reason.kind]
    return said.format(first=first, second=second)


def target_caption(here: TargetHere) -> str:
    """The line below a target's name: why, else what I owe them, their talk, or their work."""
    draft = here.target.draft
    if why := one_line(draft.why):
        return why
    if here.promised:
        return _tr("You promised: {}").format(isolated(one_line(here.promised)))
    if here.talk:
        return _tr("Speaks: {}").format(isolated(one_line(here.talk)))
    return work_words(here.work)


def questions_words(count: int) -> str:
    """Such as 3 questions; nothing for none."""
    return counted(_tr("1 question"), _tr("{} questions"), count) if count else ""


def met_words(met_at: datetime, timezone: str, today: date) -> str:
    """When we met, by the event's clocks."""
    moment = met_at.astimezone(zone_of(timezone))
    day = friendly_day(moment.date(), today)
    return _tr("Met {day} {time}").format(day=day, time=wall_time(moment.time()))


def talk_place(talk: Talk, timezone: str) -> str:
    """When and where a talk begins, such as Wed 16:20, Sala Tejo."""
    start = talk.starts_at.astimezone(zone_of(timezone))
    day = QLocale().toString(QDate(start.year, start.month, start.day), "ddd")
    when = f"{day} {wall_time(start.time())}"
    return f"{when}, {isolated(talk.room)}" if talk.room else when


def introducer_words(introducer: Introducer) -> str:
    """Why a contact could introduce me."""
    works = _tr("Works at {}").format(isolated(introducer.organisation))
    if not introducer.events:
        return works if introducer.organisation else ""
    met = _tr("met at {}").format(isolated(introducer.events[-1]))
    return f"{works}, {met}" if introducer.organisation else met[:1].upper() + met[1:]


def since_words(since: datetime, today: date) -> str:
    """Since when, such as since Tuesday."""
    day = since.astimezone().date()
    ago = (today - day).days
    if ago <= 0:
        return _tr("since {}").format(clock_time(since))
    if ago == 1:
        return _tr("since yesterday")
    if ago < WEEK:
        return _tr("since {}").format(QLocale().dayName(day.isoweekday()))
    return _tr("since {}").format(friendly_day(day, today))


def result_words(brought: ListBroughtIn, today: date) -> str:
    """What a list brought: 14 new since Tuesday, 3 match your goals."""
    if brought.since is None:
        said = [counted(_tr("1 person listed"), _tr("{} people listed"), brought.people)]
        if brought.known:
            said.append(counted(_tr("you know 1"), _tr("you know {}"), brought.known))
    else:
        since = since_words(brought.since, today)
        said = [f"{_tr('{} new').format(number(brought.new))} {since}"]
    if brought.on_goals:
        goals = counted(_tr("1 matches your goals"), _tr("{} match your goals"), brought.on_goals)
        said.append(goals)
    if brought.gone:
        said.append(_tr("{} no longer listed").format(number(brought.gone)))
    if brought.since is not None and brought.changed:
        said.append(_tr("{} changed").format(number(brought.changed)))
    return ", ".join(said)


def purge_words(purge: Purge, today: date) -> str:
    """When people of the list who were not met will be removed."""
    if purge.on <= today:
        return _tr("Whoever you neither met nor chose is removed from the list at the next start.")
    words = _tr("On {}, whoever you neither met nor chose is removed from the list.")
    return words.format(friendly_day(purge.on, today))


def preview_words(person: ListedPerson) -> str:
    """Somebody of a list as read, in one line."""
    parts = [isolated(person.name), work_words(person), person.email]
    return " \u00b7 ".join(part for part in parts if part)
