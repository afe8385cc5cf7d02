"""What a channel decides about a work: "HBO cancels 9th Avenue, …", "Salt Road Renewed for Season 3"."""

from collections.abc import Sequence

from extractors.headline_runs import LONGEST, is_matter, owned_by, run_end, trimmed
from extractors.headline_tokens import Kind, Token
from extractors.headline_words import Words

_LONGEST_CHANNEL = 3
"""Words of a channel's name."""


def decided(text: str, tokens: Sequence[Token], around: Words) -> str:
    """The work that a channel's verb has behind it, or that stands in front of what became of it; empty for none."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].folded in around.decides and at <= _LONGEST_CHANNEL:
            channel = text[tokens[0].start : tokens[at - 1].end]
            return _title(text, _until(tokens[at + 1 :], around), around) if owned_by(channel, around) else ""
        if tokens[at].folded in around.decided and tokens[at + 1].folded in around.until:
            before = list(tokens[:at])
            while before and before[-1].folded in around.finite | around.helped:
                before.pop()
            whole = all(token.capital or token.folded in around.small for token in before)
            return _title(text, before, around) if whole else ""
    return ""


def _until(tokens: Sequence[Token], around: Words) -> Sequence[Token]:
    run = tokens[: run_end(tokens, 0, around)]
    return run[: next((at for at, token in enumerate(run) if token.folded in around.until), len(run))]


def _title(text: str, run: Sequence[Token], around: Words) -> str:
    if not run or len(run) >= LONGEST or not run[0].capital or any(token.kind is not Kind.WORD for token in run):
        return ""
    last = run[-1].folded
    stock = around.forms | around.things | around.times | around.headings
    named = run[0].folded in around.given | around.own or (run[0].text.isdigit() and last.endswith("s"))
    several = last in stock or last.removesuffix("s") in stock
    return "" if named or several or is_matter(run, around) else trimmed(text, run, around)
