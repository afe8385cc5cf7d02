"""Tables as CSV files that a spreadsheet opens without running anything that a page wrote."""

import csv
import re
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import orjson

from junket.export.tables import TABLES, Row

_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
"""How a cell begins that a spreadsheet may run. Source: OWASP, CSV Injection; white space before it is trimmed by some."""
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?\Z")


def defused(text: str) -> str:
    """A text that a spreadsheet shows and does not run: an apostrophe stands before a formula. A number stays one."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.match(text) else text


def cell(value: Any) -> Any:
    """A value as it stands in a CSV file: lists as JSON, times as ISO 8601 with a Z, null as nothing."""
    if isinstance(value, str):
        return defused(str(value))
    if isinstance(value, list):
        return orjson.dumps([str(each) for each in value]).decode()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return value


class Csv:
    """CSV files in a folder, one a table: UTF-8, a line of names, commas, ``"`` where needed, CRLF. Source: RFC 4180."""

    def __init__(self, folder: Path) -> None:
        self._stack = ExitStack()
        self._names = {table.name: [column.name for column in table.columns] for table in TABLES}
        self._files = {}
        for table, names in self._names.items():
            file = self._stack.enter_context((folder / f"{table}.csv").open("w", encoding="utf-8", newline=""))
            self._files[table] = csv.writer(file)
            self._files[table].writerow(names)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def add(self, table: str, row: Row) -> None:
        """Append a row to a table."""
        self._files[table].writerow([cell(row[name]) for name in self._names[table]])
