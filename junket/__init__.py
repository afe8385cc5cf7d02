"""The application: command line, offline runs, the demo, fixtures, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["load"]


def load(
    path: str | PathLike[str],
    table: str = "articles",
    as_: Literal["pandas", "polars", "pyarrow"] = "pandas",
) -> Any:
    """One of the tables that `junket export` writes, in memory.

    Args:
        path: a folder that `junket export` wrote as Parquet or DuckDB, or one Parquet file of it; or a run folder or
            file of records, which is exported to a temporary folder first. A line of it that cannot be read is warned
            of.
        table: the table's name: ``articles``, ``works``, ``credits`` … A Parquet file is a table itself.
        as_: ``pandas`` gives a `pandas.DataFrame`, ``polars`` a `polars.DataFrame`, ``pyarrow`` a `pyarrow.Table`.

    Returns:
        The table, with the types that ``export.md`` names: in pandas, days are ``datetime64`` and numbers that may be
        missing are ``Int64``.

    Raises:
        ValueError: for a path that is none of these, and for another table or kind; it names those that there are.
        ImportError: when a library is not installed; it names the extra that brings it.

    Example:
        ``junket.load("runs/demo", "works")``
    """
    from junket.loading import loaded

    return loaded(path, table, as_)
