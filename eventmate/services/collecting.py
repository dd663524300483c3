"""Python's search for unused records, put off while very many are made at once.

It looks through everything there is and holds up every thread meanwhile, the window's too; in the
middle of making a hundred thousand records, all of them in use, it finds nothing.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """No search within; what was unused is found after it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
