"""`junket inspect`: a page's text beside its record, and which words gave which field.

`find` gets the page and its record, `text` the page's visible lines and where words stand in them, `fields` the record's
fields, `view` puts them together, `render` makes HTML of it, and `serve` shows that on the loopback.
"""
