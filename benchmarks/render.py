"""Credit blocks as web pages: every markup that fits a block, in page templates with distractors around it."""

import re
from collections.abc import Callable, Iterator
from html import escape

Pairs = list[tuple[str, str]]

_COLON = re.compile(r"^([^:：]{1,60}?)\s*[:：]\s*(\S.*)$")


def pairs_of(block: dict[str, object]) -> Pairs | None:
    """The block's lines as pairs where each line is "label: value"; None where the page kept them apart otherwise."""
    if block["layout"] != "colon-lines":
        return None
    found = [_COLON.match(str(line)) for line in block["lines"]]  # type: ignore[attr-defined]
    known = [(match[1], match[2]) for match in found if match]
    return known if len(known) == len(found) else None


def _lines(tag: str) -> Callable[[list[str]], str]:
    return lambda lines: "\n".join(f"<{tag}>{escape(line)}</{tag}>" for line in lines)


AS_LINES: dict[str, Callable[[list[str]], str]] = {
    "p": _lines("p"),
    "br": lambda lines: "<p>" + "<br>\n".join(map(escape, lines)) + "</p>",
    "li": lambda lines: "<ul>" + _lines("li")(lines) + "</ul>",
    "div": _lines("div"),
}
"""Markups that keep a block's lines as they are."""

AS_PAIRS: dict[str, Callable[[Pairs], str]] = {
    "bold": lambda pairs: "\n".join(f"<p><strong>{escape(a)}:</strong> {escape(b)}</p>" for a, b in pairs),
    "bold without colon": lambda pairs: (
        "<p>" + "<br/>".join(f"<b>{escape(a)}</b> {escape(b)}" for a, b in pairs) + "</p>"
    ),
    "dl": lambda pairs: "<dl>" + "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in pairs) + "</dl>",
    "table": lambda pairs: (
        "<table>" + "".join(f"<tr><th>{escape(a)}</th><td>{escape(b)}</td></tr>" for a, b in pairs) + "</table>"
    ),
    "table two by two": lambda pairs: (
        "<table><tbody>"
        + "".join(
            "<tr>" + "".join(f"<td>{escape(a)}:</td><td>{escape(b)}</td>" for a, b in pairs[at : at + 2]) + "</tr>"
            for at in range(0, len(pairs), 2)
        )
        + "</tbody></table>"
    ),
    "divs": lambda pairs: "".join(
        f'<div class="row"><div class="label">{escape(a)}</div><div class="value">{escape(b)}</div></div>'
        for a, b in pairs
    ),
    "spans": lambda pairs: "".join(
        f"<div><span class='k'>{escape(a)}:</span><span class='v'>{escape(b)}</span></div>" for a, b in pairs
    ),
    "headings": lambda pairs: "".join(f"<h4>{escape(a)}</h4><p>{escape(b)}</p>" for a, b in pairs),
    "pipes": lambda pairs: "<p>" + " | ".join(f"{escape(a)}: {escape(b)}" for a, b in pairs) + "</p>",
}
"""Markups that set label and value apart."""

_PROSE = (
    "<p>The film had its first audience on a wet evening in a town hall, and the people who made it stood at the back to listen. "
    "Nobody left before the lights came up, which is more than can be said of most first evenings.</p>"
    "<p>Asked what comes next, the answer was short: a holiday, then another draft. There are worse plans, and there are few "
    "that have been kept to with as much discipline as this one.</p>"
)
_RELATED = (
    "<div class='related-posts'><h3>Related posts</h3><ul><li><a href='/a'>Ten films to see in March</a></li>"
    "<li><a href='/b'>Director: a job for life?</a></li></ul></div>"
)
_FORM = (
    "<form class='newsletter'><label>Name:</label><input><label>Email:</label><input><button>Subscribe</button></form>"
)

TEMPLATES: dict[str, str] = {
    "below the text": "<article><div class='entry-content'>{prose}{block}</div></article>{related}{form}",
    "above the text": "<nav><a href='/'>Home</a> <a href='/film'>Film</a></nav>"
    "<div class='post'><div class='td-post-content'>{block}{prose}</div></div>{related}",
    "beside the text": "<main><div class='col'>{prose}</div><aside class='film-facts'>{block}</aside></main>{form}",
}


def render(block: dict[str, object]) -> Iterator[tuple[str, bool, str]]:
    """Every page of a block: what it is called, whether label and value are kept apart, and its HTML."""
    lines = [str(line) for line in block["lines"]]  # type: ignore[attr-defined]
    pairs = pairs_of(block)
    bodies = [(name, pairs is not None, markup(lines)) for name, markup in AS_LINES.items()]
    if pairs:
        bodies += [(name, True, markup(pairs)) for name, markup in AS_PAIRS.items()]
    for name, apart, body in bodies:
        for template, text in TEMPLATES.items():
            inside = text.format(prose=_PROSE, block=body, related=_RELATED, form=_FORM)
            yield (
                f"{name}, {template}",
                apart,
                (
                    f"<!doctype html><html lang='{block['language']}'><head><title>An evening at the pictures</title></head><body>{inside}</body></html>"
                ),
            )
