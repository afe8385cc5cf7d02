"""A report: tables of all runs on the disk, questions to them, and the page."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from junket.export.merge import COMPANIES
from junket.export.read import Input
from junket.export.run import export
from junket.report import runs
from junket.report.calendar import releases
from junket.report.coverage import Counted
from junket.report.figures import Totals, asked
from junket.report.page import Contents, rendered
from junket.report.verdict import findings


@dataclass(frozen=True)
class Account:
    """What a report was made of."""

    totals: Totals
    complaints: tuple[str, ...]
    """What could not be read, with its place: lines of records, the first of many, and files of runs."""


def report(found: tuple[Input, ...], output: Path) -> Account:
    """Write the page about these runs and files of records; `output` is replaced when it is complete.

    Raises:
        OSError: when a file cannot be read or written. `output` then stays as it was.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".part-", dir=output.parent) as part:
        tables, covered = Path(part) / "tables", Counted()
        written = export(found, "parquet", tables, covered.add)
        crawls = tuple(runs.crawl(each.run, each.folder) for each in found if each.folder)
        contents = _contents(found, tables, covered, crawls)
        new = Path(part) / "report.html"
        new.write_bytes(rendered(contents).encode(errors="replace"))
        new.replace(output)
    complaints = (*written.complaints, *(complaint for crawl in crawls for complaint in crawl.complaints))
    return Account(contents.totals, complaints)


def _contents(found: tuple[Input, ...], tables: Path, covered: Counted, crawls: tuple[runs.Crawl, ...]) -> Contents:
    with asked(tables) as figures:
        totals = figures.totals()
        return Contents(
            sources=tuple(each.run for each in found),
            crawls=crawls,
            findings=findings(crawls, totals),
            totals=totals,
            sites=figures.sites(),
            coverage=covered.table(totals.sites),
            kinds=figures.kinds(),
            languages=figures.languages(),
            months=figures.months(totals.last),
            releases=releases(figures),
            certificates=figures.certificates(),
            runtimes=figures.runtimes(),
            companies={role: figures.companies(role) for role in COMPANIES.values()},
            interviewees=figures.interviewees(),
            works=figures.works(),
            quarantine=figures.quarantine(),
            rejected=figures.rejected(),
        )
