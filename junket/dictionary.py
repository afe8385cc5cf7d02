"""The data dictionary, ``docs/record.md``: what each field of a record means.

Its words are the docstrings of the models in ``schemas/``, of their fields, and of the members of enumerations.
"""

import ast
import inspect
import json
import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from pathlib import Path
from types import ModuleType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

import fixtures
from schemas import Evidence, Record, model
from schemas.model import Model
from schemas.page import QuarantineLine

SHOWN = Path(fixtures.__file__).parent / "cinemadailyus.com/last-take-rachel-mason/record.json"
"""The record that stands at the top."""


INTRODUCTION = """\
<!-- Made from the models in schemas/ by `junket schema --write`: edit their docstrings, not this file. -->

# The record, version 1

junket writes one record an article: a JSON object on a line of its own in `records.jsonl`. This page says what each field means; the same for
machines is the [JSON Schema](../schemas/record-1.schema.json), which `junket schema` prints.

## A record to look at

The record of an interview about a documentary, shortened where it says `…`:

```jsonc
{example}
```

## How to read it

- **Every field is always there.** What the page does not state is `null`, or an empty list or object. Only a credit's `character` is left out
  where there is none.
- **Nothing is invented.** No year comes from elsewhere, no runtime is guessed. A date has the digits that were stated, and `precision` says how
  many; one without a year takes it from the article's own date of publication and from nothing else.
- **One spelling for one fact.** Languages, countries and currencies are codes; roles, rating systems and all kinds and types are the words
  under [Enumerations](#enumerations). Names, titles and genres are as printed.
- **Nothing stated is dropped.** A label that junket does not know, and a value that it cannot type, stand in `works[].other` as they are.
- **What the page states has its evidence**: the words that gave it, in `evidence` under the field's JSON Pointer. A pointer speaks for everything
  below it: for `/works/0/credits/director/0/name` look there, then at `/works/0/credits/director/0`, and so on upwards.
  [What has none](decisions/evidence.md) is what junket says of the page: `id`, `url`, `site`, `kind`.
- **Where two places disagree**, the one that stands first under [Source](#source) wins, and a warning names the other.

```python
import json


def words(record, pointer):
    \"\"\"The evidence for a field: the longest pointer that leads to it.\"\"\"
    while pointer and pointer not in record["evidence"]:
        pointer = pointer.rpartition("/")[0]
    return record["evidence"].get(pointer)


with open("records.jsonl", encoding="utf-8") as lines:
    for record in map(json.loads, lines):
        for number, work in enumerate(record["works"]):
            directors = [credit["name"] for credit in work["credits"].get("director", [])]
            print(work["title"], work["runtime_minutes"], directors, words(record, f"/works/{{number}}/credits/director"))
```"""

QUARANTINE = """\
# The quarantine

A page that was fetched and gave no record is a line of `quarantine.jsonl`. The page itself is in `pages.warc.gz`, beside those that did."""

ENUMERATIONS = """\
## Enumerations

Their members are all the words that a field of theirs can hold."""


def dictionary() -> str:
    """The data dictionary, as it is committed: Markdown."""
    record, quarantine = standing(Record), standing(QuarantineLine)
    kinds = {**record, **{kind: paths for kind, paths in quarantine.items() if kind not in record}}
    parts = [
        INTRODUCTION.format(example=_example()),
        *(_model(kind, paths) for kind, paths in record.items() if issubclass(kind, Model)),
        QUARANTINE,
        *(_model(kind, paths) for kind, paths in quarantine.items() if issubclass(kind, Model)),
        _kinds_of_text(),
        ENUMERATIONS,
        *(_enumeration(kind, paths) for kind, paths in kinds.items() if issubclass(kind, Enum)),
    ]
    return "\n\n".join(parts) + "\n"


def standing(root: type[Model]) -> dict[type[Model | Enum], list[str]]:
    """Each model and enumeration below a model, itself first, with the paths where it stands: ``works[].releases[]``."""
    found: dict[type[Model | Enum], list[str]] = {root: []}

    def walk(kind: type[Model], path: str) -> None:
        for name, hint in get_type_hints(kind, include_extras=True).items():
            if name in kind.model_fields:
                for part, below in _parts(hint, f"{path}.{name}".lstrip(".")):
                    found.setdefault(part, []).append(below)
                    if issubclass(part, Model):
                        walk(part, below)

    walk(root, "")
    return found


def docstrings(source: ModuleType | type) -> dict[str, str]:
    """The string under each assignment in a module or a class, by the name assigned to. Python itself drops them."""
    (*_, tree) = [ast.parse(inspect.getsource(source))]
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else tree.body
    return {
        statement.targets[0].id: inspect.cleandoc(words.value.value)
        for statement, words in pairwise(body)
        if isinstance(statement, ast.Assign)
        and isinstance(statement.targets[0], ast.Name)
        and isinstance(words, ast.Expr)
        and isinstance(words.value, ast.Constant)
        and isinstance(words.value.value, str)
    }


def entry(docstring: str) -> tuple[str, str | None, list[str]]:
    """A field's docstring as its meaning, its example, and the schema.org addresses that it names."""
    text = " ".join(docstring.split())
    text, _, example = text.partition("Example: ``")
    text, _, source = text.partition("Source: ")
    return (
        text.strip(),
        example.removesuffix(".").removesuffix("``") or None,
        re.findall(r"https://schema\.org/\w+", source),
    )


def _parts(hint: Any, path: str) -> Iterator[tuple[type[Model | Enum], str]]:
    """The models and enumerations in a type, each with its path."""
    if isinstance(hint, type) and issubclass(hint, (Model, Enum)):
        yield hint, path
    elif get_origin(hint) is dict:
        key, value = get_args(hint)
        yield from _parts(key, path)
        yield from _parts(value, f"{path}.*")
    else:
        step = "[]" if get_origin(hint) is tuple else ""
        for inner in get_args(hint):
            yield from _parts(inner, path + step)


KINDS = {name: getattr(model, name) for name in docstrings(model)}
"""The kinds of text that fields share, by name."""


def _type(hint: Any) -> str:
    """A field's type, for a reader who may not know Python."""
    if hint == model.Text:
        return "text"
    for name, kind in KINDS.items():
        if hint == kind:
            return f"[{_spaced(name)}](#kinds-of-text)"
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return ", or ".join("null" if each is NoneType else _type(each) for each in inner)
    if origin is Annotated:
        told, *choices = _type(inner[0]).split(", or ")
        return ", or ".join([told + "".join(map(_limits, inner[1:])), *choices])
    if origin is tuple:
        return f"list of {_type(inner[0])}"
    if origin is dict:
        return f"object: {_type(inner[0])} → {_type(inner[1])}"
    if origin is Literal:
        return ", ".join(f"`{json.dumps(value)}`" for value in inner)
    if issubclass(hint, (Model, Enum)):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return {bool: "true or false", int: "whole number", str: "text"}[hint]


def _limits(constraint: Any) -> str:
    if pattern := getattr(constraint, "pattern", None):
        return f" like `{pattern}`"
    told = [*constraint.metadata] if isinstance(constraint, FieldInfo) else []
    bounds = [f"from {limit.ge}" for limit in told if hasattr(limit, "ge")]
    bounds += [f"to {limit.le}" for limit in told if hasattr(limit, "le")]
    return f" {' '.join(bounds)}" if bounds else ""


def _model(kind: type[Model], paths: list[str]) -> str:
    hints = get_type_hints(kind, include_extras=True)
    rows = []
    for name, field in kind.model_fields.items():
        meaning, example, sources = entry(field.description or "")
        shown = f"`{example}`" if example else ""
        rows.append((f"`{name}`", _type(hints[name]), _markdown(meaning), shown, _links(sources)))
    return "\n\n".join(
        [
            f"## {kind.__name__}",
            *_heading(kind, paths),
            _table(("field", "type", "meaning", "example", "schema.org"), rows),
        ]
    )


def _enumeration(kind: type[Enum], paths: list[str]) -> str:
    told = docstrings(kind)
    rows = []
    for member in kind:
        meaning, *sources = re.split(r"\s*(https://schema\.org/\w+)", told[member.name])
        rows.append((f"`{member.value}`", _markdown(meaning), _links(sources[::2])))
    return "\n\n".join(
        [f"### {kind.__name__}", *_heading(kind, paths), _table(("value", "meaning", "schema.org"), rows)]
    )


def _heading(kind: type, paths: list[str]) -> list[str]:
    meaning, _, sources = entry(kind.__doc__ or "")
    where = [f"At {', '.join(f'`{path}`' for path in dict.fromkeys(paths))}."] if paths else []
    return [_markdown(" ".join([meaning, *where, *([f"As {_links(sources)}."] if sources else [])]))]


def _kinds_of_text() -> str:
    told = docstrings(model)
    rows = [
        (_spaced(name), _markdown(told[name]), f"`{pattern}`" if (pattern := get_args(kind)[1].pattern) else "")
        for name, kind in KINDS.items()
    ]
    return "## Kinds of text\n\n" + _table(("kind", "what it is", "pattern"), rows)


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A Markdown table, without the columns that are empty in every row."""
    kept = [at for at in range(len(head)) if any(row[at] for row in rows)]
    lines = [[head[at] for at in kept], ["---" for _ in kept]]
    lines += [[row[at].replace("|", "\\|") for at in kept] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _links(addresses: list[str]) -> str:
    return ", ".join(f"[{address.rpartition('/')[2]}]({address})" for address in addresses)


def _markdown(text: str) -> str:
    return " ".join(text.replace("``", "`").split())


def _spaced(name: str) -> str:
    """``WebAddress`` → ``web address``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _example() -> str:
    """A record that a page must give, shortened to what shows its form, with the evidence for one field."""
    record = json.loads(SHOWN.read_bytes())
    credits_ = record["works"][0]["credits"]
    credits_["producer"] = [*credits_["producer"][:2], "…"]
    record["body"] = [record["body"][0].partition(", a gun")[0] + ", …", "…"]
    record["mentions"] = [*record["mentions"][:2], "…"]
    runtime = {name: entry(field.description or "")[1] for name, field in Evidence.model_fields.items()}
    record |= {"evidence": {"/works/0/runtime_minutes": runtime, "…": "…"}, "warnings": []}
    return _pretty(record, "")


def _pretty(value: Any, indent: str) -> str:
    """JSON in which whatever fits into a line stands on one."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or len(indent) + len(flat) < 110:
        return flat
    deeper = indent + "  "
    if isinstance(value, dict):
        inner = [f"{json.dumps(key, ensure_ascii=False)}: {_pretty(each, deeper)}" for key, each in value.items()]
    else:
        inner = [_pretty(each, deeper) for each in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return opening + "\n" + ",\n".join(deeper + each for each in inner) + f"\n{indent}{closing}"
