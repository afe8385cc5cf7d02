"""The command line. Commands are imported when they are called: `junket --help` must not wait for Scrapy or lxml."""

from importlib import import_module

import click

COMMANDS = {
    "crawl": ("junket.crawl", "Crawl sites or single articles into a run folder."),
    "extract": ("junket.extract", "Read saved pages and archives into JSON Lines."),
    "diff": ("junket.diff", "Say field by field what differs between two files of records."),
    "export": ("junket.export.command", "Write records as tables: Parquet, DuckDB, CSV or SQLite."),
    "report": ("junket.report.command", "Write one HTML page that shows what runs gave, and what is missing."),
    "inspect": ("junket.inspect.command", "See which words of a page gave which field of its record."),
    "serve": ("junket.serve.command", "Search and browse records in the browser, from this machine."),
    "demo": ("junket.demo", "Crawl the fixtures' site, served on this machine, and show the result."),
    "schema": ("junket.documents", "Print or check the record's JSON Schema and data dictionary."),
    "site": ("junket.newsite", "Write the profile and first fixtures of a site."),
    "fixture": ("junket.fixture", "Add, check and update the saved pages that the tests replay."),
}
"""Command → the module that has it under its own name, and its line in `junket --help`."""


class Lazily(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name][0]), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=Lazily, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="junket", message="%(prog)s %(version)s")
def main() -> None:
    """Turn entertainment interviews into validated records.

    \b
    Example:
      junket demo

    Exit codes: 0 all well; 1 some pages failed, and the summary says which; 2 wrong usage; 3 a site is not as it was in
    earlier runs; 130 stopped by Ctrl-C, what was done is on disk.
    """  # noqa: D301  click's mark for lines to leave as they are
