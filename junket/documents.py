"""`junket schema`: the record's JSON Schema and its data dictionary, both made from the models in ``schemas/``."""

import sys
from pathlib import Path

import click
import orjson

from junket.dictionary import dictionary
from schemas.record import json_schema

ROOT = Path(__file__).parent.parent
SCHEMA = "schemas/record-1.schema.json"
DICTIONARY = "docs/record.md"


@click.command()
@click.option("--write", "mode", flag_value="write", help=f"Write {SCHEMA} and {DICTIONARY} anew.")
@click.option("--check", "mode", flag_value="check", help="Exit with 1 if one of the two is not as the models say.")
def schema(mode: str | None) -> None:
    """Print or check the record's JSON Schema and data dictionary.

    Without an option it prints the JSON Schema (draft 2020-12) of a line of records.jsonl. The options are for a
    checkout of junket, where the schema and docs/record.md are committed.

    \b
    Example:
      junket schema --check
    """  # noqa: D301  click's mark for lines to leave as they are
    if mode is None:
        click.echo(schema_text(), nl=False)
        return
    if not (ROOT / "pyproject.toml").exists():
        raise click.UsageError(f"--{mode} is for a checkout of junket; {ROOT} is none")
    stale = False
    for name, text in {SCHEMA: schema_text(), DICTIONARY: dictionary()}.items():
        path = ROOT / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale = True
        if mode == "write":
            path.write_text(text, encoding="utf-8")
            click.echo(f"{name} written")
        else:
            click.echo(f"{name} is not as the models say: `junket schema --write` writes it anew", err=True)
    if mode == "check" and stale:
        sys.exit(1)


def schema_text() -> str:
    """The JSON Schema, as it is committed."""
    return orjson.dumps(json_schema(), option=orjson.OPT_INDENT_2).decode() + "\n"
