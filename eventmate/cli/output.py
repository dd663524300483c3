"""What commands print: one JSON object per line, or plain lines for people."""

import json
import sys
from collections.abc import Callable, Mapping
from typing import TextIO

Fields = Mapping[str, object]
AsText = Callable[[Fields], str]


class Output:
    """Standard output in the chosen form, and sentences on standard error."""

    def __init__(
        self, as_json: bool, out: TextIO | None = None, errors: TextIO | None = None
    ) -> None:
        self._as_json = as_json
        self._out = out or sys.stdout
        self._errors = errors or sys.stderr

    def row(self, fields: Fields, as_text: AsText) -> None:
        """One result."""
        line = json.dumps(fields, ensure_ascii=False) if self._as_json else plain(as_text(fields))
        self._out.write(f"{line}\n")

    def raw(self, text: str) -> None:
        """A file's content as it is."""
        self._out.write(text)

    def raw_bytes(self, data: bytes) -> None:
        """A file's bytes as they are."""
        self._out.flush()
        self._out.buffer.write(data)

    def error(self, sentence: str) -> None:
        """One sentence on standard error."""
        self._errors.write(f"{plain(sentence)}\n")


def plain(text: str) -> str:
    """Text from strangers with what could steer a terminal made visible."""
    return "".join(c if c.isprintable() or c == "\n" else f"\\x{ord(c):02x}" for c in text)
