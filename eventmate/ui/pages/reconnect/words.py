"""What Reconnect says of people, parts of a profile and small goals."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from eventmate.domain.contacts import Role
from eventmate.domain.job_changes import Job, JobChange
from eventmate.domain.own_profile import HabitKind, ProfilePart
from eventmate.domain.reconnecting import Proposal
from eventmate.ui.dates import day_within
from eventmate.ui.plain import isolated, one_line


def _tr(text: str) -> str:
    return QCoreApplication.translate("reconnect", text)


def role_words(role: Role | None) -> str:
    """What somebody from earlier is to me, as the beginning of a reason."""
    words = {
        Role.FORMER_COLLEAGUE: _tr("You worked together."),
        Role.CLASSMATE: _tr("You learned together."),
        Role.PROFESSOR: _tr("You learned from them."),
    }
    return words.get(role, "") if role is not None else ""


def reason_words(item: Proposal, today: date) -> list[str]:
    """Why somebody is proposed, a sentence a line."""
    return [part for part in (role_words(item.role), _last_words(item, today)) if part]


def _last_words(item: Proposal, today: date) -> str:
    if item.last is None:
        return _tr("Nothing is noted between you yet.")
    day = day_within(item.last, today)
    if item.last != item.last_message:
        return _tr("You were last in touch on {}.").format(day)
    if item.they_wrote_last:
        return _tr("They wrote last, on {}.").format(day)
    return _tr("You wrote last, on {}.").format(day)


def job_words(job: Job) -> str:
    """A job in one line."""
    title, firm = one_line(job.title), isolated(one_line(job.organisation))
    if title and job.organisation:
        return _tr("{title} at {firm}").format(title=isolated(title), firm=firm)
    return isolated(title) if title else firm


def change_words(change: JobChange) -> tuple[str, str]:
    """The new job, and the one before."""
    now = _tr("Now {}").format(job_words(change.now))
    return now, _tr("Before: {}").format(job_words(change.before))


def congratulate_words() -> str:
    """What a new job asks for."""
    return _tr("Congratulate")


def write_words() -> str:
    """What a proposal asks for."""
    return _tr("Write")


def part_words(part: ProfilePart) -> str:
    """A part of a profile as the checklist asks for it."""
    return {
        ProfilePart.HEADLINE: _tr("A clear headline: what I do, and for whom"),
        ProfilePart.PHOTO: _tr("A friendly photo in which my face is easy to see"),
        ProfilePart.SUMMARY: _tr("A summary that shows my skills and where I want to go"),
        ProfilePart.ACTIVITY: _tr("Something recent: a post, a comment, a talk shared"),
    }[part]


def draft_words(part: ProfilePart) -> str:
    """The label of a text in the making."""
    return {
        ProfilePart.HEADLINE: _tr("Draft of the headline"),
        ProfilePart.SUMMARY: _tr("Draft of the summary"),
        ProfilePart.ACTIVITY: _tr("Draft of the next post"),
    }.get(part, "")


def habit_words(kind: HabitKind) -> str:
    """A small goal."""
    return {
        HabitKind.COMMENT: _tr("Comment thoughtfully"),
        HabitKind.SHARE: _tr("Share something useful"),
        HabitKind.PUBLISH: _tr("Publish something of my own"),
    }[kind]
