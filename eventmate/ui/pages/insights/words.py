"""What each picture shows, in one sentence; facts, never a verdict on anybody."""

from PySide6.QtCore import QCoreApplication

from eventmate.domain.insights import (
    EVEN,
    ONE_SIDED,
    Answers,
    Confidence,
    EventFigures,
    Insights,
    Mirror,
    Month,
    Period,
    Side,
)
from eventmate.domain.ledger import Balance
from eventmate.ui.dates import number
from eventmate.ui.pages.keeping.words import people_words
from eventmate.ui.pages.promises.words import asked_and_gave
from eventmate.ui.plain import isolated, one_line

FEW_TAKES = 2


def _tr(text: str) -> str:
    return QCoreApplication.translate("insights", text)


def period_words(period: Period) -> str:
    """A period as the switch says it."""
    return {
        Period.QUARTER: _tr("90 days"),
        Period.YEAR: _tr("1 year"),
        Period.ALL: _tr("All"),
    }[period]


def side_words(side: Side) -> str:
    """A side as the choice says it."""
    return {
        Side.INDUSTRY: _tr("Circle by field"),
        Side.ROLE: _tr("Circle by role"),
        Side.SENIORITY: _tr("Circle by seniority"),
        Side.ORGANISATION: _tr("Circle by company"),
        Side.CITY: _tr("Circle by city"),
        Side.HOW_MET: _tr("Circle by how you met"),
    }[side]


def kind_name(side: Side, name: str) -> str:
    """One kind of people as a picture names it."""
    said = one_line(name)
    return said.capitalize() if side in (Side.ROLE, Side.HOW_MET) else said


def mirror_words(mirror: Mirror, found: Insights) -> str:
    """Where most people are, how even it is, and what is missing for my goals."""
    if not mirror.shares:
        return _tr("Nothing is noted about this yet. What you enter on a contact counts here.")
    most = mirror.shares[0]
    words = _tr("Most people noted here: {name}, {count}.").format(
        name=isolated(kind_name(mirror.side, most.name)), count=number(most.people)
    )
    evenness = mirror.evenness
    if evenness is not None and evenness >= EVEN:
        words += " " + _tr("The circle is spread widely.")
    elif evenness is not None and evenness <= ONE_SIDED:
        words += " " + _tr("Most of the circle is of one kind.")
    if mirror.side is Side.INDUSTRY and found.missing:
        missing = isolated(found.missing[0])
        words += " " + _tr("For your goals: next time meet three from {}.").format(missing)
    return words


def unknown_words(mirror: Mirror) -> str:
    """Of how many nothing is said."""
    if not mirror.unknown:
        return ""
    return _tr("Not noted of {}").format(people_words(mirror.unknown))


def growth_words(months: tuple[Month, ...]) -> str:
    """How a circle grew."""
    if not months:
        return _tr("Your circle begins with the first person you meet.")
    first, last = months[0].people, months[-1].people
    if first == last:
        return _tr("You know {}.").format(people_words(last))
    words = _tr("Your circle grew from {first} to {last}.")
    return words.format(first=number(first), last=people_words(last))


def dormant_words(dormant: int) -> str:
    """How many ties rest."""
    if not dormant:
        return ""
    return _tr("Not in touch for a year: {}").format(people_words(dormant))


def balance_words(months: tuple[Month, ...]) -> str:
    """How often I gave and asked in the period."""
    gave, asked = sum(each.gave for each in months), sum(each.asked for each in months)
    if not gave and not asked:
        return _tr("Help given and asked for counts here as soon as you note it.")
    return _tr("You {}.").format(asked_and_gave(Balance(asked=asked, gave=gave)))


def promise_words(balance: Balance) -> str:
    """What became of what I promised."""
    total = balance.kept + balance.open + balance.dropped
    if not total:
        return _tr("What you promise counts here.")
    words = _tr("{kept} of {total} promises kept, {open} open, {dropped} let go.")
    return words.format(
        kept=number(balance.kept),
        total=number(total),
        open=number(balance.open),
        dropped=number(balance.dropped),
    )


def written_words(found: Insights) -> str:
    """After how many meetings I wrote in time."""
    if not found.met:
        return _tr("Nobody met in this time.")
    words = _tr("After {written} of {met} meetings you wrote within three days.")
    return words.format(written=number(found.written_in_time), met=number(found.met))


def answer_words(answers: Answers) -> str:
    """What became of what I wrote."""
    if not answers.written:
        return _tr("Nothing written in this time.")
    if not (answers.replied or answers.met or answers.no_answer):
        words = _tr("{} written. Note answers in the queue by one key, and they count here.")
        return words.format(number(answers.written))
    words = _tr("Of {written} written, {replied} were answered and {met} led to a meeting.")
    return words.format(
        written=number(answers.written), replied=number(answers.replied), met=number(answers.met)
    )


def event_words(events: tuple[EventFigures, ...]) -> str:
    """Which event brought the ties that last."""
    if not events:
        return _tr("What an event brought shows once you met people there.")
    best = max(events, key=lambda each: each.alive)
    if not best.alive:
        return _tr("Ties show here when you are in touch again after an event.")
    words = _tr("{name} brought the most ties that last: {alive}.")
    return words.format(name=isolated(one_line(best.name)), alive=number(best.alive))


def confidence_words(takes: tuple[Confidence, ...]) -> str:
    """How sure one felt after practising."""
    told = [
        (each.before, each.after)
        for each in takes
        if each.before is not None and each.after is not None
    ]
    if len(told) < FEW_TAKES:
        return _tr("Practise an introduction twice, and how sure you feel shows here.")
    surer = sum(after > before for before, after in told)
    words = _tr("{surer} of {count} takes left you surer than before.")
    return words.format(surer=number(surer), count=number(len(told)))
