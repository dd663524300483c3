"""What a step is called when it is undone or done again."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from eventmate.ui.plain import isolated

_MANY = re.compile(r"(?P<act>\w+) (?P<count>\d+) (?P<things>[a-z-]+)")


def _say(text: str) -> str:
    return QCoreApplication.translate("BatchWords", text)


def batch_words(label: str) -> str:
    """A step's label in words; one that is not known here is said by its own name."""
    if (words := _steps().get(label)) is not None:
        return words
    if (many := _MANY.fullmatch(label)) and (words := _many(many)):
        return words
    for start, write in _named().items():
        if label.startswith(start) and (name := label[len(start) :].strip()):
            return write(isolated(name))
    return isolated(_say(label))


def _many(found: re.Match[str]) -> str:
    words = {
        ("Done", "follow-ups"): _say("{} follow-ups done"),
        ("Drop", "follow-ups"): _say("{} follow-ups dropped"),
        ("Snooze", "follow-ups"): _say("{} follow-ups snoozed"),
        ("Reopen", "follow-ups"): _say("{} follow-ups reopened"),
        ("Delete", "contacts"): _say("{} contacts deleted"),
        ("Import", "files"): _say("{} files imported"),
    }
    return words.get((found["act"], found["things"]), "").format(found["count"])


def _named() -> dict[str, Callable[[str], str]]:
    return {
        "Meet ": _say("{} met").format,
        "Add ": _say("{} added").format,
        "Edit ": _say("{} changed").format,
        "Import ": _say("{} imported").format,
        "Bring in ": _say("{} brought in").format,
        "Remove tag ": _say("tag {} removed").format,
        "Tag ": _say("tag {} added").format,
        "Do not suggest ": _say("{} no longer suggested").format,
        "In touch with ": _say("in touch with {}").format,
        "Debrief of ": _say("looking back at {}").format,
    }


def _steps() -> dict[str, str]:
    return _people() | _keeping() | _connecting() | _events() | _practice()


def _people() -> dict[str, str]:
    return {
        "Done follow-up": _say("follow-up done"),
        "Drop follow-up": _say("follow-up dropped"),
        "Snooze follow-up": _say("follow-up snoozed"),
        "Reopen follow-up": _say("follow-up reopened"),
        "Plan follow-up": _say("follow-up planned"),
        "Spread over the week": _say("follow-ups spread over the week"),
        "Promise kept": _say("promise kept"),
        "Promise dropped": _say("promise dropped"),
        "Note a promise": _say("promise noted"),
        "Edit a promise": _say("promise changed"),
        "Note on meeting": _say("notes of a meeting"),
        "Keep in inbox": _say("kept in the inbox"),
        "Drop from inbox": _say("dropped from the inbox"),
        "Answer who this is": _say("who somebody is"),
        "Same person": _say("two contacts made one"),
        "Change role": _say("role changed"),
        "Change consent": _say("consent changed"),
        "Delete contact": _say("contact deleted"),
        "Write down what I gave": _say("what you gave written down"),
        "Edit what I gave": _say("what you gave changed"),
        "Delete what I gave": _say("what you gave deleted"),
        "Add card": _say("card added"),
        "Edit card": _say("card changed"),
        "Delete card": _say("card deleted"),
        "Edit template": _say("template changed"),
        "Remove template": _say("template removed"),
    }


def _keeping() -> dict[str, str]:
    return {
        "In touch": _say("in touch"),
        "In touch today": _say("in touch today"),
        "Keep in touch": _say("how often to be in touch"),
        "Keep in touch by tag": _say("how often to be in touch"),
        "Not now": _say("put off"),
        "Let be this time": _say("let be this time"),
        "Not this time": _say("not this time"),
        "Forgive the backlog": _say("the backlog forgiven"),
        "Add time off": _say("time off added"),
        "Remove time off": _say("time off removed"),
        "Keep a day": _say("a day kept"),
        "Remove a day": _say("a day removed"),
        "Plan a chat": _say("chat planned"),
        "Note a chat": _say("chat noted"),
        "Let a chat be": _say("chat let be"),
        "Change the steps after a meeting": _say("steps after a meeting changed"),
        "Add a peer group": _say("peer group added"),
        "Edit a peer group": _say("peer group changed"),
        "Peer group met": _say("peer group met"),
        "Delete a peer group": _say("peer group deleted"),
    }


def _connecting() -> dict[str, str]:
    return {
        "Begin an introduction": _say("introduction of two begun"),
        "End an introduction": _say("introduction of two ended"),
        "Two people introduced": _say("two people introduced"),
        "Note an answer": _say("answer noted"),
        "Put a proposal aside": _say("proposal put aside"),
        "Write again": _say("writing again planned"),
        "Not at all": _say("not brought up again"),
        "Congratulate": _say("congratulation planned"),
        "Let news of a job be": _say("news of a job let be"),
        "Use my LinkedIn profile": _say("your LinkedIn profile used"),
        "Tick my profile": _say("your profile ticked off"),
        "Tick a weekly goal": _say("weekly goal ticked off"),
        "Take a tick back": _say("tick taken back"),
    }


def _events() -> dict[str, str]:
    return {
        "Delete event": _say("event deleted"),
        "Add community": _say("community added"),
        "Edit community": _say("community changed"),
        "Delete community": _say("community deleted"),
        "Add goal": _say("goal added"),
        "Edit goal": _say("goal changed"),
        "Delete goal": _say("goal deleted"),
        "Count by hand": _say("counted by hand"),
        "Star": _say("talk starred"),
        "Take the star away": _say("star taken away"),
        "Note on a talk": _say("note on a talk"),
        "Questions for a talk": _say("questions for a talk"),
        "Add the usual list": _say("the usual list added"),
        "Add to the list": _say("list completed"),
        "Edit the list": _say("list changed"),
        "Edit what to bring": _say("what to bring changed"),
        "Reorder the list": _say("list reordered"),
        "Take off the list": _say("taken off the list"),
        "Keep the list": _say("list kept"),
        "Let the list go": _say("list let go"),
        "Tick off": _say("ticked off"),
        "Take the tick away": _say("tick taken away"),
        "Forget people never met": _say("people never met forgotten"),
        "Remove target": _say("person to meet removed"),
        "Met": _say("somebody met"),
        "Meet this person first": _say("somebody to meet first"),
        "Do not meet this person first": _say("somebody not to meet first"),
        "Not met yet": _say("somebody not met yet"),
        "Bring back": _say("brought back"),
        "Add question": _say("question added"),
        "Edit question": _say("question changed"),
        "Delete question": _say("question deleted"),
        "Add sentence": _say("sentence added"),
        "Edit sentence": _say("sentence changed"),
        "Delete sentence": _say("sentence deleted"),
        "Hide sentence": _say("sentence hidden"),
    }


def _practice() -> dict[str, str]:
    return {
        "Add introduction": _say("introduction added"),
        "Edit introduction": _say("introduction changed"),
        "Delete introduction": _say("introduction deleted"),
        "Take back past version": _say("a past version taken back"),
        "Delete length": _say("length deleted"),
        "Rehearsal": _say("rehearsal"),
        "Best take": _say("best take chosen"),
        "Delete take": _say("take deleted"),
        "Drop take": _say("take left"),
        "Delete sound": _say("a take\u2019s sound forgotten"),
        "Note on a take": _say("note on a take"),
        "How sure I felt": _say("how sure you felt"),
        "Plan practice": _say("practice planned"),
        "Stop practice plan": _say("practice plan stopped"),
        "Drill": _say("drill card answered"),
        "Take into drills": _say("taken into drills"),
        "Leave out of drills": _say("left out of drills"),
        "Add answer": _say("answer added"),
        "Edit answer": _say("answer changed"),
        "Delete answer": _say("answer deleted"),
    }
