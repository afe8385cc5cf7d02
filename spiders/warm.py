"""What worker processes are forked from: the extractors, with all that they load for a first page.

Loaded by the fork server, so that a worker reads its first page at once, and so does the one that takes its place. What
is loaded once is no page's garbage: the collector of cycles leaves it alone from here on, and its memory stays shared.
"""

import gc
import sys
from types import TracebackType

from extractors import extract

_FIRST = b"""<article><h1>Ada</h1><p>Directed by: Ada Moor</p><p>Cast: Anna Tsai, Max Fell</p><p>Countries: France, Italy</p>
<p>Languages: French</p><p>Release date: 3 May 2024</p><p>Distributor: Moor Films</p><p>Budget: $2 million</p></article>"""
"""A first page pays for what is loaded when it is needed: this one has each kind of value."""


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What the fork server does with the error of a worker that could not begin.

    A pool that ends takes its locks away, and then its workers: one that was just beginning finds them gone. It had
    nothing to read, and that is nothing to tell.
    """
    if kind is not FileNotFoundError:
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _tell
extract(_FIRST, "https://first.example/")
gc.collect()
gc.freeze()
gc.set_threshold(10_000)  # a page takes some thousands of objects, and leaves next to none in cycles
