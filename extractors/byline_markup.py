"""Bylines that a page's elements are marked as: by class, ``rel`` or ``itemprop``."""

import re
from collections.abc import Iterator
from itertools import islice

from extractors.byline_beside import leads_to_section
from extractors.byline_lines import may_name, of_other_work
from extractors.byline_names import names_in, only_names
from extractors.byline_text import LONGEST, MOST, rows_of
from extractors.byline_titles import begins_as_a_person
from extractors.byline_words import byline_patterns, table
from extractors.cards import is_of_a_card
from extractors.evidence import Notes
from extractors.page import Element, Page, fold_space
from extractors.structured import Structured
from schemas import Source

_AUTHORS = re.compile(r"author|byline|Author|writer|autor|auteur|yazar")
"""A class of a byline."""
_NAME = re.compile(r"author[_-]{0,2}[nN]ame|byline[_-]{1,2}(?:name|author)")
"""A class of a name within a byline."""
_DONE_BY = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,20})\s(?:by|von|par|por|di|da|door|av|af|przez)\s?$", re.IGNORECASE)
"""Before a name, what somebody else did."""
_TITLES = ("h2", "h3", "h4", "h5", "h6", "strong", "b")
"""What a box about an author has the name in: a heading, or bold type before what is told."""
_ASIDE = re.compile(r"comment|related")
"""A class of a box whose bylines are of readers, or of other articles."""
_PICTURES = re.compile(
    r"(?:^|[\s_-])(?:media|image|img|photo|foto|picture|pic|bild|figure|caption|licen[cs]e)[\w-]*(?:author|autor)",
    re.IGNORECASE,
)
"""A class of who made a picture."""
_INITIALS = re.compile(r"^[(（\[【《〈<]([A-Z]{2,3})[)）\]】》〉>]$")
"""A byline of initials alone: "《MS》"."""


def _bylines(page: Page) -> Iterator[Element]:
    """The elements that are marked as an author's, less those of comments, of menus, and of other articles."""
    aside: dict[Element | None, bool] = {None: False}
    told = page.classes_with(_AUTHORS)
    for element, named, prop, rel in page.marked:
        if named in told or rel == "author" or prop == "author":
            within = []
            holder = element
            while holder not in aside:
                within.append(holder)
                if holder.tag == "nav" or _ASIDE.search(holder.get("class", "")):
                    aside[holder] = True
                else:
                    holder = holder.getparent()
            aside.update(dict.fromkeys(within, aside[holder]))
            if not aside[element] and not _PICTURES.search(named) and not is_of_a_card(element, page):
                yield element


def _several(byline: Element, never: set[str]) -> tuple[str, ...]:
    """The names of a byline that are links of their own, or marked as names, one each; those of photographers are none."""
    found: list[str] = []
    for part in islice(byline.iter("a", "span", "div"), MOST):
        named = part.get("class", "")
        marked = (part.tag == "a" and (may_name(part) or "author" in named)) or _NAME.search(named)
        if part.tag == "div":
            if part is byline or part.get("rel") != "author":
                continue
            marked = True
        text = fold_space(" ".join(part.itertext())) if marked or part.tag == "a" else ""
        if not marked and not (_is_person(text, never) and not leads_to_section(part)):
            continue
        if of_other_work(part, byline, besides=bool(found)):
            break
        if len(text) <= LONGEST:
            found += names_in(text, never)
    return _up_to_other_work(tuple(dict.fromkeys(found)), fold_space(" ".join(byline.itertext())))


def _up_to_other_work(names: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The names up to that before which the byline tells of what else is done: "… Data analysis by Bo Lund"."""
    end = 0
    for number, name in enumerate(names):
        at = text.find(name, end)
        between = text[end : max(at, end)]
        if number and _tells_of_other_work(between):
            return names[:number]
        end = max(at, end) + len(name)
    return names


def _tells_of_other_work(before: str) -> bool:
    """Whether what stands before a name ends with the label of other work than writing: "Photos:", "Data analysis by"."""
    done, last = _DONE_BY.search(before), before.rstrip(" ,.;|").rpartition(" ")[2]
    if done is not None:
        return done[1].casefold() not in table()["signs"]["written"]
    return byline_patterns().credited.search(before) is not None or byline_patterns().work.fullmatch(last) is not None


def _is_person(text: str, never: set[str]) -> bool:
    """Whether a text is one name and nothing else, and begins as a person's does."""
    return 0 < len(text) <= LONGEST and begins_as_a_person(text) and only_names(text, never) == (text,)


def _titled(byline: Element, never: set[str]) -> tuple[str, ...]:
    """The names that are headings of a box of several authors, a portrait below each."""
    titles = (fold_space("".join(title.itertext())) for title in islice(byline.iter("h3", "h4", "h5", "h6"), MOST))
    return tuple(dict.fromkeys(text for text in titles if names_in(text, never) == (text,)))


def from_markup(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those whom the first element names that is marked as a byline, and the boxes beside it."""
    bylines = islice(_bylines(structured.page), MOST)
    for element in bylines:
        if next(islice(element.iter(), MOST - 1, None), None) is not None:
            continue  # a box around more than a byline
        if len(several := _several(element, never) or _titled(element, never)) > 1:
            notes.keep("/authors", Source.BYLINE, fold_space(" ".join(element.itertext())), element)
            return several
        for holder in [
            *islice(filter(may_name, element.iterdescendants()), 5),
            element,
            *islice(element.iter(*_TITLES), 2),
        ]:
            attribute = "title" if holder.tag == "link" else "content" if holder.get("content") else ""
            text = fold_space((attribute and holder.get(attribute)) or " ".join(holder.itertext())).rstrip(" :")
            named = "author" in f"{holder.get('class', '')} {holder.get('rel', '')} {holder.get('itemprop', '')}"
            said = named or byline_patterns().by.match(text) is not None
            if not 2 < len(text) <= LONGEST or (attribute and "://" in text):
                continue
            if names := _of_rows([text] if attribute else rows_of(holder), never, single=said, printed=not attribute):
                notes.keep("/authors", Source.BYLINE, text, holder, attribute)
                return tuple(dict.fromkeys((*names, *_beside(element, bylines, never))))
    return ()


def _of_rows(rows: list[str], never: set[str], *, single: bool, printed: bool) -> tuple[str, ...]:
    """The names of the first row of a byline that has some, and those of which later rows consist, up to other work."""
    found: list[str] = []
    for number, text in enumerate(rows):
        row = text.rstrip(" :")
        if found and (byline_patterns().other.match(row) or _tells_of_other_work(row)):
            break
        if found:
            found += names_in(row, never) if _is_person(row.partition(",")[0], never) else ()
        elif not (names := names_in(row, never, single=single, collectives=printed)) and _INITIALS.match(row):
            found.append(row.strip("()（）[]【】《》〈〉<>"))
        elif not names and number + 1 < len(rows):
            names = names_in(f"{row} {rows[number + 1]}", never) if byline_patterns().label.match(row) else ()
            found += names
        else:
            found += names
    return tuple(dict.fromkeys(found))


def _beside(element: Element, later: Iterator[Element], never: set[str]) -> Iterator[str]:
    """The names of the boxes beside an author's that are marked alike, or alone in theirs: one box for each author."""
    around = _around(element)
    for other in later:
        if other.tag != element.tag or _marks(other) != _marks(element) or _around(other) is not around:
            continue
        text = fold_space(" ".join(islice(other.itertext(), MOST)))[:LONGEST]
        named = next(filter(may_name, islice(other.iterdescendants(), MOST)), other)
        said = fold_space(" ".join(islice(named.itertext(), MOST)))
        if not said:
            continue  # a picture that leads to the author's page
        labelled = byline_patterns().other.match(text.replace(said, "").strip(" ,"))
        credited = labelled is not None or _tells_of_other_work(text.partition(said)[0])
        if len(said) <= LONGEST and not (credited or of_other_work(other, other.getparent(), besides=True)):
            yield from names_in(said, never)


def _marks(element: Element) -> tuple[str | None, ...]:
    """What an element is marked as."""
    return element.get("class"), element.get("itemprop"), element.get("rel")


def _around(element: Element) -> Element | None:
    """The box in which an author's stands, beside those of others: not one that holds nothing but it."""
    holder = element.getparent()
    alone = holder is not None and len(holder) == 1 and not (holder.text or "").strip()
    return holder.getparent() if holder is not None and alone else holder
