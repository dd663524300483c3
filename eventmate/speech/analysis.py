"""A take as a whole: the sound, and words where they can be found."""

from collections.abc import Sequence
from dataclasses import replace

from eventmate.domain.beats_heard import beats_heard
from eventmate.domain.fillers import USUAL, fillers_in, merged, repeated_words
from eventmate.domain.introductions import Beat
from eventmate.domain.speech import Estimate, Sound, TakeAnalysis
from eventmate.domain.spoken_text import words_of
from eventmate.speech.hearing import hear
from eventmate.speech.samples import Samples
from eventmate.speech.transcription.transcriber import Stop, Transcriber, never
from eventmate.speech.word_times import settled

FROM_SCRIPT, FROM_TRANSCRIPT = 0.1, 0.05  # how far off words a minute were, of the figure
FEWEST_WORDS = 3
NOISY = "The room was nearly as loud as you; figures are less sure."
CLIPPED = "The recording is too loud in places; move back a little from the microphone."
SILENT = "Nobody was heard. Was the microphone the right one, and not muted?"


def analyse(
    samples: Samples,
    beats: Sequence[Beat] = (),
    titles: Sequence[str] = (),
    *,
    fillers: Sequence[str] = USUAL,
    transcriber: Transcriber | None = None,
    stop: Stop = never,
) -> TakeAnalysis:
    """Everything that can be heard in a take; without a transcriber nothing about words.

    Raises Stopped when the user does not want to wait.
    """
    sound = hear(samples)
    notes = _notes(sound)
    if sound.is_silent:
        return TakeAnalysis(sound, notes=notes)
    if transcriber is None:
        whole, without = _pace(words_of(beats), sound, FROM_SCRIPT)
        return TakeAnalysis(sound, whole, without, notes=notes)
    heard = transcriber.transcribe(samples, stop)
    transcript = replace(heard, words=settled(heard.words, sound.pauses))
    hesitations = transcriber.hesitations(samples, stop)
    wanted = tuple(each for each in hesitations if each.word in fillers)
    covered, left_out = beats_heard(beats, titles, transcript.words)
    whole, without = _pace(len(transcript.words), sound, FROM_TRANSCRIPT)
    return TakeAnalysis(
        sound,
        whole,
        without,
        transcript,
        merged(fillers_in(transcript.words, fillers), wanted),
        repeated_words(transcript.words),
        covered if beats else None,
        left_out,
        notes,
    )


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
