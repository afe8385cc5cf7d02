"""`export.md`, which stands beside the tables: what they hold and how to read them."""

from collections import Counter

from junket.export.read import Input
from junket.export.tables import TABLES, Table
from junket.show import plain

FILES = {
    "parquet": "Each table is a Parquet file of its name. Descriptions of tables and columns stand in the files' metadata too.",
    "duckdb": "All tables are in `junket.duckdb`. Descriptions are the comments of tables and columns.",
    "sqlite": """\
All tables are in `junket.sqlite`. A list is a JSON array, a day or time is ISO 8601 text, true is 1, money is a number. `articles` has the column
`published_year` besides. `articles_fts` is a full-text index of headlines, texts, people and works, in which case and accents are no difference:
`select * from articles where rowid in (select rowid from articles_fts where articles_fts match 'harbour')`. Other tables with names have one too.""",
    "csv": """\
Each table is a CSV file of its name: UTF-8, commas, a first line of names. Nothing stands for null, a list is a JSON array, a time ends in `Z` for
UTC. A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) has an apostrophe before it;
numbers have none.""",
}

READING = """\
## How to read them

- **An article** is the last line that its id has, over all files in the order in which they were named.
- **A work** in `works` is one film or series, whichever articles it is in; `article_works` leads from one to the other. Two works are taken for
  one only when a title is the same but for case, accents, punctuation and spaces, the kind is the same, neither years nor directors differ, and a
  director, the year or another credit agrees. What cannot be told stays apart.
- **Where articles differ**, the value that most of them state stands in `works`, of several such the first read, and `conflicts` names the field.
  `work_claims` has every value of every article with the words that state it; `agrees` is false for those that lost.
- **A date of which only a part was stated** keeps its digits in `date_stated`. `first_day` and `last_day` are the days that it can mean:
  `2025-03` is 2025-03-01 to 2025-03-31. To count by month, take the rows whose `precision` is `day` or `month`.
- **A day** such as `published_on` is the day where the page is, as stated. **A time** such as `published_at` is in UTC, and null unless the page
  states a time with its zone.
- **Money** is a decimal in whole units of the currency in the column beside it. Amounts of different currencies must not be added.
- **Null** means that the page does not state it, or that it cannot be typed: a day that no calendar has, a number beyond the column's range. The words
  as stated are in `work_claims` or the column that ends in `_stated`."""


def explained(to: str, found: tuple[Input, ...], rows: Counter[str], superseded: int) -> str:
    """The explanation of an export, in Markdown."""
    read = [str(path) for each in found for path in (each.records, each.quarantine) if path]
    parts = [
        "# Tables of junket's records",
        "Made by `junket export` from:",
        "\n".join(f"- `{plain(path).replace('`', '')}`" for path in read),
        FILES[to],
        "\n".join([
            "| table | rows | a row is |",
            "| --- | ---: | --- |",
            *(f"| [{table.name}](#{table.name}) | {rows[table.name]} | {table.row} |" for table in TABLES),
        ]),
        f"Lines that a later line with the same id takes the place of: {superseded}. Lines that could not be read: {rows['rejected']}.",
        READING,
        *map(_table, TABLES),
    ]  # fmt: skip
    return "\n\n".join(parts) + "\n"


def _table(table: Table) -> str:
    key = ", ".join(f"`{name}`" for name in table.key)
    lines = [
        f"## {table.name}",
        "",
        f"{table.row} Key: {key}.",
        "",
        "| column | type | meaning |",
        "| --- | --- | --- |",
    ]
    return "\n".join([*lines, *(f"| `{each.name}` | {each.type} | {each.means} |" for each in table.columns)])
