"""What stands out in a take, in plain words."""

from PySide6.QtCore import QCoreApplication, QLocale

from eventmate.domain.findings import Finding, Topic
from eventmate.ui.dates import number

ICONS = {True: ("circle-check", "success"), False: ("lightbulb", "text_muted")}


def _tr(text: str) -> str:
    return QCoreApplication.translate("findings", text)


def short_seconds(seconds: float) -> str:
    """A short time with one decimal, such as 1.2."""
    return QLocale().toString(float(seconds), "f", 1)


def finding_words(finding: Finding) -> tuple[str, str]:
    """A title and a sentence."""
    return _praise(finding) if finding.is_praise else _remark(finding)


def _praise(finding: Finding) -> tuple[str, str]:
    pause = _tr("The pause before \u201c{}\u201d works").format(finding.text)
    return {
        Topic.ALL_BEATS: (
            _tr("Every beat was there"),
            _tr("Nothing you meant to say was left out."),
        ),
        Topic.GOOD_PAUSES: (
            pause if finding.text else _tr("You give pauses room"),
            _tr("{} seconds: what you said can land.").format(short_seconds(finding.value)),
        ),
        Topic.WELL_TIMED: (
            _tr("Within the time"),
            _tr("{} seconds to spare for the other person.").format(number(round(finding.value))),
        ),
        Topic.STEADY: (
            _tr("A pace that is easy to follow"),
            _tr("About {} words a minute.").format(number(round(finding.value))),
        ),
        Topic.LIVELY: (_tr("A lively voice"), _tr("It moves up and down as you speak.")),
        Topic.DONE: (
            _tr("You said it aloud"),
            _tr("That is the part most people skip."),
        ),
    }[finding.topic]


def _remark(finding: Finding) -> tuple[str, str]:
    value = number(round(finding.value))
    return {
        Topic.SILENT: (
            _tr("Nothing was heard"),
            _tr("Was it the right microphone, and not muted?"),
        ),
        Topic.LEFT_OUT: (
            _tr("\u201c{}\u201d was left out").format(finding.text),
            _tr("On purpose? Then take it out of the text as well."),
        ),
        Topic.TOO_LONG: (
            _tr("{} seconds more than planned").format(value),
            _tr("Which sentence would nobody miss?"),
        ),
        Topic.TOO_SHORT: (
            _tr("Shorter than planned"),
            _tr("Short is kind. Or was something left out?"),
        ),
        Topic.TOO_FAST: (
            _tr("Fast: about {} words a minute").format(value),
            _tr("A breath at the end of each sentence slows it down by itself."),
        ),
        Topic.TOO_SLOW: (
            _tr("Slow: about {} words a minute").format(value),
            _tr("Fine for a hard thought; else a little faster keeps them with you."),
        ),
        Topic.BREATHLESS: (
            _tr("{} seconds without a pause").format(value),
            _tr("A breath in between gives them time to nod."),
        ),
        Topic.LONG_PAUSE: (
            _tr("A pause of {} seconds").format(short_seconds(finding.value)),
            _tr("Was it meant? Two seconds are as strong."),
        ),
        Topic.FILLERS: (
            _tr("\u201c{}\u201d came often").format(finding.text),
            _tr("At least {} fillers a minute; a short silence does the same job.").format(value),
        ),
        Topic.FLAT: (
            _tr("An even voice"),
            _tr("Say the one word that matters a little higher."),
        ),
    }[finding.topic]
