"""JSON Lines files that never hold half a line.

A line goes to the kernel in one unbuffered write, so a killed process leaves whole lines. What a power cut or a full
disk leaves half-written is cut off when the file is opened again.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson


class DamagedFileError(ValueError):
    """A file of a run has a broken line that is not its last: it was not junket that wrote it. Names file and line."""


class AppendedFile:
    """A file that grows by whole pieces. Opened at its end, made if missing.

    A piece that cannot be written whole (a full disk) is taken back before the `OSError` is raised.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = path.open("ab", buffering=0)
        self.size = self._file.tell()

    def append(self, piece: bytes) -> int:
        """Write the piece; return how many bytes stand before it."""
        start, rest = self.size, memoryview(piece)
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError:
            self.cut(start)
            raise
        self.size = start + len(piece)
        return start

    def cut(self, size: int) -> None:
        """Take back what stands behind the first `size` bytes."""
        self._file.truncate(size)
        self.size = size

    def sync(self) -> None:
        """Return when all that was appended is on the disk."""
        os.fsync(self._file.fileno())

    def close(self) -> None:
        self.sync()
        self._file.close()


def whole(path: Path, start: int = 0) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each line of a JSON Lines file from byte `start` on: where it ends, and its object. Stops before a torn last one.

    Raises:
        DamagedFileError: for a broken line that is not the last one.
    """
    if not path.exists():
        return
    end = start
    broken = False
    with path.open("rb") as file:
        file.seek(start)
        for line in file:
            if broken:
                raise DamagedFileError(
                    f"{path}: has a line at byte {end} that is no JSON object; move the file away or take that line out"
                )
            try:
                value = orjson.loads(line)
            except orjson.JSONDecodeError:
                value = None
            if not line.endswith(b"\n") or not isinstance(value, dict):
                broken = True
                continue
            end += len(line)
            yield end, value
