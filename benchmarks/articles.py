r"""How well an article's body, headline, authors and date are read, beside other readers of web pages.

    .venv/bin/python benchmarks/articles.py [--peers] [--misses body|headline|authors|date] [--only ID] [--folder FOLDER]

Scores saved pages with labels: `NNNN.html.gz` and `NNNN.json`, as in ../shared/corpus/articles. With --peers (the
`bench` extra), trafilatura, newspaper4k and resiliparse read the same pages in the same run, each page by all in turn.

Body: word F1 of lower-cased `\w+` tokens as multisets, the mean over pages. Headline: exact after folding case, white
space and quotation marks; close from a word F1 of 0.8. Authors and date: of the pages that state one, on how many all of
it is right; and on how many of the others something is given where the labels have nothing.
"""

import argparse
import gzip
import json
import re
import statistics
import sys
import time
import unicodedata
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractors import extract

ARTICLES = Path(__file__).parents[2] / "shared" / "corpus" / "articles"
_WORD = re.compile(r"\w+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_BETWEEN_AUTHORS = re.compile(r",|;|\s(?:and|&)\s")
_TITLE = re.compile(r"^(?:dr|prof|mr|mrs|ms)\.?\s|^by\s", re.IGNORECASE)
_DEGREE = re.compile(r"^(?:[A-Z][A-Za-z]{0,2}\.?){1,4}(?:[-\s]\w+)*$")


@dataclass(frozen=True)
class Answer:
    """What a reader gives for a page."""

    body: str = ""
    headline: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""


@dataclass
class Scores:
    """One reader's scores, page by page."""

    milliseconds: list[float] = field(default_factory=list)
    body: list[float] = field(default_factory=list)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)
    silent: Counter[str] = field(default_factory=Counter)
    """Pages whose labels have nothing in a field."""

    def share(self, name: str) -> float:
        """Of the pages that state a field, on how many it is right; ``exact`` and ``close`` are the headline's."""
        right = self.right["headline" if name == "exact" else name]
        return right / max(1, self.asked["headline" if name in {"exact", "close"} else name])


def junket(page: bytes, url: str) -> Answer:
    """This project."""
    record = extract(page, url)
    return Answer("\n".join(record.body), record.headline or "", record.authors, (record.published_at or "")[:10])


def trafilatura(page: bytes, url: str) -> Answer:
    """Read with https://trafilatura.readthedocs.io."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(page, url=url, with_metadata=True, include_comments=False)
    if found is None:
        return Answer()
    return Answer(found.text or "", found.title or "", tuple((found.author or "").split("; ")), found.date or "")


def newspaper(page: bytes, url: str) -> Answer:
    """Read with https://newspaper4k.readthedocs.io."""
    from newspaper import Article

    article = Article(url, fetch_images=False)
    article.download(input_html=page.decode("utf-8", "replace"))
    article.parse()
    date = article.publish_date.date().isoformat() if article.publish_date else ""
    return Answer(article.text or "", article.title or "", tuple(article.authors), date)


def resiliparse(page: bytes, url: str) -> Answer:  # noqa: ARG001 one signature for all readers
    """Read with https://resiliparse.chatnoir.eu, which gives text alone."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return Answer(extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True))


def word_f1(labelled: str, given: str) -> float:
    """F1 of two texts' words as multisets; 1 for two empty texts."""
    words, found = Counter(_WORD.findall(labelled.lower())), Counter(_WORD.findall(given.lower()))
    if not words and not found:
        return 1.0
    return 2 * sum((words & found).values()) / (sum(words.values()) + sum(found.values()))


def fold(text: str) -> str:
    """The form in which two headlines or names are equal."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_QUOTES).casefold().split())


def names(label: str) -> set[str]:
    """The names in a label or an answer, without titles and degrees."""
    pieces = [_TITLE.sub("", piece.strip()) for piece in _BETWEEN_AUTHORS.split(label)]
    return {fold(piece) for number, piece in enumerate(pieces) if piece and not (number and _DEGREE.match(piece))}


def judge(truth: dict[str, Any], answer: Answer, scores: Scores) -> set[str]:
    """Count one answer; the fields that are not right."""
    wrong: set[str] = set()
    f1 = word_f1(truth["main_content"], answer.body)
    scores.body.append(f1)
    if f1 < 0.9:
        wrong.add("body")
    authors = {name for author in answer.authors for name in names(author)}
    checks = {
        "headline": (truth.get("title"), fold(answer.headline), fold(truth.get("title") or "")),
        "authors": (truth.get("author"), authors, names(truth.get("author") or "")),
        "date": (truth.get("publish_date"), answer.date, truth.get("publish_date")),
    }
    for name, (label, given, expected) in checks.items():
        if label:
            scores.asked[name] += 1
            scores.right[name] += given == expected
        else:
            scores.silent[name] += 1
            scores.invented[name] += bool(given)
        if given != (expected if label else type(given)()):
            wrong.add(name)
    scores.right["close"] += word_f1(fold(truth.get("title") or ""), fold(answer.headline)) >= 0.8
    return wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Score every page by every reader; print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", action="store_true", help="let the peers read the same pages")
    parser.add_argument("--misses", choices=["body", "headline", "authors", "date"], help="print what differs")
    parser.add_argument("--only", help="score the pages whose id contains this")
    parser.add_argument("--folder", type=Path, default=ARTICLES, help="pages with labels")
    options = parser.parse_args(arguments)
    readers: list[Callable[[bytes, str], Answer]] = [junket]
    if options.peers:
        warnings.simplefilter("ignore")
        readers += [trafilatura, newspaper, resiliparse]
    every = read(options.folder, readers, options.only or "", options.misses)
    if not every:
        print(f"articles: {options.folder} holds no such *.html.gz files with labels", file=sys.stderr)
        return 1
    _print_table(every)
    return 0


def read(
    folder: Path, readers: list[Callable[[bytes, str], Answer]], only: str = "", misses: str | None = None
) -> dict[str, Scores]:
    """Let each reader read each page of a folder in turn: its scores by its name. Prints junket's misses in a field."""
    every: dict[str, Scores] = defaultdict(Scores)
    for path in sorted(folder.glob("*.html.gz")):
        if only not in path.name:
            continue
        page = gzip.decompress(path.read_bytes())
        label = json.loads(path.with_name(f"{path.name.removesuffix('.html.gz')}.json").read_text(encoding="utf-8"))
        for reader in readers:
            scores = every[reader.__name__]
            start = time.perf_counter()
            answer = reader(page, label["url"])
            scores.milliseconds.append((time.perf_counter() - start) * 1000)
            wrong = judge(label["ground_truth"], answer, scores)
            if reader is junket and misses in wrong:
                _print_miss(misses, path.name[:4], label, answer, scores.body[-1])
    return every


def _print_miss(name: str, number: str, label: dict[str, Any], answer: Answer, f1: float) -> None:
    truth = label["ground_truth"]
    print(f"{number} {label['url']}")
    if name == "body":
        expected, given = (
            Counter(_WORD.findall(truth["main_content"].lower())),
            Counter(_WORD.findall(answer.body.lower())),
        )
        lines = truth["main_content"].splitlines()
        print(
            f"   F1 {f1:.3f}: {sum((expected - given).values())} words missing, {sum((given - expected).values())} too many"
        )
        have, want = fold(answer.body), fold(truth["main_content"])
        for text, mark, other in ((lines, "-", have), (answer.body.splitlines(), "+", want)):
            for line in [line for line in text if line.strip() and fold(line) not in other][:12]:
                print(f"   {mark} {line[:150]}")
        return
    key = {"headline": "title", "authors": "author", "date": "publish_date"}[name]
    print(f"   expected {truth.get(key)!r}\n   given    {getattr(answer, name)!r}")


def _print_table(every: dict[str, Scores]) -> None:
    print(f"{'':14}{'body F1':>9}{'exact':>8}{'close':>8}{'authors':>9}{'date':>7}{'invented':>10}{'ms, median':>12}")
    for name, scores in every.items():
        shares = [scores.share(name) for name in ("exact", "close", "authors", "date")]
        invented = f"{scores.invented['authors']}+{scores.invented['date']}"
        print(
            f"{name:14}{statistics.fmean(scores.body):9.4f}{shares[0]:8.3f}{shares[1]:8.3f}{shares[2]:9.3f}{shares[3]:7.3f}"
            f"{invented:>10}{statistics.median(scores.milliseconds):12.1f}"
        )
    first = next(iter(every.values()))
    print(f"{len(first.body)} pages; {first.asked['authors']} state an author, {first.asked['date']} a date")


if __name__ == "__main__":
    sys.exit(main())
