"""Bytes and a URL in, a record out. Pure: no network, no files written, no clock, no Scrapy."""

from extractors.article import extract

__all__ = ["extract"]
