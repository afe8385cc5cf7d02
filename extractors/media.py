"""Images and videos of the article."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, islice

from lxml import etree

from extractors.boxes import region_named
from extractors.evidence import Notes
from extractors.page import Element, Page, fold_space
from extractors.picture_words import picture_patterns
from extractors.structured import Structured
from extractors.vocabulary import FOLDER
from schemas import Image, Source, Video, VideoPurpose

MOST = 50
"""Images kept of one article: a gallery has dozens, a hostile page millions."""

_FRAMES = etree.XPath(
    ".//iframe | .//video | .//lite-youtube | .//lite-vimeo | .//a[contains(@href, 'youtu') or contains(@href, 'vimeo')]"
    " | .//*[(@data-id or @data-youtube-id or @data-ytid) and contains(@class, 'youtube')]"
)
_ADDRESSES = ("data-src", "data-lazy-src", "src", "href")
_YOUTUBE_IDS = ("videoid", "data-youtube-id", "data-ytid", "data-id")
"""Where players that load on a click keep a video's id; ``lite-vimeo`` has Vimeo's in the first."""
_PLAYER_IDS = frozenset({"data-id", "data-youtube-id", "data-ytid"})
_CAPTION = 200
"""Characters of a caption that no element marks as one; half as many words, and one, are more than that."""
_LONGEST_CAPTION = 600
_PARTS = 20
"""Elements of a caption that are looked at."""
_CREDIT_LENGTH = 60
"""Characters of a credit that nothing but its place marks as one."""
_CAPTIONED = re.compile(
    r"caption|legend|bildunterschrift|picture_desc|img_desc|descr|(?<![a-z])cap(?![a-z])", re.IGNORECASE
)
_SMALL = re.compile(r"0{0,9}[1-5]?[0-9](?:px)?")
"""A width or a height below 60."""
_CREDITED = re.compile(r"credit|copyright|photographer|source|autor|fotograf", re.IGNORECASE)
_TOO_LARGE = frozenset({"article", "main", "body", "section"})
_LONGEST = 2_000
"""Characters of an address that are looked at."""
_TINY = re.compile(r"avatar|gravatar|emoji|icon|logo|pixel|spacer|1x1|blank\.gif|badge|sprite")
_BOXES = frozenset(
    {"navigation", "comments", "footer", "related", "author", "advertisement", "share", "newsletter", "aside"}
)


def find_images(
    structured: Structured, article: Element | None, notes: Notes, lead: Sequence[Element] = ()
) -> tuple[Image, ...]:
    """The images inside the article, with caption and credit; the page's own lead image where there is none.

    Args:
        structured: what the page says to machines.
        article: the element that holds the article; None where none does.
        notes: where evidence goes.
        lead: the images that stand between the headline and that element: they count where they have a caption.
    """
    page = structured.page
    found: dict[str, tuple[Image, Element, str]] = {}
    leading = [image for image in lead if any(_caption(image))]
    for image in islice(chain(leading, page.elements("img", "amp-img", within=article)), 500):
        attribute = next(
            (name for name in ("data-src", "data-lazy-src", "data-original", "src") if image.get(name)), ""
        )
        address = page.absolute(image.get(attribute)) if attribute else None
        if (
            not address
            or address in found
            or _TINY.search(address.lower())
            or _is_small(image)
            or _boxed(image, article)
        ):
            continue
        caption, credit = _caption(image)
        alt = fold_space(image.get("alt") or "") or None
        found[address] = Image(url=address, alt=alt, caption=caption, credit=credit), image, attribute
        if len(found) == MOST:
            break
    if not found and (meta := structured.meta("og:image", "og:image:url", "twitter:image")):
        address = page.absolute(meta[0])
        if address and not _TINY.search(address.lower()):
            found[address] = Image(url=address), meta[1], "content"
    for number, (_, element, attribute) in enumerate(found.values()):
        notes.keep(f"/images/{number}", Source.MARKUP, element.get(attribute), element, attribute)
    return tuple(image for image, _, _ in found.values())


def _is_small(image: Element) -> bool:
    return any(_SMALL.fullmatch(image.get(side, "")) is not None for side in ("width", "height"))


def _boxed(element: Element, article: Element | None) -> bool:
    """Whether it stands in a box of the page that is not the article's own: related posts, the author's portrait."""
    parent = element.getparent()
    while parent is not None and parent is not article:
        if (
            parent.tag in {"nav", "footer", "aside"}
            or region_named(f"{parent.get('class', '')} {parent.get('id', '')}") in _BOXES
        ):
            return parent.tag not in {"body", "html", "article", "main"}
        parent = parent.getparent()
    return False


def _caption(image: Element) -> tuple[str | None, str | None]:
    parent = image
    for _ in range(4):
        parent = parent.getparent()
        if parent is None or parent.tag in _TOO_LARGE:
            break
        if parent.tag == "figure" or "wp-caption" in parent.get("class", ""):
            for element in parent.iter("figcaption", "p", "span", "div"):
                if element.tag == "figcaption" or _CAPTIONED.search(element.get("class", "")):
                    caption, credit = _read_caption(element)
                    return caption, credit or _beside(element)
            return None, None
        below = parent.getnext()
        if below is not None and _CAPTIONED.search(below.get("class", "")):
            caption, credit = _read_caption(below)
            return caption, credit or _beside(below)
    return _below(image)


def _beside(caption: Element) -> str | None:
    """The credit in the element behind a caption's."""
    element = caption.getnext()
    if element is None or not (element.tag == "cite" or _CREDITED.search(element.get("class", ""))):
        return None
    return _credit(fold_space("".join(islice(element.itertext(), _PARTS))))


def _credit(printed: str) -> str | None:
    """Whom a credit names: "Photo: Ada Reel", "Foto Ada Reel", "(Ada Reel)"."""
    printed = printed.strip("() ")[:_LONGEST_CAPTION]
    return _split(printed)[1] or picture_patterns().shown.sub("", printed) or None


def _read_caption(element: Element) -> tuple[str | None, str | None]:
    """A caption's text and its credit: in an element that says so, in a last one of several, or in the words."""
    parts = [child for child in islice(element.iterdescendants(), _PARTS) if isinstance(child.tag, str)]
    texts = list(islice(element.itertext(), _PARTS * 2))
    if sum(map(len, texts)) > 5 * _LONGEST_CAPTION:
        return None, None
    text = fold_space((" " if len(parts) > 1 else "").join(texts))
    if len(texts) == _PARTS * 2 or len(text) > _LONGEST_CAPTION:
        return None, None
    credit = next((part for part in parts if _CREDITED.search(part.get("class", ""))), None)
    if credit is None and len(element) > 1 and not (element.text or "").strip():
        last = element[-1]
        printed = fold_space("".join(last.itertext()))
        if last.tag in {"span", "cite", "small"} and len(printed) < _CREDIT_LENGTH and printed[-1:] not in ".!?":
            credit = last
    if credit is None:
        return _split(text)
    given = fold_space("".join(credit.itertext()))
    caption = text.replace(given, "", 1).strip(" ()|–—-") if given else text
    return _split(caption)[0], _credit(given)


def _below(image: Element) -> tuple[str | None, str | None]:
    """The short text that shares a table or a box with nothing but the image: hand-made pages know no other caption."""
    box = image.getparent()
    for _ in range(4):
        if box is None or box.tag in _TOO_LARGE:
            break
        words = islice((word for text in box.itertext() for word in text.split()), _CAPTION // 2 + 1)
        text = " ".join(words)
        if text:
            link = next(box.iter("a"), None)
            # a link around image and words is a card of another article
            card = (
                link is not None
                and link in image.iterancestors()
                and any(map(str.strip, islice(link.itertext(), _PARTS)))
            )
            if card or len(text) >= _CAPTION or len(box.findall(".//img")) != 1:
                return None, None
            return _split(text)
        box = box.getparent()
    return None, None


def _split(caption: str) -> tuple[str | None, str | None]:
    """A caption and the credit behind it."""
    found = picture_patterns().credit.match(caption[:500])
    if not found:
        return caption or None, None
    return found[1].strip() or None, (found["after"] or found["of"] or found["whole"]).strip() or None


@cache
def _providers() -> dict[str, tuple["re.Pattern[str]", str]]:
    table = tomllib.loads((FOLDER / "videos.toml").read_text(encoding="utf-8"))
    return {name: (re.compile(entry["id"]), entry.get("watch", "")) for name, entry in table.items()}


def find_videos(
    structured: Structured, article: Element | None, headline: str | None, notes: Notes
) -> tuple[Video, ...]:
    """The videos inside the article, each once; those that the page declares in JSON-LD where it shows none."""
    page = structured.page
    found: dict[str, Video] = {}
    for element in _frames(page, article):
        if _boxed(element, article):
            continue
        for holder, attribute, address in _addresses(page, element):
            video = read_video(address, _purpose(element, headline), file=holder.tag in {"video", "source"})
            if video:
                if video.url not in found:
                    notes.keep(f"/videos/{len(found)}", Source.MARKUP, holder.get(attribute), holder, attribute)
                    found[video.url] = video
                break
    if not found:
        for node in structured.nodes:
            said = [node.data.get(name) for name in ("embedUrl", "contentUrl") if "VideoObject" in node.types]
            for address in said:
                if isinstance(address, str) and (video := read_video(page.absolute(address), None, file=False)):
                    if video.url not in found:
                        notes.keep(f"/videos/{len(found)}", Source.JSON_LD, address, node.script)
                        found[video.url] = video
                    break
    return tuple(found.values())


def _frames(page: Page, article: Element | None) -> list[Element]:
    """What may show a video, in the page's order."""
    players = page.classed({named for named in page.classes if "youtube" in named})
    if any(not _PLAYER_IDS.isdisjoint(player.keys()) for player in players):
        return list(_FRAMES(page.root if article is None else article)[:100])
    found = (
        element
        for element in page.elements("iframe", "video", "lite-youtube", "lite-vimeo", "a", within=article)
        if element.tag != "a" or "youtu" in (link := element.get("href", "")) or "vimeo" in link
    )
    return list(islice(found, 100))


def _addresses(page: Page, element: Element) -> Iterator[tuple[Element, str, str | None]]:
    """Where a player's element may say which video it shows: the element that says it, its attribute, the address."""
    for name in _YOUTUBE_IDS:
        if given := element.get(name):
            host = "vimeo.com/" if element.tag == "lite-vimeo" else "www.youtube.com/watch?v="
            yield element, name, page.absolute(f"https://{host}{given}")
    for holder in (element, *element.findall(".//source[@src]")[:3]):
        for name in _ADDRESSES:
            if given := holder.get(name):
                yield holder, name, page.absolute(given)


def read_video(address: str | None, purpose: VideoPurpose | None, *, file: bool) -> Video | None:
    """The video at an address; None for an address of no known provider, where it is no file itself."""
    if address is None:
        return None
    for provider, (pattern, watch) in _providers().items():
        if found := pattern.search(address[:_LONGEST]):
            url = watch.replace("{id}", found[1]) or address
            return Video(provider=provider, id=found[1], url=url, purpose=purpose)
    return Video(provider="file", url=address, purpose=purpose) if file else None


def _purpose(element: Element, headline: str | None) -> VideoPurpose | None:
    """What a video shows, by its own title and the line before it; the only hint taken from the headline is "video"."""
    holder = element.getparent()
    before = holder.getprevious() if holder is not None else None
    said = " ".join(
        text
        for text in (
            element.get("title"),
            fold_space("".join(before.itertext()))[-120:] if before is not None and isinstance(before.tag, str) else "",
        )
        if text
    ).casefold()
    if "trailer" in said or "bande-annonce" in said or "tráiler" in said or "予告" in said:
        return VideoPurpose.TRAILER
    if "interview" in said or (headline and "video interview" in headline.casefold()):
        return VideoPurpose.INTERVIEW
    return None
