"""When a run is told to differ from the ones before, and when not."""

import pytest

from pipelines import monitors
from pipelines.coverage import Coverage, Share

SITE = "film.example"


@pytest.mark.parametrize(
    ("filled", "of", "now", "now_of", "lost"),
    [
        (50, 50, 0, 20, True),
        (5, 5, 0, 5, True),
        (2, 2, 0, 2, False),  # too few to tell
        (50, 50, 19, 20, False),
        (80, 100, 15, 20, False),  # chance
        (80, 100, 8, 40, True),
        (20, 100, 0, 100, False),  # a field that few articles have
        (1000, 1000, 950, 1000, False),  # certain, and nothing to mind
        (50, 50, 0, 0, False),  # nothing was read
    ],
)
def test_a_field_is_lost(filled: int, of: int, now: int, now_of: int, lost: bool) -> None:
    alarm = monitors.layout(SITE, {"headline": Share("headline", filled, of)}, [Share("headline", now, now_of)])
    assert (alarm is not None) == lost
    if alarm:
        assert alarm.fields == ("headline",)
        assert f"headline ({now} of {now_of}, was {filled} of {of})" in str(alarm)


def counted(coverage: Coverage, start: int, number: int, minutes: int | None) -> None:
    for each in range(start, start + number):
        coverage.add({"url": f"https://{SITE}/{each}/", "works": [{"title": "A", "runtime_minutes": minutes}]})


def test_a_change_within_a_run_is_told_from_where_it_begins() -> None:
    before, now = Coverage(), Coverage()
    counted(before, 0, 40, 91)
    counted(now, 40, 60, 91)
    counted(now, 100, 8, None)
    alarm = monitors.layout(SITE, {share.path: share for share in before.shares()}, now.shares())
    assert alarm is not None
    assert (alarm.fields, alarm.since) == (("works.runtime_minutes",), f"https://{SITE}/100/")


def test_a_change_is_told_also_where_each_run_reads_little() -> None:
    before = Coverage()
    counted(before, 0, 40, 91)
    known = {share.path: share for share in before.shares()}
    alarms = []
    for start in (40, 41, 42):
        now = Coverage(expected=known)
        counted(now, start, 1, None)
        alarms.append(monitors.layout(SITE, known, now.shares()))
        known = {share.path: known[share.path].grown(share) for share in now.shares()}
    assert alarms[0] is None
    assert alarms[-1] is not None
    assert alarms[-1].since == f"https://{SITE}/40/"


def test_a_credit_that_vanishes_altogether_is_missed() -> None:
    before = Coverage()
    before.add({"works": [{"credits": {"director": [{"name": "A"}]}}]})
    after = Coverage(expected=[share.path for share in before.shares()])
    after.add({"url": "u", "works": [{"credits": {}}]})
    (share,) = (share for share in after.shares() if share.path == "works.credits.director")
    assert (share.filled, share.of, share.missed, share.since) == (0, 1, 1, "u")


@pytest.mark.parametrize(
    ("before", "now", "alarmed"),
    [
        ([], {"failed": 50}, False),
        ([{"written": 50}], {"written": 30, "failed": 20}, True),
        ([{"written": 50}], {"unchanged": 49, "failed": 1}, False),
        ([{"written": 20, "failed": 20}], {"written": 18, "failed": 22}, False),
        ([{"written": 50}], {"failed": 2}, True),
        ([{"written": 50}], {}, False),
    ],
)
def test_more_errors_than_usual(before: list[dict[str, int]], now: dict[str, int], alarmed: bool) -> None:
    assert (monitors.errors(SITE, before, now) is not None) == alarmed


@pytest.mark.parametrize(
    ("before", "now", "alarmed"),
    [
        ([{"written": 40}, {"unchanged": 38, "written": 2}], {"unchanged": 10}, True),
        ([{"written": 40}], {"unchanged": 39}, False),
        ([{"written": 40}], {}, True),
        ([{"written": 2}], {}, False),
    ],
)
def test_fewer_articles_than_usual(before: list[dict[str, int]], now: dict[str, int], alarmed: bool) -> None:
    assert (monitors.articles(SITE, before, now) is not None) == alarmed
