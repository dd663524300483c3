"""A take as a whole: the sound, and words where they can be found."""

from collections.abc import Sequence
from dataclasses import replace

from eventmate.domain.beats_heard import beats_heard
from eventmate.domain.fillers import USUAL, fillers_in, merged, repeated_words
from eventmate.domain.introductions import Beat
from eventmate.domain.speech import Estimate, Sound, TakeAnalysis, Transcript, is_cut_short
from eventmate.domain.spoken_language import is_english
from eventmate.domain.spoken_text import words_of
from eventmate.speech.hearing import SYLLABLES_A_WORD, hear
from eventmate.speech.samples import Samples
from eventmate.speech.transcription.transcriber import (
    NotUnderstood,
    Report,
    Stop,
    Transcriber,
    never,
    unheard,
)
from eventmate.speech.word_times import settled

FROM_SCRIPT, FROM_TRANSCRIPT = 0.1, 0.05  # how far off words a minute were, of the figure
FEWEST_WORDS = 3
# How far the words of a script may be from those the syllables make: the latter are sure to about
# a third. Other languages than English have more syllables in a word.
UNLIKE, MORE_SYLLABLES = 0.35, 1.2
NOISY = "The room was nearly as loud as you; figures are less sure."
CLIPPED = "The recording is too loud in places; move back a little from the microphone."
IN_PARTS = "Some words could not be made out, so more may have been said than is shown."
NOT_ENGLISH = "Words are heard in English only; all other figures hold in any language."
OTHER_WORDS = (
    "What was said is much shorter or longer than the script, so the pace in words is left out."
)
CUT_SHORT = (
    "The microphone stopped after {} seconds; the figures are of that part, and the time is that "
    "of the whole take."
)
SILENT = "Nobody was heard. Was the microphone the right one, and not muted?"


def analyse(
    samples: Samples,
    beats: Sequence[Beat] = (),
    titles: Sequence[str] = (),
    *,
    fillers: Sequence[str] = USUAL,
    transcriber: Transcriber | None = None,
    seconds: float = 0.0,
    stop: Stop = never,
    report: Report = unheard,
) -> TakeAnalysis:
    """Everything that can be heard in a take; without a transcriber nothing about words.

    `seconds` is how long the take was by the clock, where that is known. Raises Stopped when the
    user does not want to wait; `report` hears how much of the words is found, 0 to 1.
    """
    sound = hear(samples)
    notes = _notes(sound)
    is_cut = is_cut_short(sound, seconds)
    if is_cut:
        notes = (*notes, CUT_SHORT.format(round(sound.duration)))
    if sound.is_silent:
        return TakeAnalysis(sound, notes=notes)
    in_english = is_english(" ".join(beat.text for beat in beats))
    by_sound = TakeAnalysis(sound, notes=notes)
    by_script = by_sound if is_cut else _by_script(by_sound, beats, in_english=in_english)
    if transcriber is None:
        return by_script
    if not in_english:
        return with_note(by_script, NOT_ENGLISH)
    try:
        transcript, sounds = transcriber.transcribe_with_sounds(samples, stop, report)
    except NotUnderstood as error:
        return with_note(by_script, str(error))
    transcript = replace(transcript, words=settled(transcript.words, sound.pauses))
    found = replace(
        by_script,
        transcript=transcript,
        fillers=merged(
            fillers_in(transcript.words, fillers),
            [each for each in sounds if each.word in fillers],
        ),
        repeated=repeated_words(transcript.words),
    )
    return _against_script(found, transcript, beats, titles)


def _against_script(
    found: TakeAnalysis, transcript: Transcript, beats: Sequence[Beat], titles: Sequence[str]
) -> TakeAnalysis:
    """With the beats, and the pace of what was really said where all of it is known."""
    covered, left_out = beats_heard(beats, titles, transcript.words)
    found = replace(found, beats=covered if beats else None)
    if not transcript.is_whole:
        return with_note(found, IN_PARTS)
    whole, without = _pace(len(transcript.words), found.sound, FROM_TRANSCRIPT)
    return replace(
        found,
        words_per_minute=whole,
        words_per_minute_without_pauses=without,
        left_out=left_out,
        notes=tuple(note for note in found.notes if note != OTHER_WORDS),
    )


def _by_script(found: TakeAnalysis, beats: Sequence[Beat], *, in_english: bool) -> TakeAnalysis:
    """With the pace of the script, where what was heard has about as many words."""
    words, rate = words_of(beats), found.sound.syllables_per_second
    whole, without = _pace(words, found.sound, FROM_SCRIPT)
    if whole is None or rate is None:
        return found
    heard = rate.value * found.sound.speech / SYLLABLES_A_WORD
    if (
        not 1 / (1 + UNLIKE)
        <= (words / heard) * (1 if in_english else MORE_SYLLABLES)
        <= 1 + UNLIKE
    ):
        return with_note(found, OTHER_WORDS)
    return replace(found, words_per_minute=whole, words_per_minute_without_pauses=without)


def with_note(analysis: TakeAnalysis, sentence: str) -> TakeAnalysis:
    """The same with one more thing to know about it."""
    return replace(analysis, notes=(*analysis.notes, sentence)) if sentence else analysis


def _pace(words: int, sound: Sound, off: float) -> tuple[Estimate | None, Estimate | None]:
    """Words a minute with pauses and without; None where too little was said."""
    silence = sum(pause.length for pause in sound.pauses)
    if words < FEWEST_WORDS or sound.speaking - silence <= 0:
        return None, None
    whole = words * 60 / sound.speaking
    without = words * 60 / (sound.speaking - silence)
    return (
        Estimate(round(whole, 1), round(whole * off, 1)),
        Estimate(round(without, 1), round(without * off, 1)),
    )


def _notes(sound: Sound) -> tuple[str, ...]:
    if sound.is_silent:
        return (SILENT,)
    told = ((sound.is_noisy, NOISY), (sound.is_clipping, CLIPPED))
    return tuple(sentence for holds, sentence in told if holds)
