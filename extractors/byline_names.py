"""The names in a byline's text: people, and a collective that signs as one."""

import re
from collections.abc import Iterable
from itertools import islice

from extractors.collectives import as_collective
from extractors.page import fold_space, squeeze
from extractors.structured import plain
from extractors.values.people import looks_like_company, looks_like_person

BY = re.compile(
    r"^(?!(?:(?:additional|medically|fact|set|cover)[\s-])?(?:photo|illustrat|image|pictur|edit|translat|traduc|tradui|tradott|übersetz|vertaald|check"
    r"|power|sponsor|direct|produc|design|video|graphic|foto|bild)\w{0,9}\s(?:by|von|par|por|di|da|door|af|av)\s)(?!medically\s)"
    r"(?:(?:as\stold\sto|a\scura\sd(?:i|ella)"
    r"|(?:[^\W\d]{3,16}\s){0,2}(?:by|par|von|por|di|da|door|przez|af|av|tarafından|автор|autor[ae]?s?|auteurs?|authors?|撰文|(?:[ぁ-ヿ一-鿿]{1,8}・){0,3}文|글)"
    r"|(?:words|story|reporting|текст|texte?|texto|testo|tekst|teksti|szöveg|yazar|yazan|haber|作者|記者|记者|采访|採訪|글쓴이"
    r"|opracowa\w{1,2}|rozmawia\w{1,2}|napisa\w{1,2})(?=\s?[:：]))"
    r"(?![^\W\d_])\s{0,3}[:：=＝/／]?\s{0,3}(.{2,80})|(?:written|posted|words|interview)\sby(?-i:([A-Z]\S{1,30}\s.{2,60})))$",
    re.IGNORECASE,
)
"""With up to two words before it: "Posted by", "Eingestellt von", but none of other work: "Illustrated by". Words that say other things
too need a colon: "Text: Ada Reel". Last, a label that lost its space: "Written byAda Reel"."""
CUT = re.compile(
    r"\s[|•·–—]\s|\s-\s|\s(?:published|updated|posted|on|at|um|am|le|à|el|a las|il|alle)\s(?=\d|\w{3,10},?\s(?:\w{3,10}\s)?\d)"
    r"|\s(?i:photo\w{0,8}|pictures?|fotos?\w{0,6}|bild(?:er)?|images?|illustrations?|фото)(?=\s?:|\sby\s)"
    r"|\s(?:(?:op|den|dne|dnia|på|il|the)\s)?(?=\d{1,2}(?:st|nd|rd|th|[.º])?\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?\d{4})|\s[(@]"
    r"|\s(?=(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})|\s(?=[^\W\d_]{2,15}[:：])"
    r"|(?<=[^\W\d_])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?\d{4})"
    r"|\d{1,2}[./:]\d|\d{4}|[.,]\s(?=\d|\w{3,10}\s\d)|\sin\s(?=[A-Z])|\s\S{1,60}@\S|\s?(?:写真|撮影|摄影|攝影|사진)\s?[:：=＝/／]|\s[Ll]eave\sa\s|\s\d{1,5}\s(?:[Cc]omment|[Kk]ommentar)"
)
"""Where a byline goes on with the day, which may have lost its space, or with another thing."""
_AND = re.compile(r",\s(?:(?:and|und|et|y|e|&)\s)?|\s(?:and|und|et|y|e|en|og|och|i|&)\s|;\s?|/")
_BEFORE = re.compile(
    r"^(?:(?:as\s)?told\sto|(?:(?:guest|staff|senior|contributing|freelance|film|culture|news)\s){0,2}"
    r"(?:writer|reporter|contributor|critic|correspondent|columnist|blogger|journalist))\s(?=(?-i:[A-Z])\S{1,20}\s\S)",
    re.IGNORECASE,
)
"""What stands before a name: "Bo Quay, as told to Ada Reel", "Guest contributor Ada Reel"."""
_JOB = re.compile(
    r"\b(?:editors?|editor-in-chief|staff|writer|reporter|correspondent|contributor|critic|team|desk|admin|administrator|redaktion|redacción|"
    r"rédaction|redazione|editorial|news|magazine|press|agency|guest|author|authors|journalist|in-chief|chief|head|marketing|manager|"
    r"founder|co-founder|ceo|cto|president|officer|professor|specialist|consultant|engineer|university|about|follow|read|more|view|all|"
    r"posts|profile|blog|company|inc|llc|ltd|gmbh|support|community|development|webmaster|user|anonymous|biography|bio|ph\.?d|m\.?d|m\.?s)\b\.?",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"\b(?:clinic|hospital|institute?|university|college|school|foundation|society|association|academy|museum|council|festival|studios?|departments?|ministry|office|bureau|agency|commission|committee|authority|cent(?:er|re)|minist(?:erium|ère|erio|ero|ério)|departamento)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"^(?:published|posted|written|updated|photo|image|text|story)(?:\s|$)", re.IGNORECASE)
_CASELESS = re.compile(
    r"^[\u0590-\u08ff\u0900-\u0eff\u10a0-\u10ff]{2,20}(?:[\s-][\u0590-\u08ff\u0900-\u0eff\u10a0-\u10ff]{1,20}){1,3}$"
)
"""A name in a script without capitals: Arabic, Hebrew, Devanagari, Thai, Georgian."""
REPORTER = re.compile(r"(?:^|^기자명\s|\d\s|[|·]\s?)([가-힣]{2,4})\s(?:선임|수습|전문)?(?:기자|특파원|평론가)(?:\s|$)")
"""A Korean byline: name, then "reporter", at the beginning or behind the day."""
BARE = re.compile(
    r"^(?i:(?:words|text|tekst|texte|texto|reporta(?:ge|gem|je))\s?(?:(?:de|van)\s)?|interview\s?:\s?(?=.{5,60}\s(?:photo|foto)))((?:[^\W\d_a-z]\S{0,20}\s){1,2}[^\W\d_a-z][^\s:]{1,20})(?:$|\s(?i:photo\w{0,8}|foto\w{0,4}|beeld|images?|bilder)[\s:])"
)
"""A byline above the text whose label has no colon, and may have lost its space: "Words Ada Reel Photographs Bo Lund".
After "Interview:" stands who was asked, unless a photographer follows."""
WITHIN = re.compile(
    r"(?<=\s)(?:by|autor[ae]?s?|authors?|auteurs?|автор|作者|記者|记者|文|text|words|tekst|yazar|skribent|글)\s?[:：]\s?(.{2,60})$",
    re.IGNORECASE,
)
"""A byline in the middle of a line, behind the day or the source: "11. června 2024 7:15 Autor: Ivana Holubová"."""
_LABELLED = re.compile(r"^[^\W\d_]\S{2,15}(?:\s\S{1,15})?\s?[:：]\s?")
PICTURES = re.compile(r"photo|foto|illustration|image|bild|picture|video|edit", re.IGNORECASE)
"""Of work that is none of the author's."""
MOST_NAMES = 1_000
"""Names of authors that are read: a paper of physicists has some hundreds."""
USER = re.compile(r"^[^\W\d_][\w.-]{2,29}$")
_TITLE = re.compile(r"^(?:mr|mrs|ms|dr|prof)\.?\s", re.IGNORECASE)


def names_in(text: str, never: Iterable[str], *, single: bool = False, collectives: bool = False) -> tuple[str, ...]:
    """Who is named in a byline's text, each once; nobody where it names a publication or a job.

    Args:
        text: the byline, with or without its "By".
        never: names that are nobody's here, squeezed: the publication's, an organisation's.
        single: whether one word is a name, too: where the page marks it as an author's, for many write under one.
        collectives: whether the text is printed as a byline: then a collective ("The Harbour Team") signs, too. Behind a person
            and a comma it is where that person works.
    """
    text = fold_space(plain(text))
    if found := REPORTER.search(text):
        return (found[1],)
    if found := BY.match(text):
        text = found[1] or found[2]
    text = CUT.split(text, maxsplit=1)[0]
    names: list[str] = []
    pieces = [piece for piece in _AND.split(text, MOST_NAMES)[:MOST_NAMES] if piece]
    commas = [match[0].strip() == "," for match in islice(_AND.finditer(text), MOST_NAMES)]
    joined = len(commas) != len(pieces) - 1  # an empty piece: nothing tells which comma is whose
    marked, single = single, single and all(len(piece.split()) == 1 for piece in pieces)
    for number, piece in enumerate(pieces):
        if collectives and (collective := as_collective(piece)) and squeeze(collective) not in never:
            if not names or joined or not commas[number - 1]:
                names.append(collective)
            continue
        if labelled := _LABELLED.match(piece):
            if not marked or PICTURES.search(labelled[0]):
                continue
            piece = piece[labelled.end() :]
        name = _JOB.split(_BEFORE.sub("", piece))[0].strip(" ,.:;|–—-@()")
        for publication in never:
            # "Ada Reel FILM PAPER": the publication behind the name
            words = name.split()
            for cut in range(2, len(words)):
                if squeeze(" ".join(words[cut:])) == publication:
                    name = " ".join(words[:cut])
        name = _TITLE.sub("", name)
        if not name or squeeze(name) in never or looks_like_company(name) or _INSTITUTION.search(name):
            continue
        if (
            (looks_like_person(name) and _is_proper(name))
            or (marked and _CASELESS.match(name))
            or (single and USER.match(name) and not _JOB.search(piece) and not _VERB.match(name))
        ):
            names.append(name)
    return tuple(dict.fromkeys(names))


def _is_proper(name: str) -> bool:
    """Whether every longer word of it is written as a name's: "Published in Ada Reel" is none."""
    words = name.split()
    short = all(not word[0].islower() or len(word) <= 3 for word in words)
    return short and not words[-1][0].islower() and not _VERB.match(name)
