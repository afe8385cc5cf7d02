"""Images and videos of the article."""

import re
from urllib.parse import parse_qs, urlsplit

from lxml import etree

from extractors.evidence import Notes
from extractors.lines import region_named
from extractors.page import Element, Page, fold_space
from extractors.structured import Structured
from schemas import Image, Source, Video, VideoPurpose

MOST = 50
"""Images kept of one article: a gallery has dozens, a hostile page millions."""

_IMAGES = etree.XPath(".//img")
_FRAMES = etree.XPath(".//iframe | .//video | .//lite-youtube | .//a[contains(@href, 'youtu')]")
_CREDIT = re.compile(
    r"^(.*?)[\s(|–—-]*(?:\b(?:photo|photograph|image|picture|foto|fotos|crédits?(?: photo)?|credit)\s?(?:credit|by)?\s?:\s*(?P<after>.+?)"
    r"|(?:\bphoto by|\bcourtesy of)\s(?P<of>.+?)|(?P<whole>(?:©|\(c\))\s?.+?))\)?$",
    re.IGNORECASE,
)
_YOUTUBE = re.compile(r"(?:youtube(?:-nocookie)?\.com/(?:embed/|v/|shorts/|live/)|youtu\.be/)([\w-]{11})")
_VIMEO = re.compile(r"vimeo\.com/(?:video/)?(\d{5,12})")
_DAILYMOTION = re.compile(r"(?:dailymotion\.com/(?:embed/)?video/|dai\.ly/)(\w{5,12})")
_TINY = re.compile(r"avatar|gravatar|emoji|icon|logo|pixel|spacer|1x1|blank\.gif|badge|sprite", re.IGNORECASE)
_BOXES = frozenset(
    {"navigation", "comments", "footer", "related", "author", "advertisement", "share", "newsletter", "aside"}
)


def find_images(structured: Structured, article: Element | None, notes: Notes) -> tuple[Image, ...]:
    """The images inside the article, with caption and credit; the page's own lead image where there is none."""
    page = structured.page
    found: dict[str, tuple[Image, Element, str]] = {}
    for image in _IMAGES(article if article is not None else page.root)[:500]:
        attribute = next(
            (name for name in ("data-src", "data-lazy-src", "data-original", "src") if image.get(name)), ""
        )
        address = page.absolute(image.get(attribute)) if attribute else None
        if not address or address in found or _TINY.search(address) or _is_small(image) or _boxed(image, article):
            continue
        caption, credit = _caption(image)
        alt = fold_space(image.get("alt") or "") or None
        found[address] = Image(url=address, alt=alt, caption=caption, credit=credit), image, attribute
        if len(found) == MOST:
            break
    if not found and (meta := structured.meta("og:image", "og:image:url", "twitter:image")):
        address = page.absolute(meta[0])
        if address and not _TINY.search(address):
            found[address] = Image(url=address), meta[1], "content"
    for number, (_, element, attribute) in enumerate(found.values()):
        notes.keep(f"/images/{number}", Source.MARKUP, element.get(attribute), element, attribute)
    return tuple(image for image, _, _ in found.values())


def _is_small(image: Element) -> bool:
    sizes = [image.get(side, "") for side in ("width", "height")]
    return any(size.removesuffix("px").isdigit() and int(size.removesuffix("px")) < 60 for size in sizes)


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
    parent = image.getparent()
    for _ in range(3):
        if parent is None:
            break
        if parent.tag == "figure" or "wp-caption" in parent.get("class", ""):
            for element in parent.iter("figcaption", "p", "span", "div"):
                if element.tag == "figcaption" or "caption" in element.get("class", ""):
                    return _split(fold_space("".join(element.itertext())))
            return None, None
        parent = parent.getparent()
    return _below(image)


def _below(image: Element) -> tuple[str | None, str | None]:
    """The short text that shares a table or a box with nothing but the image: hand-made pages know no other caption."""
    box = image.getparent()
    for _ in range(4):
        if box is None or box.tag in {"article", "main", "body", "section"}:
            break
        text = fold_space(" ".join(box.itertext()))
        if text:
            return _split(text) if len(text) < 200 and len(box.findall(".//img")) == 1 else (None, None)
        box = box.getparent()
    return None, None


def _split(caption: str) -> tuple[str | None, str | None]:
    """A caption and the credit behind it."""
    found = _CREDIT.match(caption[:500])
    if not found:
        return caption or None, None
    return found[1].strip() or None, (found["after"] or found["of"] or found["whole"]).strip() or None


def find_videos(page: Page, article: Element | None, headline: str | None, notes: Notes) -> tuple[Video, ...]:
    """The videos inside the article, each once."""
    found: dict[str, Video] = {}
    for element in _FRAMES(article if article is not None else page.root)[:100]:
        attribute = next((name for name in ("data-src", "src", "href", "videoid") if element.get(name)), "")
        if element.tag == "video" and not attribute:
            source = element.find(".//source[@src]")
            element, attribute = (source, "src") if source is not None else (element, "")
        if not attribute or _boxed(element, article):
            continue
        video = _video(page, element, attribute, headline)
        if video and video.url not in found:
            notes.keep(f"/videos/{len(found)}", Source.MARKUP, element.get(attribute), element, attribute)
            found[video.url] = video
    return tuple(found.values())


def _video(page: Page, element: Element, attribute: str, headline: str | None) -> Video | None:
    given = element.get(attribute)
    address = f"https://www.youtube.com/watch?v={given}" if attribute == "videoid" else page.absolute(given)
    if not address:
        return None
    purpose = _purpose(element, headline)
    if found := _YOUTUBE.search(address):
        return Video(
            provider="youtube", id=found[1], url=f"https://www.youtube.com/watch?v={found[1]}", purpose=purpose
        )
    parts = urlsplit(address)
    if "youtube" in (parts.hostname or "") and (watch := parse_qs(parts.query).get("v")):
        return Video(
            provider="youtube", id=watch[0], url=f"https://www.youtube.com/watch?v={watch[0]}", purpose=purpose
        )
    if found := _VIMEO.search(address):
        return Video(provider="vimeo", id=found[1], url=f"https://vimeo.com/{found[1]}", purpose=purpose)
    if found := _DAILYMOTION.search(address):
        return Video(
            provider="dailymotion", id=found[1], url=f"https://www.dailymotion.com/video/{found[1]}", purpose=purpose
        )
    if element.tag in {"video", "source"}:
        return Video(provider="file", url=address, purpose=purpose)
    return None


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
