"""The tables of an export: every column with its type and its meaning, which is the record's own where it has one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from junket.dictionary import entry
from schemas import Credit, Interview, Money, Person, Rating, Record, Release, Turn, Work
from schemas.model import Model
from schemas.page import Place, QuarantineLine

Row = dict[str, Any]


class Type(StrEnum):
    """What a column's cells hold. Each may be null, unless the column is of the table's key."""

    TEXT = "text"
    TEXTS = "list of texts"
    INTEGER = "integer"
    TRUTH = "true or false"
    DAY = "date"
    MOMENT = "time in UTC"
    MONEY = "decimal"


@dataclass(frozen=True)
class Column:
    """A column: its name, type and meaning."""

    name: str
    type: Type
    means: str


@dataclass(frozen=True)
class Table:
    """A table: what a row is, the columns that name one, and all columns."""

    name: str
    row: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


def _of(model: type[Model], field: str, kind: Type = Type.TEXT, name: str | None = None, more: str = "") -> Column:
    """A column that holds a field of the record, in the words of the schema."""
    meaning = entry(model.model_fields[field].description or "")[0]
    return Column(name or field, kind, f"{meaning} {more}".strip())


TEXTS, INTEGER, DAY, MOMENT = Type.TEXTS, Type.INTEGER, Type.DAY, Type.MOMENT
ARTICLE = Column("article_id", Type.TEXT, "The article: key of `articles`.")
WORK = Column("work_id", Type.TEXT, "The work: key of `works`.")
POSITION = Column("position", INTEGER, "Its place in the record's order, from 0.")
ARTICLES = Column("articles", INTEGER, "How many articles state it.")
RUN = Column("run", Type.TEXT, "The run folder that it came from, by name; of a single file the file's name.")
NUMBER = Column("work_number", INTEGER, "The work's place in the article's record, from 0: `works[0]` is 0.")


def _moment(field: str, verb: str) -> tuple[Column, ...]:
    return (
        _of(Record, f"{field}_at", name=f"{field}_stated", more="As far as stated."),
        Column(f"{field}_on", DAY, f"The day on which it was {verb}, where the page is; null where none was stated."),
        Column(f"{field}_at", MOMENT, f"When it was {verb}; null unless a time with its zone was stated."),
    )


def _money(field: str) -> tuple[Column, ...]:
    amount = "In whole units of the currency. Stated together with the two columns that follow."
    return (
        _of(Work, field, Type.MONEY, more=amount),
        _of(Money, "currency", name=f"{field}_currency"),
        _of(Money, "scope", name=f"{field}_scope"),
    )


TABLES = (
    Table("articles", "An article: the last line that its id has.", ("article_id",), (
        _of(Record, "id", name="article_id"),
        _of(Record, "url"),
        _of(Record, "canonical_url"),
        _of(Record, "site"),
        _of(Record, "publisher"),
        _of(Record, "kind"),
        _of(Record, "headline"),
        _of(Record, "language"),
        _of(Record, "authors", TEXTS),
        *_moment("published", "published"),
        *_moment("modified", "changed"),
        _of(Record, "fetched_at", MOMENT),
        _of(Record, "section"),
        _of(Record, "tags", TEXTS),
        _of(Interview, "format", name="interview_format"),
        _of(Interview, "exclusive", Type.TRUTH, more="Null for an article that interviews nobody."),
        _of(Interview, "event"),
        _of(Record, "body", more="Set apart by an empty line."),
        Column("characters", INTEGER, "Length of `body` in characters."),
        Column("images", INTEGER, "How many images belong to it."),
        Column("videos", INTEGER, "How many videos belong to it."),
        Column("warnings", INTEGER, "How many warnings its record has."),
        RUN,
    )),
    Table("interviewees", "A person whom an article interviews.", ("article_id", "position"), (
        ARTICLE, POSITION, _of(Person, "name"), _of(Person, "roles", TEXTS),
    )),
    Table("mentions", "A person whom an article's prose names.", ("article_id", "position"), (
        ARTICLE, POSITION, _of(Person, "name"), _of(Person, "roles", TEXTS),
    )),
    Table("turns", "A question or an answer of a written interview.", ("article_id", "position"), (
        ARTICLE, POSITION, _of(Turn, "speaker"), _of(Turn, "role"), _of(Turn, "text"),
    )),
    Table("works", "A work: all articles that are about it are one row.", ("work_id",), (
        Column("work_id", Type.TEXT, "Names the work within this export: the first, by id, of the articles that state it, and the work's place there."),
        _of(Work, "title", more="Of several spellings the one that most articles have."),
        Column("titles", TEXTS, "Every spelling of the title, as printed."),
        _of(Work, "original_title"),
        _of(Work, "kind"),
        _of(Work, "year", INTEGER),
        _of(Work, "runtime_minutes", INTEGER),
        _of(Work, "episodes", INTEGER),
        _of(Work, "seasons", INTEGER),
        _of(Rating, "certificate"),
        _of(Rating, "system", name="rating_system"),
        _of(Rating, "reasons", name="rating_reasons"),
        _of(Work, "genres", TEXTS),
        _of(Work, "languages", TEXTS),
        _of(Work, "countries", TEXTS),
        _of(Work, "aspect_ratio"),
        _of(Work, "sound_mix", TEXTS),
        *_money("box_office"),
        *_money("budget"),
        Column("articles", INTEGER, "How many articles are about it."),
        Column("conflicts", TEXTS, "Fields on which the articles differ; `work_claims` has who says what."),
    )),
    Table("article_works", "A work in an article.", ("article_id", "work_number"), (ARTICLE, NUMBER, WORK)),
    Table("credits", "A person in one role of a work.", ("work_id", "role", "position"), (
        WORK,
        Column("role", Type.TEXT, "What the person does for the work."),
        Column("position", INTEGER, "The person's place within the role, from 0."),
        _of(Credit, "name", more="Of several spellings the one that was read first."),
        _of(Credit, "character"),
        ARTICLES,
    )),
    Table("companies", "A company in one role of a work.", ("work_id", "role", "position"), (
        WORK,
        Column("role", Type.TEXT, "`production company`, `distributor` (studios that release and networks too) or `sales agent`."),
        Column("position", INTEGER, "The company's place within the role, from 0."),
        Column("name", Type.TEXT, "The name as printed. Of several spellings the one that was read first."),
        ARTICLES,
    )),
    Table("releases", "A release of a work. Two articles that state it in the same words are one row.", ("work_id", "position"), (
        WORK,
        Column("position", INTEGER, "Its place among the work's releases, from 0."),
        _of(Release, "date", name="date_stated"),
        Column("first_day", DAY, "The first day that `date_stated` can mean: of a month its first. A season counts as its whole year."),
        Column("last_day", DAY, "The last day that `date_stated` can mean. Equal to `first_day` where a day was stated."),
        _of(Release, "precision"),
        _of(Release, "type"),
        _of(Release, "platform"),
        _of(Release, "country"),
        _of(Release, "note"),
        ARTICLES,
    )),
    Table("work_claims", "What one article states about one work: a value in one field.", ("article_id", "work_number", "field", "position"), (
        ARTICLE,
        NUMBER,
        WORK,
        Column("field", Type.TEXT, "The field of the record's work, as `runtime_minutes` or `credits.director`."),
        Column("position", INTEGER, "The value's place within the field, from 0."),
        Column("value", Type.TEXT, "The value in words."),
        Column("agrees", Type.TRUTH, "Whether the row in `works` has this value; null for a field that may have several."),
        Column("source", Type.TEXT, "The part of the page that stated it."),
        Column("evidence", Type.TEXT, "The words on the page that stated it."),
    )),
    Table("quarantine", "A page that was fetched and gave no record.", ("run", "position"), (
        RUN,
        Column("position", INTEGER, "Its place in the run's quarantine, from 0."),
        _of(QuarantineLine, "url"),
        _of(QuarantineLine, "asked"),
        _of(QuarantineLine, "stage"),
        _of(QuarantineLine, "reason"),
        _of(QuarantineLine, "detail"),
        _of(QuarantineLine, "status", INTEGER),
        _of(QuarantineLine, "fetched_at", MOMENT),
        _of(Place, "file", name="warc_file"),
        _of(Place, "offset", INTEGER, name="warc_offset"),
        _of(Place, "length", INTEGER, name="warc_length"),
    )),
    Table("rejected", "A line that could not be read, and so is in no other table.", ("file", "line"), (
        Column("file", Type.TEXT, "The file, as it was named."),
        Column("line", INTEGER, "The line, from 1."),
        Column("reason", Type.TEXT, "What is wrong with it."),
    )),
)  # fmt: skip
"""All tables, in the order in which `export.md` explains them."""
