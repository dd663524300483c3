"""How long a thousand phrases take to be read by meaning, and in how much memory."""

import subprocess
import sys
from collections.abc import Iterator

from benchmarks.stage import Stage, milliseconds
from benchmarks.table import Row
from eventmate.matching.meaning_model import missing

TEXTS = 1000
BUDGET_MS, BUDGET_MIB = 6000, 350
_SUBJECTS = ("harbours", "soil", "feeds", "riders", "maps", "weather", "fares", "sensors", "trust")
_VERBS = ("hiring for", "teaching about", "measuring", "paying for", "repairing", "drawing")
# A process that does nothing else tells its own peak.
_ALONE = """
import sys
from benchmarks.moments import highest_memory
from benchmarks.meaning import phrases
from eventmate.matching.meaning import Meaning
Meaning().vectors(phrases(int(sys.argv[1])))
print(highest_memory() / (1 << 20))
"""


def phrases(count: int) -> list[str]:
    """That many phrases of about ten words, all different."""
    return [
        f"Help with {_VERBS[n % 6]} {_SUBJECTS[n // 6 % 9]} and {_SUBJECTS[n // 54 % 9]}, {n}"
        for n in range(count)
    ]


def rows(stage: Stage) -> Iterator[Row]:
    """Nothing where the extra `match` is not installed."""
    if sentence := missing():
        sys.stderr.write(sentence + "\n")
        return
    from eventmate.matching.meaning import Meaning

    texts = phrases(stage.size(TEXTS))
    spent = milliseconds(lambda: Meaning().vectors(texts))
    yield Row(f"{len(texts):,} phrases by meaning, loading included", spent, "ms", BUDGET_MS)
    if sys.platform != "win32":
        command = [sys.executable, "-c", _ALONE, str(len(texts))]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        yield Row(f"peak memory with {len(texts):,} phrases", float(told), "MiB", BUDGET_MIB)
