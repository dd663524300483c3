"""Keeps PySide from reading the source of every module that is imported after it.

It does so to see whether a module switches its names to snake_case by `__feature__`. Nothing
here does, and reading takes half as long again as importing: 0.1 s for SQLAlchemy alone.
"""

import builtins
from importlib import import_module


def stop_reading_sources() -> None:
    """Take that part of PySide's import away; a PySide without it is left as it is."""
    import_module("PySide6.QtCore")  # it comes with this
    before = getattr(builtins, "__orig_import__", None)
    if before is not None:
        vars(builtins)["__import__"] = before
