"""A child process: the least a Qt program can do, and the least that lists contacts.

`python -m benchmarks.bare_window [LIBRARY]` writes when it had painted, and with a library also
when the first names were read from it; seconds of the system's steady clock.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from benchmarks.moments import FirstPaint, say

FIRST_QUERY = "SELECT id, name, title, organisation FROM contact ORDER BY sort_key, id LIMIT 60"


def main() -> None:
    """Paint, query when asked to, end."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Hello"))
    window.resize(1280, 800)

    def on_painted() -> None:
        say("painted")
        if len(sys.argv) > 1:
            _query(sys.argv[1])
        application.quit()

    watcher = FirstPaint(window)
    watcher.painted.connect(on_painted)
    window.show()
    QTimer.singleShot(30_000, application.quit)
    application.exec()


def _query(database: str) -> None:
    import sqlalchemy

    engine = sqlalchemy.create_engine(f"sqlite:///{database}")
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text(FIRST_QUERY)).all()
    say("usable")


if __name__ == "__main__":
    main()
