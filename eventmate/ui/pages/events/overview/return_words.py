"""What came of an event, in plain sentences."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from eventmate.domain.event_return import EventReturn
from eventmate.domain.events import EventDraft
from eventmate.ui.dates import decimal_number, long_day, number


def _tr(text: str) -> str:
    return QCoreApplication.translate("event_return", text)


def _counted(one: str, many: str, count: int) -> str:
    return one if count == 1 else many.format(number(count))


def people_words(found: EventReturn) -> str:
    """Whom I met."""
    if not found.met:
        return _tr("No meeting here was noted.")
    met = _counted(_tr("You met 1 person"), _tr("You met {} people"), found.met)
    if found.met_first == found.met:
        words = _tr("{}, for the first time.") if found.met == 1 else _tr("{}, all of them new.")
        return words.format(met)
    if not found.met_first:
        return _tr("{}, nobody for the first time.").format(met)
    words = _tr("{met}, {count} of them for the first time.")
    return words.format(met=met, count=number(found.met_first))


def goal_words(found: EventReturn) -> str:
    """How many goals were reached; nothing where none were set."""
    if not found.goals:
        return ""
    if found.goals == 1:
        return (
            _tr("Your goal was reached.")
            if found.goals_reached
            else _tr("Your goal was not reached.")
        )
    words = _tr("{reached} of {count} goals were reached.")
    return words.format(reached=number(found.goals_reached), count=number(found.goals))


def follow_up_words(found: EventReturn) -> str:
    """What was done afterwards; nothing where nobody was met."""
    if not found.met:
        return ""
    if not found.follow_ups:
        return _tr("No follow-ups were planned.")
    if found.follow_ups_done == found.follow_ups:
        return _tr("Every follow-up is done.")
    words = _tr("{done} of {count} follow-ups are done.")
    return words.format(done=number(found.follow_ups_done), count=number(found.follow_ups))


def reply_words(found: EventReturn) -> str:
    """Who wrote or called of themselves; nothing where nobody was met."""
    if not found.met:
        return ""
    if not found.replies:
        return _tr("Nobody has written or called you first so far.")
    people = _counted(_tr("1 person"), _tr("{} people"), found.replied)
    if found.replies == found.replied:
        return _tr("{} wrote or called you first.").format(people)
    words = _tr("{people} wrote or called you first, {times} times in all.")
    return words.format(people=people, times=number(found.replies))


def tie_words(found: EventReturn) -> tuple[str, ...]:
    """With whom I was still in touch at each mark, and when the next one comes."""
    if not found.met:
        return ()
    lines: list[str] = []
    for ties in found.ties:
        words = _tr("{days} days after, you were in touch with {alive} of {met}.")
        if ties.is_open:
            words = _tr("{days} days after, you are in touch with {alive} of {met} so far.")
        lines.append(
            words.format(days=number(ties.days), alive=number(ties.alive), met=number(found.met))
        )
    if found.next_mark is not None:
        words = _tr("From {} on you see here whom you are still in touch with.")
        lines.append(words.format(long_day(found.next_mark)))
    return tuple(lines)


def cost_words(found: EventReturn) -> str:
    """What it took, and what each tie took; nothing where neither is known."""
    whole = _took(found.cost, Decimal(found.hours) if found.hours else None, found.currency)
    if not whole:
        return ""
    share = found.share()
    if share is None:
        return _tr("It took {}.").format(whole)
    each = _took(share.cost, share.hours, found.currency)
    if found.latest is None:
        words = _tr("It took {whole}: {each} for each person you met.")
    else:
        words = _tr("It took {whole}: {each} for each person you were still in touch with.")
    return words.format(whole=whole, each=each)


def took_words(draft: EventDraft) -> str:
    """What an event costs and the hours it takes, as far as they are known."""
    return _took(draft.cost, Decimal(draft.hours) if draft.hours else None, draft.currency)


def _took(cost: Decimal | None, hours: Decimal | None, currency: str) -> str:
    money = "" if cost is None else f"{decimal_number(cost)} {currency}".strip()
    time = "" if hours is None else _tr("{} h").format(decimal_number(hours))
    if money and time:
        return _tr("{money} and {time}").format(money=money, time=time)
    return money or time
