"""Which works of several articles are one. Precision goes before recall: what is not shown to be one is two.

Two works can be one only when a title of theirs, their original titles included, is the same but for case, accents,
punctuation and spaces; they are of the same kind; their years do not differ, where both state one; and their directors
do not differ, where both state some. Beyond that something must agree, and is looked for in this order:

1. year and a director
2. a director
3. the year
4. another person in the same role

All works that share such an agreement are joined, unless some of them contradict each other: then nobody can say to
which the silent ones belong, and they stay apart. Only for a shared director those that state no year are joined with
each other.

It works in a SQLite file, so that memory does not grow with the number of works.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Self

import orjson

from junket.export import fold
from schemas import Role, Work
from schemas.evidence import Evidence

DIRECTORS = (Role.DIRECTOR, Role.CO_DIRECTOR)
YEAR_AND_DIRECTOR, DIRECTOR, YEAR, CREDIT = STAGES = (1, 2, 3, 4)

SCRIPT = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -8192;  -- 8 MiB
CREATE TABLE lines (article TEXT PRIMARY KEY, line INTEGER) WITHOUT ROWID;
CREATE TABLE claims (id INTEGER PRIMARY KEY, article TEXT, number INTEGER, grp INTEGER, work BLOB, evidence BLOB);
CREATE TABLE groups (id INTEGER PRIMARY KEY, size INTEGER, year INTEGER);
CREATE TABLE directors (grp INTEGER, name TEXT, PRIMARY KEY (grp, name)) WITHOUT ROWID;
CREATE TABLE agreements (stage INTEGER, token BLOB, claim INTEGER);
"""

Claim = tuple[str, int, Work, dict[str, Evidence]]
"""An article's id, the work's place in it, what it states, and the words that say so, by pointer from the work."""


class Scratch:
    """A file on the disk that knows each article's last line, and each work until all are read."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.executescript(SCRIPT)
        self._db.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def seen(self, article: str, line: int) -> None:
        """Remember that an article stands on this line, counted over all files. Its last line is what counts."""
        self._db.execute("INSERT OR REPLACE INTO lines VALUES (?, ?)", (article, line))

    def last(self, article: str) -> int | None:
        """The last line that the article stands on."""
        found = self._db.execute("SELECT line FROM lines WHERE article = ?", (article,)).fetchone()
        return int(found[0]) if found else None

    def add(self, article: str, number: int, work: Work, evidence: dict[str, Evidence]) -> None:
        """Take in a work as an article states it."""
        said = orjson.dumps({pointer: each.model_dump(mode="json") for pointer, each in evidence.items()})
        row = (article, number, work.model_dump_json(), said)
        claim = self._db.execute(
            "INSERT INTO claims (article, number, work, evidence) VALUES (?, ?, ?, ?)", row
        ).lastrowid
        self._db.execute("UPDATE claims SET grp = id WHERE id = ?", (claim,))
        self._db.execute("INSERT INTO groups VALUES (?, 1, ?)", (claim, work.year))
        self._db.executemany(
            "INSERT INTO directors VALUES (?, ?)", [(claim, name) for name in sorted(_directors(work))]
        )
        self._db.executemany(
            "INSERT INTO agreements VALUES (?, ?, ?)", [(stage, token, claim) for stage, token in _agreements(work)]
        )

    def resolve(self) -> None:
        """Join the works that are one. Called once, when all are in."""
        self._db.execute("CREATE INDEX agreeing ON agreements (stage, token, claim)")
        self._db.execute("CREATE INDEX grouped ON claims (grp)")
        shared = "SELECT token FROM agreements WHERE stage = ? GROUP BY token HAVING count(*) > 1 ORDER BY token"
        for stage in STAGES:
            with closing(self._db.execute(shared, (stage,))) as tokens:
                for (token,) in tokens:
                    self._agree(stage, token)

    def works(self) -> Iterator[int]:
        """Each work that came out, in the order in which they were first read."""
        with closing(self._db.execute("SELECT grp FROM claims GROUP BY grp ORDER BY min(id)")) as found:
            for (group,) in found:
                yield group

    def claims(self, work: int) -> Iterator[Claim]:
        """What each article states about a work, in the order in which they were read. Reads one at a time."""
        query = "SELECT article, number, work, evidence FROM claims WHERE grp = ? ORDER BY id"
        with closing(self._db.execute(query, (work,))) as found:
            for article, number, stated, said in found:
                evidence = {pointer: Evidence.model_construct(**each) for pointer, each in orjson.loads(said).items()}
                yield article, number, Work.model_validate_json(stated), evidence

    def _agree(self, stage: int, token: bytes) -> None:
        """Join the groups that share an agreement, as far as none contradicts another."""
        query = (
            "SELECT DISTINCT groups.id, groups.year, groups.size FROM agreements JOIN claims ON claims.id = claim "
            "JOIN groups ON groups.id = grp WHERE stage = ? AND token = ?"
        )
        groups = self._db.execute(query, (stage, token)).fetchall()
        if len(groups) < 2:
            return
        if len({year for _, year, _ in groups if year is not None}) > 1:
            if stage != DIRECTOR:
                return
            groups = [group for group in groups if group[1] is None]
        directing = filter(None, (self._directing(group) for group, _, _ in groups))
        common = next(directing, None)
        for names in directing:
            common = common & names if common else common
        if len(groups) > 1 and (common is None or common):
            self._join([group for group, _, _ in sorted(groups, key=lambda group: (-group[2], group[0]))])

    def _directing(self, group: int) -> set[str]:
        return {name for (name,) in self._db.execute("SELECT name FROM directors WHERE grp = ?", (group,))}

    def _join(self, groups: list[int]) -> None:
        """Make one group of several. The first is the largest: so no claim is moved more than a few times."""
        into, *others = groups
        for other in others:
            self._db.execute("UPDATE claims SET grp = ? WHERE grp = ?", (into, other))
            self._db.execute("UPDATE OR IGNORE directors SET grp = ? WHERE grp = ?", (into, other))
            self._db.execute("DELETE FROM directors WHERE grp = ?", (other,))
            self._db.execute(
                "UPDATE groups SET size = groups.size + o.size, year = coalesce(groups.year, o.year) "
                "FROM groups AS o WHERE groups.id = ? AND o.id = ?",
                (into, other),
            )
            self._db.execute("DELETE FROM groups WHERE id = ?", (other,))


def _directors(work: Work) -> set[str]:
    return {fold.name(credit.name) for role in DIRECTORS for credit in work.credits.get(role, ())}


def _agreements(work: Work) -> set[tuple[int, bytes]]:
    """All that another article's work could agree with: stage and a digest of what it is."""
    titles = {fold.title(title) for title in (work.title, work.original_title) if title} - {""}
    found: set[tuple[int, tuple[object, ...]]] = set()
    for director in _directors(work):
        found.add((DIRECTOR, (director,)))
        if work.year is not None:
            found.add((YEAR_AND_DIRECTOR, (work.year, director)))
    if work.year is not None:
        found.add((YEAR, (work.year,)))
    for role, people in work.credits.items():
        if role not in DIRECTORS:
            found.update((CREDIT, (role, fold.name(credit.name))) for credit in people)
    return {(stage, _digest(title, work.kind, *what)) for title in titles for stage, what in found}


def _digest(*parts: object) -> bytes:
    return hashlib.blake2b(orjson.dumps([str(part) for part in parts]), digest_size=16).digest()
