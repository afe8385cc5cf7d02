"""`junket serve`: the tables of an export, to search and browse with Datasette.

`metadata` tells Datasette what the tables and columns mean, `plugin` how a cell reads, `guard` stands before it,
`app` shows them on this machine, `command` is the command.
"""
