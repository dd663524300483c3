"""How soon the list follows each key while somebody types a search."""

from collections.abc import Iterator
from functools import partial

from benchmarks.library import opened
from benchmarks.stage import LARGE, Stage, milliseconds, p95
from benchmarks.table import Row
from eventmate.domain.contacts import ContactQuery

# Common and rare, several scripts, spelled plainly and with marks, a tag, parts of a number.
TYPED = (
    *("sara kim", "lukasz", "oster", "strasse", "müller", "aoife", "nordwind energie 17"),
    *("acme cto", "дмитрий", "小龍", "李小龍", "민준", "فاطمة", "שרה", "नेहा", "สมชาย", "παπαδακη"),
    *("5550420017", "+1 555 004 2001", "olivia.vimoge", "linkedin.com/in/sara"),
    *("head of research", "quiet keyboards", "climate", "研究", "zzz nobody"),
)
SCREENFUL = 60
BUDGET_MS = 16


def prefixes() -> list[str]:
    """Every text there is on the way to a whole search."""
    return [text[:end] for text in TYPED for end in range(1, len(text) + 1)]


def rows(stage: Stage) -> Iterator[Row]:
    """Each key through the use case that the list asks."""
    with opened(stage.library(LARGE)) as services:
        find = services.contacts.find
        find(ContactQuery("warm up"), SCREENFUL)
        figures = [
            milliseconds(partial(find, ContactQuery(text), SCREENFUL)) for text in prefixes()
        ]
    yield Row(f"search, each of {len(figures)} keys, p95", p95(figures), "ms", BUDGET_MS)
