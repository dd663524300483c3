"""What was heard in a take as JSON: kept with the take, and told by the command line."""

import json
from dataclasses import asdict
from typing import Any

from eventmate.domain.speech import (
    BeatHeard,
    Estimate,
    Filler,
    Pause,
    Sound,
    TakeAnalysis,
    Transcript,
    Word,
)

Values = dict[str, Any]


def to_json(analysis: TakeAnalysis) -> str:
    """An analysis as one line of text, to be read by `from_json`."""
    return json.dumps(asdict(analysis), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> TakeAnalysis | None:
    """The analysis `to_json` wrote; None from an empty text or one of another kind."""
    try:
        values = json.loads(text)
        return _analysis(values)
    except (ValueError, TypeError, KeyError):
        return None


def _analysis(values: Values) -> TakeAnalysis:
    transcript, fillers, beats = values["transcript"], values["fillers"], values["beats"]
    return TakeAnalysis(
        sound=_sound(values["sound"]),
        words_per_minute=_estimate(values["words_per_minute"]),
        words_per_minute_without_pauses=_estimate(values["words_per_minute_without_pauses"]),
        transcript=None if transcript is None else _transcript(transcript),
        fillers=None if fillers is None else tuple(Filler(**each) for each in fillers),
        repeated=tuple(values["repeated"]),
        beats=None if beats is None else tuple(BeatHeard(**each) for each in beats),
        left_out=tuple(values["left_out"]),
        notes=tuple(values["notes"]),
    )


def _estimate(values: Values | None) -> Estimate | None:
    return None if values is None else Estimate(**values)


def _transcript(values: Values) -> Transcript:
    words = tuple(Word(**each) for each in values["words"])
    return Transcript(words, values["language"], values.get("is_whole", True))


def _sound(values: Values) -> Sound:
    estimates = ("syllables_per_second", "loudness_range_db", "pitch_range_semitones")
    figures = {name: _estimate(values[name]) for name in estimates}
    pauses = tuple(Pause(**each) for each in values["pauses"])
    return Sound(**(values | figures | {"pauses": pauses}))


def command_fields(analysis: TakeAnalysis) -> Values:
    """The fields of `eventmate rehearse --json`, but for the file's name."""
    sound = analysis.sound
    return {
        "duration": round(sound.duration, 3),
        "speech": sound.speech,
        "pauses": [asdict(pause) for pause in sound.pauses],
        "syllables_per_second": _value(sound.syllables_per_second),
        "wpm": _value(analysis.words_per_minute),
        "wpm_without_pauses": _value(analysis.words_per_minute_without_pauses),
        "pitch_range_semitones": _value(sound.pitch_range_semitones),
        "loudness_range_db": _value(sound.loudness_range_db),
        "transcript": None if analysis.transcript is None else analysis.transcript.text,
        "fillers": None
        if analysis.fillers is None
        else [asdict(filler) for filler in analysis.fillers],
        "beats": None
        if analysis.beats is None
        else [{"beat": beat.title, "covered": beat.covered} for beat in analysis.beats],
        "notes": list(analysis.notes),
    }


def _value(estimate: Estimate | None) -> float | None:
    return None if estimate is None else estimate.value
