"""What was heard in a take: figures with their uncertainty, pauses, and words where they are known.

All times are in seconds from the start of the recording.
"""

from dataclasses import dataclass

LONGEST = 30 * 60.0  # s; what is longer is no rehearsal
MICROPHONE_DELAY = 1.0  # s that the sound of a whole take may be shorter than the take
LONG_PAUSE = 0.7  # s; from here on a listener notices a pause


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and how far off it may be; both in the figure's own unit."""

    value: float
    plus_minus: float = 0.0


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence between words that is long enough to be noticed."""

    start: float
    length: float

    @property
    def end(self) -> float:
        """Where speech goes on."""
        return self.start + self.length


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the transcript."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Filler:
    """A word that fills a gap, as it was heard."""

    word: str
    start: float


@dataclass(frozen=True, slots=True)
class BeatHeard:
    """Whether a beat of the script was said, and where; `start` is None when it was not."""

    title: str
    covered: bool
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Sound:
    """What the sound alone tells, without words."""

    duration: float
    speech: float = 0.0
    first: float = 0.0  # where speech begins
    last: float = 0.0  # where it ends
    pauses: tuple[Pause, ...] = ()
    longest_run: float = 0.0  # without a breath
    syllables_per_second: Estimate | None = None  # while speaking
    loudness_range_db: Estimate | None = None
    pitch_range_semitones: Estimate | None = None  # from the 10th to the 90th percentile
    is_silent: bool = False
    is_noisy: bool = False
    is_clipping: bool = False

    @property
    def speaking(self) -> float:
        """From the first word to the last, pauses included."""
        return max(0.0, self.last - self.first)


def is_cut_short(sound: Sound, seconds: float) -> bool:
    """Whether there is less sound than the take was long: the microphone stopped on the way."""
    return sound.duration < seconds - MICROPHONE_DELAY


@dataclass(frozen=True, slots=True)
class Transcript:
    """Words in order; `language` is an ISO 639 code.

    It is not whole where a stretch of the take could not be understood.
    """

    words: tuple[Word, ...]
    language: str = "en"
    is_whole: bool = True

    @property
    def text(self) -> str:
        """The words as one text."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class TakeAnalysis:
    """Everything heard in a take; what needs a transcript is None without one."""

    sound: Sound
    words_per_minute: Estimate | None = None  # pauses included
    words_per_minute_without_pauses: Estimate | None = None
    transcript: Transcript | None = None
    fillers: tuple[Filler, ...] | None = None
    repeated: tuple[str, ...] = ()
    beats: tuple[BeatHeard, ...] | None = None
    left_out: tuple[str, ...] = ()  # sentences of the script that were not heard
    notes: tuple[str, ...] = ()  # what makes the figures less sure
