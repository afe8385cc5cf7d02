"""Lines of a run into validated models, one at a time. A line that is none is handed over with what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from pipelines.folder import QUARANTINE, RECORDS
from schemas import Record
from schemas.model import Model
from schemas.page import QuarantineLine

M = TypeVar("M", bound=Model)

LONGEST = 64 * 2**20
"""Bytes of a line. A record of a page is far below; what is longer is skipped unread, so that memory stays bounded."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A line that could not be read."""

    file: Path
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Input:
    """What to export: a name for it, and its files."""

    run: str
    records: Path | None
    quarantine: Path | None
    folder: Path | None = None
    """The run folder; None for a file alone."""


class InputError(ValueError):
    """A path that names no records. Says which, and what would."""


def inputs(paths: tuple[Path, ...]) -> tuple[Input, ...]:
    """The files that each path stands for: a run folder's records and quarantine, or a file of records.

    Raises:
        InputError: for a path that is neither, and for two of one name, which the tables could not tell apart.
    """
    found: dict[str, Input] = {}
    for path in paths:
        name = path.resolve().name
        if path.is_dir():
            records, quarantine = path / RECORDS, path / QUARANTINE
            if not records.is_file():
                raise InputError(f"{path} is no run folder: it has no {RECORDS}")
            one = Input(name, records, quarantine if quarantine.is_file() else None, path)
        elif path.is_file():
            one = Input(name, None, path) if path.name == QUARANTINE else Input(name, path, None)
        else:
            raise InputError(f"{path} is neither a run folder nor a file of records")
        if name in found:
            # Two files called records.jsonl, in two folders: the folder tells them apart.
            name = f"{path.resolve().parent.name}/{name}"
            one = replace(one, run=name)
        if name in found:
            raise InputError(f"{path} is named twice, or has the name of another")
        found[name] = one
    return tuple(found.values())


def records(path: Path) -> Iterator[tuple[int, Record | Rejected]]:
    """Every line of a file of records with its number, from 1."""
    return _models(path, Record)


def quarantined(path: Path) -> Iterator[tuple[int, QuarantineLine | Rejected]]:
    """Every line of a quarantine with its number, from 1."""
    return _models(path, QuarantineLine)


def _models(path: Path, model: type[M]) -> Iterator[tuple[int, M | Rejected]]:
    for number, line in _lines(path):
        if line is None:
            yield number, Rejected(path, number, f"is longer than {LONGEST} bytes")
        elif line.strip():
            try:
                yield number, model.model_validate_json(line)
            except ValidationError as error:
                yield number, Rejected(path, number, _reason(error))


def _lines(path: Path) -> Iterator[tuple[int, bytes | None]]:
    number = 0
    with path.open("rb") as file:
        while line := file.readline(LONGEST + 1):
            number += 1
            if len(line) <= LONGEST:
                yield number, line
                continue
            while line and not line.endswith(b"\n"):
                line = file.readline(LONGEST)
            yield number, None


def _reason(error: ValidationError) -> str:
    first, *more = error.errors(include_url=False, include_input=False, include_context=False)
    at = "/".join(map(str, first["loc"]))
    return (f"{at}: " if at else "") + first["msg"] + (f" (and {len(more)} more)" if more else "")
