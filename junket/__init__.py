"""The application: command line, offline runs, the demo, fixtures."""
