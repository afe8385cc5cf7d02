"""The whole way of a page: bytes and a URL in, a record out."""

import datetime
import hashlib
import re
from dataclasses import replace

from extractors.article_works import read_works, with_premieres
from extractors.binary import tell_binary
from extractors.block import find_blocks
from extractors.borne_out import borne_out
from extractors.byline import find_authors
from extractors.container import find_container, weigh
from extractors.dateline import find_dates
from extractors.disagreements import resolve_works, warn_of_directors, warn_of_metadata
from extractors.edges import with_marks
from extractors.evidence import Notes
from extractors.headings import Headline, find_headline, in_italics
from extractors.headline import HeadlineFacts, read_headline
from extractors.kind import is_filed_as_interview, tell_kind
from extractors.lines import MOST, read_lines
from extractors.media import find_images, find_videos
from extractors.mentions import find_mentions
from extractors.metadata import find_canonical, find_language, find_publisher
from extractors.page import fold_space, host_of, parse, tidy_url
from extractors.prose import find_body
from extractors.sections import find_section, find_tags
from extractors.sites import profile_for
from extractors.stated_text import stated_text
from extractors.structured import read_structured
from extractors.surroundings import around_text, headline_line, holder, lead_images, lines_above, lines_below
from extractors.told_names import as_told, with_epithets
from extractors.turn_evidence import Said
from extractors.turn_identify import fits
from extractors.turn_names import Parties
from extractors.turn_pieces import without_talk
from extractors.turn_places import Places
from extractors.turns import Written, find_turns
from extractors.values.setting import Setting
from extractors.vocabulary import fold, vocabulary
from schemas import ArticleKind, Interview, InterviewFormat, Record, Source, Warned

_LED_BY = 12
"""Lines between a headline and its article in which it may be told whom it names."""
_AUTHORS = 20
"""Authors whose bylines and portraits are sought in the text."""

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:[^\s\ud800-\udfff]+")
_NOWHERE = "about:invalid"
"""The address of a page whose own is none."""
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)


def extract(body: bytes | str, url: str, content_type: str | None = None, fetched_at: str | None = None) -> Record:
    """Read one article page.

    Args:
        body: the page as fetched; text where it is decoded already.
        url: the address it was fetched from.
        content_type: the HTTP header, for its charset.
        fetched_at: when it was fetched, ISO 8601 in UTC; goes into the record as it is.

    Returns:
        The record; the same one for the same arguments, always. Never raises on any bytes: what cannot be read
        comes back as a record with fewer fields and a warning. An address or a time that is none is left out so, too.
    """
    vocabulary()  # a vocabulary that cannot be read is no page's fault, and must not look like one
    refused = []
    if not _ADDRESS.fullmatch(url):
        refused.append(Warned(code="no address", field="/url", message="the page's address is none", text=url or None))
        url = _NOWHERE
    if fetched_at is not None and not _MOMENT.fullmatch(fetched_at):
        message = "the time of fetching is none, and was left out"
        refused.append(Warned(code="no time", field="/fetched_at", message=message, text=fetched_at or None))
        fetched_at = None
    record = _safely(body, url, content_type, fetched_at)
    return record.model_copy(update={"warnings": (*refused, *record.warnings)}) if refused else record


def _safely(body: bytes | str, url: str, content_type: str | None, fetched_at: str | None) -> Record:
    if isinstance(body, bytes) and (binary := tell_binary(body)):
        return _bare(url, fetched_at, Warned(code="binary data", message=f"the page is {binary}"))
    try:
        return _extract(body, url, content_type, fetched_at)
    except Exception as error:  # noqa: BLE001 a page that nobody foresaw costs its fields, not the crawl
        warning = Warned(code="extractor failed", message=f"{type(error).__name__}: {fold_space(str(error))[:300]}")
        return _bare(url, fetched_at, warning)


def _bare(url: str, fetched_at: str | None, warning: Warned) -> Record:
    address = tidy_url(url)
    return Record(
        id=record_id(address),
        url=url,
        canonical_url=address,
        site=host_of(url),
        fetched_at=fetched_at,
        warnings=(warning,),
    )


def record_id(canonical_url: str) -> str:
    """The stable name of an article: 20 hexadecimal digits from its canonical address."""
    return hashlib.sha256(canonical_url.encode("utf-8", "replace")).hexdigest()[:20]


def _extract(body: bytes | str, url: str, content_type: str | None, fetched_at: str | None) -> Record:
    page = parse(body, url, content_type)
    notes = Notes(page)
    words = vocabulary()
    structured = read_structured(page)
    lines = read_lines(page)
    if not lines.whole:
        notes.warn("lines left out", f"the page has more than {MOST} lines: what stands below those is not read", None)

    language, region = find_language(structured, lines, notes)
    profile = profile_for(host_of(url))
    publisher = find_publisher(structured, lines, profile.name if profile else None, notes)
    canonical = find_canonical(structured, notes)
    headline = find_headline(structured, notes)
    facts = read_headline(headline.text, words, in_italics(headline)) if headline else HeadlineFacts()

    if publisher:  # "… talks to Film Paper"
        facts = facts.without(publisher)

    setting = Setting(language=language, country=region, published_on=None, vocabulary=words)
    blocks, looked_at = find_blocks(lines.lines, setting)
    quiet = without_talk(lines.lines, [block.lines for block in blocks])
    blocks, looked_at = find_blocks(quiet, setting) if quiet else (blocks, looked_at)
    whole = looked_at == len(lines.lines)
    taken = {number for block in blocks for number in block.lines} | {*range(looked_at, len(lines.lines))}
    printed = headline_line(lines, headline)
    weights = weigh(lines)
    container = find_container(lines, weights, printed)
    above, around = around_text(lines, container, printed, taken)

    published, modified = find_dates(structured, above, around, lines.lines, setting, notes)
    setting = Setting(language=language, country=region, published_on=_day(published), vocabulary=words)

    authors = find_authors(structured, above, around, publisher, notes)
    if headline and not blocks:
        between = lines.lines[printed + 1 : container[0]][:_LED_BY] if printed is not None else []
        below = "\n".join(line.text for line in between)
        facts = borne_out(facts, headline.text, lines.lines[slice(*container)], language, below)
    facts = with_epithets(facts, lines.lines[slice(*container)])
    works, titles = read_works(blocks, whole, facts, headline, lines, notes, setting)
    prose = find_body(
        lines, weights, container, taken | titles, headline.text if headline else None, page, authors[:_AUTHORS]
    )
    stated = stated_text(structured, prose)
    prose = stated or prose
    works = with_premieres(works, blocks, prose, notes, setting)
    works = resolve_works(works, structured, facts, headline, setting, notes)
    warn_of_metadata(structured, headline.text if headline else None, published, authors, notes)

    named = [
        name
        for work in works
        for name in (work.title, work.original_title, *work.distributors, *work.production_companies)
        if name
    ]
    credited = [credit.name for work in works for billed in work.credits.values() for credit in billed]
    credited += [person.name for person in facts.people]
    no_people = [*named, *facts.works, *([publisher] if publisher else [])]
    mentions = find_mentions(prose, credited, no_people, language, words, notes)
    warn_of_directors(works, mentions, notes)
    article = holder(lines, container)
    facts = replace(facts, people=as_told(facts.people, mentions, prose, language))
    told = {person.name for person in mentions}
    parties = Parties(
        people=facts.people or tuple(person for person in facts.subjects if person.name in told),
        headline=headline.text if headline else "",
        publisher=publisher,
        host=host_of(url),
        authors=authors,
        mentions=mentions,
        language=language,
    )
    section = find_section(structured, headline.text if headline else None, above, notes)
    tags = find_tags(structured, notes)
    said = Said(
        headline=headline.text if headline else "",
        interview=facts.interview,
        review=facts.review,
        path=is_filed_as_interview(structured, url, above, section, article),
        below=lines_below(lines, printed, prose),
        works=(*facts.works, *(work.title for work in works if work.title)),
        above=lines_above(lines, printed),
        places=Places(structured, article, headline.text if headline else "", url, tags),
    )
    written = find_turns(stated or with_marks(prose, lines.lines), parties, said, notes)
    kind = tell_kind(facts, works, structured, url, above, section, around, has_turns=bool(written.turns))
    interview = _interview(facts.of_interview(), headline, written, notes) if kind == ArticleKind.INTERVIEW else None
    paragraphs = tuple(line.text for line in prose)
    if paragraphs:
        notes.from_line("/body", Source.JSON_LD if stated else Source.PROSE, prose[0])
    return Record(
        id=record_id(canonical),
        url=url,
        canonical_url=canonical,
        site=host_of(url),
        publisher=publisher,
        kind=kind,
        headline=headline.text if headline else None,
        language=language,
        authors=authors,
        published_at=published,
        modified_at=modified,
        fetched_at=fetched_at,
        section=section,
        tags=tags,
        interview=interview,
        works=tuple(works),
        body=paragraphs,
        mentions=mentions,
        images=find_images(structured, article, notes, lead_images(page, lines, container, printed)),
        videos=find_videos(structured, article, headline.text if headline else None, notes),
        evidence=notes.evidence,
        warnings=(*page.warnings, *notes.warnings),
    )


def _day(moment: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(moment[:10]) if moment else None


def _interview(facts: HeadlineFacts, headline: Headline | None, written: Written, notes: Notes) -> Interview | None:
    """What an interview's headline says of it, and its turns; None where neither says anything.

    Those who answer are the people interviewed where the headline names nobody, or nobody of them: their band.
    """
    if not (facts.interview or facts.people or written.turns):
        return None
    headed = not written.people or any(
        fits(fold(person.name), other.name) or fits(fold(other.name), person.name)
        for person in facts.people
        for other in written.people
    )
    people = facts.people if headed else written.people
    said = facts.format or (InterviewFormat.TEXT if written.turns else None)
    for name, value in (
        ("format", facts.format),
        ("exclusive", facts.exclusive),
        ("event", facts.event),
        ("people", facts.people if headed else ()),
    ):
        if value and headline is not None:
            headline.keep(f"/interview/{name}", Source.HEADLINE, notes)
    if not headed:
        for number, (line, printed) in enumerate(written.named):
            notes.from_line(f"/interview/people/{number}", Source.PROSE, line, printed)
    return Interview(
        format=said,
        exclusive=facts.exclusive,
        event=facts.event,
        people=people,
        turns=written.turns,
    )
