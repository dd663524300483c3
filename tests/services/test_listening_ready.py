"""What listening needs is there before a take ends."""

import subprocess
import sys
from pathlib import Path

from eventmate.speech.transcription.model import missing

ASKED = """
import sys
from pathlib import Path
from eventmate.services.listening import Listening
from eventmate.settings import Preferences
listening = Listening(Preferences(Path(sys.argv[1])))
names = ("eventmate.speech.transcription.transcriber", "ctranslate2")
print([name in sys.modules for name in names])
listening.make_ready()
print([name in sys.modules for name in names])
"""


def test_making_ready_imports_what_would_hold_the_window_up(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ASKED, str(tmp_path / "settings.json")]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert told == ["[False, False]", f"[True, {not missing()}]"]
