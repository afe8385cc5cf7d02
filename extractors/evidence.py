"""The notes that an extraction keeps as it goes: which words gave which field, and what went wrong."""

import itertools
import json
from dataclasses import dataclass, field

from extractors.lines import Line
from extractors.page import Element, Page, fold_space
from schemas import Evidence, Source, Warned

LONGEST_TEXT = 400
"""Characters of evidence kept: enough for a person to recognise the place."""


@dataclass
class Notes:
    """Evidence and warnings of one extraction."""

    page: Page
    evidence: dict[str, Evidence] = field(default_factory=dict)
    warnings: list[Warned] = field(default_factory=list)

    def from_line(self, pointer: str, source: Source, line: Line, text: str | None = None) -> None:
        """The words of a visible line gave the field."""
        self.keep(pointer, source, _unbroken(line, text or line.text), line.element)

    def keep(self, pointer: str, source: Source, text: str, element: Element | None, attribute: str = "") -> None:
        """Words on the page gave the field; they stand in the element, or in the named attribute of it."""
        if source == Source.JSON_LD and element is not None:
            attribute = "content" if element.tag == "meta" else ""
            text = _as_written(text, element.get("content", "") if attribute else element.text or "")
        text = fold_space(text)
        if attribute and source != Source.JSON_LD and element is not None:
            given = fold_space(element.get(attribute, ""))
            text = text if text in given else given  # a field is read without the markup in an attribute
        if not text:
            return
        if len(text) > LONGEST_TEXT:
            text = text[:LONGEST_TEXT].rsplit(" ", 1)[0]
        path = None
        if element is not None:
            path = self.page.xpath(element) + (f"/@{attribute}" if attribute else "")
        self.evidence[pointer] = Evidence(source=source, text=text, xpath=path)

    def warn(self, code: str, message: str, field: str | None = None, text: str | None = None) -> None:
        """Something a reader of the record should know."""
        self.warnings.append(Warned(code=code, message=message, field=field, text=text))


def _as_written(value: str, script: str) -> str:
    """A JSON-LD value as its script spells it: with or without escapes."""
    if value in script:
        return value
    spellings = [json.dumps(value, ensure_ascii=not plain)[1:-1] for plain in (False, True)]
    spellings += [spelling.replace("/", "\\/") for spelling in spellings]
    return next((spelling for spelling in spellings if spelling in script), value)


def _unbroken(line: Line, text: str) -> str:
    """The longest piece of the text that stands in the page's source in one run."""
    at = line.text.find(text) if line.holes else -1
    if at < 0:
        return text
    cuts = [at, *(hole for hole in line.holes if at < hole < at + len(text)), at + len(text)]
    return max((line.text[start:end] for start, end in itertools.pairwise(cuts)), key=len)
