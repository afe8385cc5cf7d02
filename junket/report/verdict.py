"""What someone must know of the runs first: whether they worked, what changed, what is missing. In sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from junket.report.figures import Totals
from junket.report.runs import Crawl
from junket.report.text import count, number, percent, told

ALARMS = 12
"""Alarms of a run that are told."""

ENDS = {"finished": "finished", "shutdown": "was stopped before its end"}


@dataclass(frozen=True)
class Finding:
    """A sentence, and how grave it is."""

    level: Literal["good", "note", "warning", "alarm"]
    text: str


def findings(crawls: tuple[Crawl, ...], totals: Totals) -> tuple[Finding, ...]:
    """The gravest first."""
    found = [finding for crawl in crawls for finding in _of(crawl)]
    if totals.rejected:
        lines = count(totals.rejected, "line")
        found.append(Finding("alarm", f"{lines} could not be read: what they said is in no figure here."))
    if totals.conflicts:
        words = (
            "On {} the articles differ about a field."
            if totals.conflicts == 1
            else "On {} the articles differ about some field."
        )
        found.append(Finding("note", words.format(count(totals.conflicts, "work"))))
    order = ("alarm", "warning", "good", "note")
    return tuple(sorted(found, key=lambda finding: order.index(finding.level)))


def _of(crawl: Crawl) -> Iterator[Finding]:
    name = told(crawl.name)
    for complaint in crawl.complaints:
        yield Finding("warning", f"{name}: {told(complaint, 300)}")
    last = crawl.last or {}
    if not crawl.last:
        yield Finding("warning", f"{name} has no account of a crawl: it was ended by force, or is not over.")
        return
    ended, pages = str(last.get("ended")), _numbers(last.get("pages"))
    read = sum(pages.get(outcome, 0) for outcome in ("written", "unchanged", "quarantined", "failed"))
    words = ENDS.get(ended, f"ended with “{told(ended)}”")
    told_of = [f"{number(pages.get('written', 0))} written", f"{number(pages.get('unchanged', 0))} unchanged"]
    yield Finding("good" if ended == "finished" else "warning", f"{name} {words}: {', '.join(told_of)}.")
    alarms = last.get("alarms")
    alarms = [each for each in alarms if isinstance(each, dict)] if isinstance(alarms, list) else []
    for alarm in alarms[:ALARMS]:
        yield Finding("alarm", f"{told(alarm.get('site'))}: {told(alarm.get('message'), 400)}")
    if len(alarms) > ALARMS:
        yield Finding("alarm", f"{name}: and {number(len(alarms) - ALARMS)} more alarms in run.json")
    for outcome, means in (
        ("quarantined", "gave no record and stand in the quarantine"),
        ("failed", "could not be fetched"),
    ):
        if bad := pages.get(outcome, 0):
            yield Finding("warning", f"{name}: {number(bad)} of {count(read, 'page')} ({percent(bad, read)}) {means}.")
    if left := pages.get("left", 0):
        yield Finding("warning", f"{name}: {count(left, 'address', 'addresses')} not reached.")


def _numbers(value: object) -> dict[str, int]:
    return {str(key): each for key, each in value.items() if isinstance(each, int)} if isinstance(value, dict) else {}
