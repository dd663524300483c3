"""The command line as a shell would call it."""

import json
from pathlib import Path

import pytest

from eventmate.cli.main import run

Json = dict[str, object]


class Shell:
    """Runs commands on one data folder and reads what they print."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        self.code = 0
        self.errors = ""

    def __call__(self, *arguments: str) -> list[Json]:
        """The JSON lines a command prints."""
        self.code = run(["--data-dir", str(self.folder), *arguments, "--json"])
        printed = self._capsys.readouterr()
        self.errors = printed.err
        return [json.loads(line) for line in printed.out.splitlines()]

    def on(self, folder: Path) -> "Shell":
        """The same shell on another data folder."""
        return Shell(folder, self._capsys)

    def text(self, *arguments: str) -> str:
        """What a command prints for people."""
        self.code = run(["--data-dir", str(self.folder), *arguments])
        printed = self._capsys.readouterr()
        self.errors = printed.err
        return printed.out
