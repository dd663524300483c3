"""How long a minute of speech is listened to, in how much memory, and what the window feels."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from statistics import median

import numpy as np

from benchmarks.stage import Stage, milliseconds
from benchmarks.table import Row
from eventmate.domain.introductions import Beat, BeatKind
from eventmate.speech.samples import RATE, Samples
from eventmate.speech.transcription.model import missing

SECONDS = 60
TAKES = 5
SPOKEN = 8.8  # of every ten seconds
ALONE_MS, WORDS_MS, GAP_MS, BUDGET_MIB = 1_000, 6_000, 33, 300
SCRIPT = (Beat(BeatKind.FREE, "I help cities publish arrival times that riders can trust. " * 12),)
# A process that does nothing else tells how much more it needed, and how long at most another
# thread had to wait.
_ALONE = """
import sys, threading, time
from benchmarks.moments import highest_memory
from benchmarks.listening import SCRIPT, minute
from eventmate.speech.analysis import analyse
from eventmate.speech.transcription.transcriber import Transcriber
sound, before = minute(), highest_memory()
done = threading.Event()
def listen():
    analyse(sound, SCRIPT, ["text"], transcriber=Transcriber())
    done.set()
threading.Thread(target=listen).start()
longest, last = 0.0, time.perf_counter()
while not done.wait(0.002):
    now = time.perf_counter()
    longest, last = max(longest, now - last), now
print((highest_memory() - before) / (1 << 20), longest * 1000)
"""


def minute() -> Samples:
    """A minute of tones that come and go as syllables do, with a pause every ten seconds."""
    at = np.arange(SECONDS * RATE) / RATE
    pitch = 120 + 25 * np.sin(2 * np.pi * 0.3 * at)
    voice = sum(np.sin(2 * np.pi * n * np.cumsum(pitch) / RATE) / n for n in range(1, 12))
    syllables = np.maximum(0, np.sin(2 * np.pi * 2.2 * at)) * (at % 10 < SPOKEN)
    sound: Samples = (0.15 * voice * syllables).astype(np.float32)
    return sound


def _window(stage: Stage) -> Row:
    """What somebody feels who ends a take: the median of the longest gap of each."""
    takes = 3 if stage.is_quick else TAKES
    with tempfile.TemporaryDirectory(prefix="eventmate-take-") as home:
        command = [sys.executable, "-m", "benchmarks.our_take", home, str(takes)]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    gaps = [float(line.split()[1]) for line in told.splitlines() if line.startswith("gap")]
    sys.stderr.write(f"longest gaps of the window: {sorted(map(round, gaps))} ms\n")
    return Row("window's longest gap from a take's end to its review", median(gaps), "ms", GAP_MS)


def rows(stage: Stage) -> Iterator[Row]:
    """Without words always; with them where the extra `speech` is installed."""
    from eventmate.speech.analysis import analyse
    from eventmate.speech.transcription.transcriber import Transcriber

    sound = minute()
    spent = milliseconds(lambda: analyse(sound, SCRIPT, ["text"]))
    yield Row("a minute of speech, without words", spent, "ms", ALONE_MS)
    yield _window(stage)
    if sentence := missing():
        sys.stderr.write(sentence + "\n")
        return
    spent = milliseconds(lambda: analyse(sound, SCRIPT, ["text"], transcriber=Transcriber()))
    yield Row("a minute of speech, model loading and words included", spent, "ms", WORDS_MS)
    if sys.platform != "win32":
        command = [sys.executable, "-c", _ALONE]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        more, longest = (float(part) for part in told.split())
        yield Row("memory added by words", more, "MiB", BUDGET_MIB)
        yield Row("longest wait of another thread meanwhile", longest, "ms", GAP_MS)
