"""What people do for a living, as it stands beside their names in bylines: "Staff writer", "Senior Appliance Tester"."""

import re
from functools import cache

from extractors.byline_words import any_of, byline_patterns, table


@cache
def job_word() -> "re.Pattern[str]":
    """A word of a job, in a name or behind it: the name ends there."""
    return re.compile(rf"\b(?:{any_of(table()['jobs']['within'])})\b\.?", re.IGNORECASE)


def is_job(text: str) -> bool:
    """Whether a text begins with what a writer is called, with up to two words before it: "Senior Boat Critic"."""
    words = text.split()
    return any(
        byline_patterns().job.match(" ".join(words[first:])) and all(word[0].isupper() for word in words[:first])
        for first in range(min(3, len(words)))
    )


@cache
def _posts() -> tuple["re.Pattern[str]", frozenset[str], frozenset[str]]:
    """What a job of any kind has among its first three words; with which word one begins; with which it, or a firm, ends."""
    jobs = table()["jobs"]
    pattern = re.compile(rf"(?:\S{{1,20}}\s){{0,2}}?(?:{any_of(jobs['early'])})\b", re.IGNORECASE)
    ends = (*jobs["last"], *jobs["firms"], *jobs["early"], *table()["portraits"]["words"])
    return pattern, frozenset(jobs["first"]), frozenset(ends)


def is_post(text: str) -> bool:
    """Whether what stands behind a name and a comma is what its bearer does for a living, or where: "Senior Appliance Tester", "Northgate Heating"."""
    early, first, last = _posts()
    words = [word.strip(".").casefold() for word in text.split()]
    return bool(words) and (early.match(text) is not None or words[0] in first or words[-1] in last or is_job(text))


def is_job_alone(name: str) -> bool:
    """Whether a name with which somebody signs in is a job's: "admin", "editor"."""
    return job_word().fullmatch(name) is not None
