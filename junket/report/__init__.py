"""One HTML page about runs: did they work, what changed, what is missing, and what is in them.

`runs` reads each run's account and history, `coverage` counts fields by site, `figures` asks the export's tables, and
`page` puts them into the templates beside it. `text` is the way of every scraped word onto the page.
"""
