"""Signals of a crawl beside Scrapy's own: `spiders` and `pipelines` hear of one another by them."""

REQUEST_TAKEN = "request taken"
"""A request was taken from a shared frontier, to be sent by this process. Arguments: `request`, `spider`.

A receiver that raises Scrapy's ``IgnoreRequest`` keeps it from being sent.
"""

PAGE_NOT_KEPT = "page not kept"
"""What became of a page could not be written. No arguments."""
