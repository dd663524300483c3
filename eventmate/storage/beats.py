"""The beats of an introduction as JSON: of past versions, and as they were spoken."""

import json
from collections.abc import Sequence

from eventmate.domain.introductions import Beat, BeatKind


def to_json(beats: Sequence[Beat]) -> str:
    """Beats as one line of text."""
    return json.dumps(
        [[beat.kind.value, beat.text, beat.title] for beat in beats], ensure_ascii=False
    )


def from_json(text: str) -> tuple[Beat, ...]:
    """The beats `to_json` wrote; none from an empty text."""
    if not text:
        return ()
    return tuple(Beat(BeatKind(kind), spoken, title) for kind, spoken, title in json.loads(text))
