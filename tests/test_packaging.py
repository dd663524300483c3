"""What a wheel must carry beside the modules."""

import subprocess
import sys
import tomllib
from pathlib import Path

from eventmate.storage import schema

ROOT = Path(__file__).parent.parent


def test_migrations_travel_with_the_package() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = settings["tool"]["setuptools"]["package-data"]["eventmate.storage"]
    carried = {path for pattern in patterns for path in schema.MIGRATIONS.parent.glob(pattern)}
    needed = {
        path
        for path in schema.MIGRATIONS.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert needed
    assert needed <= carried


def test_nothing_committed_names_a_registry() -> None:
    hosts = ("pythonhosted" + ".org", "pypi" + ".org", "registry.npmjs" + ".org")
    for path in (ROOT / "pyproject.toml", ROOT / "README.md", ROOT / ".ci" / "run"):
        text = path.read_text(encoding="utf-8")
        assert not any(host in text for host in hosts), path


def test_a_program_without_a_console_runs_its_commands(tmp_path: Path) -> None:
    start = "import sys; sys.stdout = sys.stderr = None; from eventmate.__main__ import main; "
    for words, code in ((["add", "Sara Kim"], 0), (["due", "--on", "never"], 2)):
        command = ["--data-dir", str(tmp_path), *words]
        program = f"{start} sys.argv[1:] = {command!r}; sys.exit(main())"
        done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)

        assert done.returncode == code
