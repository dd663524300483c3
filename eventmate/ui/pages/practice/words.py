"""Beats, lengths and structures in words."""

from PySide6.QtCore import QCoreApplication

from eventmate.domain.introductions import Beat, BeatKind, Length


def _tr(text: str) -> str:
    return QCoreApplication.translate("practice", text)


def beat_title(beat: Beat) -> str:
    """What a beat is called: its own title, else its kind's."""
    return beat.title or kind_title(beat.kind)


def kind_title(kind: BeatKind) -> str:
    """What beats of a kind are called."""
    return {
        BeatKind.WHO: _tr("Who I am"),
        BeatKind.WHAT: _tr("What I do"),
        BeatKind.HELP: _tr("I help \u2026"),
        BeatKind.PROOF: _tr("Proof"),
        BeatKind.UNIQUE: _tr("What sets me apart"),
        BeatKind.GOAL: _tr("What I look for"),
        BeatKind.QUESTION: _tr("A question"),
        BeatKind.PAST: _tr("Where I started"),
        BeatKind.PRESENT: _tr("Where I am"),
        BeatKind.FUTURE: _tr("Where I am going"),
        BeatKind.PROBLEM: _tr("The problem"),
        BeatKind.HOOK: _tr("Opening question"),
        BeatKind.STRENGTH: _tr("What I am good at"),
        BeatKind.LOVE: _tr("What I love"),
        BeatKind.FREE: _tr("In my words"),
    }[kind]


def kind_hint(kind: BeatKind) -> str:
    """What belongs into beats of a kind, in two or three words."""
    return {
        BeatKind.WHO: _tr("Background"),
        BeatKind.WHAT: _tr("Or help with"),
        BeatKind.HELP: _tr("\u2026 whom, so that what"),
        BeatKind.PROOF: _tr("A number or a story"),
        BeatKind.UNIQUE: _tr("Only you do this"),
        BeatKind.GOAL: _tr("From your goals"),
        BeatKind.QUESTION: _tr("Hands over"),
        BeatKind.PAST: _tr("One picture"),
        BeatKind.PRESENT: _tr("Today, in a sentence"),
        BeatKind.FUTURE: _tr("The next step"),
        BeatKind.PROBLEM: _tr("Whose, and how it feels"),
        BeatKind.HOOK: _tr("They nod or laugh"),
        BeatKind.STRENGTH: _tr("What others come for"),
        BeatKind.LOVE: _tr("Why you stay"),
        BeatKind.FREE: _tr("As you would say it"),
    }[kind]


def structure_words(key: str) -> str:
    """A structure in the order of its beats."""
    return {
        "classic": _tr("Who I am, what I do, proof, ask"),
        "help": _tr("I help X do Y, so that Z"),
        "unique": _tr("Who, what, what sets me apart, goal"),
        "path": _tr("Past, present, future"),
        "strength": _tr("Who, good at, problem I solve"),
        "problem": _tr("Problem, solution, proof, ask"),
        "hook": _tr("Opening question, who, what"),
    }.get(key, _tr("Free text"))


def length_words(length: Length) -> str:
    """A length as its tab says it."""
    if length is Length.ONE_LINE:
        return _tr("20 words")
    return _tr("{} s").format(length.seconds)
