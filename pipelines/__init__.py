"""Where records go: validate, dedupe, write, archive, quarantine."""
