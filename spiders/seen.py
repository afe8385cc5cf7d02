"""What was met before: a set that grows on the disk, and not in memory."""

import sqlite3


class Seen:
    """A set of texts or bytes, in a file of SQLite's own that has no name and is gone with the process."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("CREATE TABLE seen (what PRIMARY KEY) WITHOUT ROWID")

    def add(self, what: str | bytes) -> bool:
        """Take it in; return whether it is new."""
        return self._db.execute("INSERT OR IGNORE INTO seen VALUES (?)", (what,)).rowcount == 1
