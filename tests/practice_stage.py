"""What tests of practice share: an introduction, and a microphone that plays what it is given."""

from datetime import UTC, datetime

from typing_extensions import override

from eventmate.devices.microphone import Microphone
from eventmate.devices.multimedia import DeviceName
from eventmate.domain.introductions import Beat, BeatKind, IntroductionDraft, IntroductionId, Length
from eventmate.services.bundle import Services

AT = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)
BEATS = (
    Beat(BeatKind.WHO, "I\u2019m Noor. I work on transit data in Berlin."),
    Beat(BeatKind.WHAT, "I help cities publish arrival times that riders can trust."),
    Beat(BeatKind.PROOF, "Two weeks later complaints had halved."),
    Beat(BeatKind.GOAL, "I\u2019d like to meet people who predict delays."),
    Beat(BeatKind.QUESTION, "What do riders complain about where you work?"),
)


def add_introduction(services: Services, name: str = "For conferences") -> IntroductionId:
    """An introduction at 45 seconds, all its beats written."""
    draft = IntroductionDraft(name, "people who know transit", "classic")
    return services.introductions.add(draft, Length.SECONDS_45, BEATS).value


class FakeMicrophone(Microphone):
    """Hears what a test says."""

    def __init__(self, *names: str, trouble: str = "") -> None:
        super().__init__()
        self._names = names
        self._trouble = trouble
        self.is_on = False
        self.wanted = ""

    @override
    def microphones(self) -> tuple[DeviceName, ...]:
        return tuple(DeviceName(name, name.title()) for name in self._names)

    @override
    def choose(self, wanted: str) -> None:
        self.wanted = wanted

    @override
    def start(self) -> None:
        if self._trouble:
            self.failed.emit(self._trouble)
        else:
            self.is_on = True

    @override
    def stop(self) -> None:
        self.is_on = False

    def plug_in(self, *names: str) -> None:
        """From now on there are these."""
        self._names, self._trouble = names, ""
        self.microphones_changed.emit()

    def speak(self, samples: bytes) -> None:
        """Let samples be heard, when it listens."""
        if self.is_on:
            self.heard.emit(samples)


class SetClock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds
