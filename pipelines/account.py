"""What became of every address that a crawl asked for."""

from collections import Counter
from typing import Any

from schemas.page import Extracted, Failed, Listed, Outcome, Quarantined, Skipped

OK, SOME_FAILED, STOPPED = 0, 1, 130
"""Exit codes of a crawl: all well; some pages failed, or there were none; stopped by Ctrl-C, what was done is on disk.

130 is what a shell reports for a program that SIGINT ended.
"""


class Account:
    """Outcomes of one run.

    Pages written and quarantined are counted here and listed in their own files; the others are listed here.
    """

    def __init__(self) -> None:
        self._open: Counter[str] = Counter()
        self._counts: Counter[str] = Counter(written=0, quarantined=0, listed=0, failed=0, skipped=0)
        self._why: dict[str, Counter[str]] = {"quarantined": Counter(), "skipped": Counter()}
        self._failed: list[dict[str, Any]] = []
        self._skipped: list[dict[str, Any]] = []

    def ask(self, url: str) -> None:
        """An address is going to be asked for."""
        self._open[url] += 1

    def unask(self, url: str) -> None:
        """It is not: it had been asked for before, and has its outcome from there."""
        self._open[url] -= 1
        if self._open[url] <= 0:
            del self._open[url]

    def settle(self, outcome: Outcome) -> None:
        """An address has its outcome."""
        self.unask(outcome.asked)
        match outcome:
            case Extracted():
                self._counts["written"] += 1
            case Quarantined(reason=reason):
                self._counts["quarantined"] += 1
                self._why["quarantined"][reason] += 1
            case Listed():
                self._counts["listed"] += 1
            case Failed(asked, error, status):
                self._counts["failed"] += 1
                self._failed.append({"url": asked, "status": status, "error": error})
            case Skipped(asked, why, detail):
                self._counts["skipped"] += 1
                self._why["skipped"][why] += 1
                self._skipped.append({"url": asked, "why": why, "detail": detail})

    @property
    def counts(self) -> dict[str, int]:
        """How many addresses had each outcome; ``left`` are those that have none yet."""
        return {**self._counts, "left": len(self._open)}

    def exit_code(self, *, stopped: bool) -> int:
        """The run's exit code; `stopped` says that someone ended it."""
        if stopped:
            return STOPPED
        counts = self.counts
        nothing = not counts["written"] and not self._why["skipped"]["done before"]
        return SOME_FAILED if nothing or counts["failed"] or counts["quarantined"] or counts["left"] else OK

    def summary(self) -> dict[str, Any]:
        """The account as it stands in ``run.json``."""
        return {
            "pages": self.counts,
            "why": {outcome: dict(reasons) for outcome, reasons in self._why.items()},
            "failed": self._failed,
            "skipped": self._skipped,
            "left": list(self._open),
        }
