"""What worker processes are forked from: the extractors, with all that they load for a first page.

Loaded by the fork server, so that a worker reads its first page at once, and so does the one that takes its place. What
is loaded once is no page's garbage: the collector of cycles leaves it alone from here on, and its memory stays shared.
"""

import gc

from extractors import extract

extract(b"<p>A first page pays for what is loaded when it is needed.", "https://first.example/")
gc.collect()
gc.freeze()
