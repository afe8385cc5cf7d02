"""Records as tables: what stands in which column, which works are one, and the files that hold them.

`read` takes lines, `rows` an article's own rows, `works` tells which works are one, `merge` says what is stated about
each, and `files` writes the tables. `tables` names every column.
"""
