"""`eventmate rehearse`: what a recording tells, with a script from the library, a file, or none."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from eventmate.cli.output import Fields, Output
from eventmate.domain.errors import EventMateError, UnreadableFile
from eventmate.domain.introductions import Beat, BeatKind, Length
from eventmate.domain.spoken_text import words_of
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.clock import local_now
from eventmate.services.listening import Listening
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

FIGURES = (
    *("duration", "speech", "pauses", "syllables_per_second", "wpm", "wpm_without_pauses"),
    *("pitch_range_semitones", "loudness_range_db", "transcript", "fillers", "beats"),
)
MOST_TEXT = 1_000_000  # bytes of a script
PREFERRED = (Length.SECONDS_45, Length.SECONDS_60, Length.SECONDS_30)


def rehearse(options: Namespace, output: Output, paths: AppPaths) -> int:
    """Tell what a recording holds; 1 when it cannot be read."""
    preferences = Preferences(paths.settings)
    fields: dict[str, object] = {"file": str(options.file), **dict.fromkeys(FIGURES), "notes": []}
    try:
        beats = _script(options, paths, preferences)
        titles = [beat.title or beat.kind.value for beat in beats]
        listening = Listening(preferences)
        found = listening.analyse_file(options.file, beats, titles)
        fields |= listening.fields_of(found)
        error = None
    except EventMateError as trouble:
        error = str(trouble)
    output.row(fields | {"error": error}, _as_text)
    if error is not None:
        output.error(f"{options.file}: {error}")
    return int(error is not None)


def _script(options: Namespace, paths: AppPaths, preferences: Preferences) -> Sequence[Beat]:
    if options.text is not None:
        return _beats_of(_text(options.text))
    if options.introduction is None:
        return ()
    library = Library(paths)
    library.hold()
    try:
        library.open()
        services = Services(library, preferences, local_now)
        wanted = services.introductions.named(options.introduction).id
        variants = {
            each.length: each.beats
            for each in services.introductions.variants(wanted)
            if words_of(each.beats)
        }
    finally:
        library.close()
    return next((variants[each] for each in PREFERRED if each in variants), ()) or next(
        iter(variants.values()), ()
    )


def _text(path: Path) -> str:
    try:
        return path.read_bytes()[:MOST_TEXT].decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"{path.name} cannot be read as text. Save it as UTF-8.") from error


def _beats_of(text: str) -> tuple[Beat, ...]:
    """Each paragraph, or each line where there are no paragraphs, is a beat."""
    paragraphs = [part.strip() for part in text.replace("\r\n", "\n").split("\n\n")]
    parts = [part for part in paragraphs if part]
    if len(parts) == 1:
        parts = [line.strip() for line in parts[0].split("\n") if line.strip()]
    return tuple(
        Beat(BeatKind.FREE, part, title=f"{number}") for number, part in enumerate(parts, start=1)
    )


def _as_text(fields: Fields) -> str:
    lines = [str(fields["file"])]
    units = {
        "duration": "s",
        "speech": "s",
        "syllables_per_second": "syllables a second",
        "wpm": "words a minute",
        "wpm_without_pauses": "words a minute without pauses",
        "pitch_range_semitones": "semitones of pitch",
        "loudness_range_db": "dB of loudness",
    }
    lines += [
        f"  {fields[name]} {unit}" for name, unit in units.items() if fields[name] is not None
    ]
    pauses, beats, fillers = fields["pauses"], fields["beats"], fields["fillers"]
    if isinstance(pauses, list):
        lines += [f"  pause of {each['length']} s at {each['start']} s" for each in pauses]
    if isinstance(fillers, list):
        lines += [f"  \u201c{each['word']}\u201d at {each['start']} s" for each in fillers]
    if isinstance(beats, list):
        words = {True: "said", False: "left out"}
        lines += [f"  beat {each['beat']}: {words[each['covered']]}" for each in beats]
    if fields["transcript"]:
        lines.append(f"  {fields['transcript']}")
    notes = fields["notes"]
    assert isinstance(notes, list)
    return "\n".join([*lines, *(f"  {note}" for note in notes)])
