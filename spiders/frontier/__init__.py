"""The frontier in Redis: any number of crawls of the same command share one (docs/decisions/frontier.md)."""

from spiders.frontier.scheduler import Frontier
from spiders.frontier.store import FrontierError, check

__all__ = ["Frontier", "FrontierError", "check"]
