"""Settings of the Scrapy project; `scrapy.cfg` points here, and `junket crawl` starts from them."""

import os
from importlib.metadata import version

BOT_NAME = "junket"
SPIDER_MODULES = ["spiders.interviews"]


def user_agent(contact: str | None) -> str:
    """What junket calls itself: name, version, and how to reach the one who runs it (an address or a URL)."""
    return f"junket/{version('junket')} ({f'+{contact}' if contact else 'reads interviews; no contact given'})"


# Who asks, and what may be asked for.
USER_AGENT = user_agent(os.environ.get("JUNKET_CONTACT"))
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = BOT_NAME
ALLOW_LOOPBACK = False
"""Ours: whether requests may go to private and loopback addresses."""

# How fast: one page at a time from a host, a second apart, and slower where the host is slow.
CONCURRENT_REQUESTS = 32
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1.0
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 1.0
AUTOTHROTTLE_MAX_DELAY = 60.0

CRAWL_DELAY_MAX = 120.0
"""Ours: seconds; a robots.txt that wants a longer pause between pages is obeyed by not crawling the host."""
RETRY_AFTER_MAX = 300.0
"""Ours: seconds; a host that asks for a longer pause (429 and 503 with Retry-After) is left alone in this run."""
REFUSAL_PAUSE = 10.0
"""Ours: seconds of the pause after a 429 or 503 without Retry-After; twice as long after each further one in a row."""
REFUSALS_MAX = 8
"""Ours: so many 429 or 503 in a row, and a host is left alone in this run."""

# Where what is to be asked for waits, and in which order: a host's about as the listings have it, newest first.
SCHEDULER = "spiders.waiting.Waiting"

# Or where several processes share one crawl. All ours.
FRONTIER = None
"""The address of a Redis, ``redis://host:6379/0``, through which all crawls of the same command share one; or None."""
FRONTIER_LEASE = 15.0
"""Seconds after which the hosts of a process that died are taken over."""
FRONTIER_PATIENCE = 60.0
"""Seconds that Redis may be away before the crawl ends."""

# How much: no page of an article comes near these.
DOWNLOAD_TIMEOUT = 60
DOWNLOAD_MAXSIZE = 32 * 1024 * 1024
DOWNLOAD_WARNSIZE = 8 * 1024 * 1024
REDIRECT_MAX_TIMES = 10
METAREFRESH_ENABLED = False  # magazine pages reload themselves every few minutes
COOKIES_ENABLED = False

# Nobody reads these, and each costs something with every page.
REFERER_ENABLED = False
DOWNLOADER_STATS = False

# A page gives one outcome; Scrapy starts as many tasks for each page as it may give items at once, of itself 100.
CONCURRENT_ITEMS = 1

# Pages of that many bytes may wait for the workers before the next are asked for: enough to keep each busy. Scrapy's own
# measure, 5 MB, lets hundreds of small pages wait, which take some ten times their bytes.
SCRAPER_SLOT_MAX_ACTIVE_SIZE = 500_000 * (os.cpu_count() or 1)

# How much of a site. All ours.
LISTING_MAX_LINKS = 2000
"""Articles of one listing page that are asked for."""
GUESSED_MAX_PAGES = 100
"""Pages of a listing that no profile tells of."""
SITE_MAX_SITEMAPS = 1000
"""Sitemaps of one site."""

# What is done with a page.
PAGE_SECONDS = 1.0
"""Ours: how many seconds of a processor reading a page may take before it is quarantined."""
PAGE_MEGABYTES = 200
"""Ours: how much memory it may take."""
RUN_FOLDER = None
"""Ours: where the run goes; a new folder under ``runs/`` where None."""
ACCEPT_CHANGES = False
"""Ours: whether this run's sites are taken as they are now, and later runs are held against it."""
ITEM_PIPELINES = {"pipelines.run.WriteRun": 100}
DOWNLOADER_MIDDLEWARES = {
    "spiders.polite.RobotsAnswers": 540,  # what robots.txt says after retries and redirects
    "spiders.polite.Turns": 755,
    "spiders.addresses.RefusePrivateAddresses": 760,  # behind the proxies
}

# Nothing listens while it crawls: these run code that is sent to them.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

LOG_LEVEL = "INFO"
LOG_FORMATTER = "pipelines.run.OneLine"
