"""Images and videos of an article: with caption and credit, with provider and id, and those that are not its own."""

import json

import pytest

from extractors import extract
from schemas import Record

A = "The crew waited for the ferry while the light went, and nobody had brought a coat against the wind that evening."
P = f"<p>{A}</p><p>{A.upper()}</p><p>{A[::-1]}</p>"


def record(inside: str, head: str = "", outside: str = "") -> Record:
    page = (
        f"<html lang=en><head><title>The Long Ferry</title>{head}</head><body><article><h1>The Long Ferry</h1>"
        f"<div class='entry-content'>{P}{inside}{P}</div></article>{outside}</body></html>"
    )
    return extract(page.encode(), "https://filmpaper.example/a-talk/")


@pytest.mark.parametrize(
    ("html", "provider", "identity"),
    [
        ("<iframe src='https://www.youtube.com/embed/a1B2c3D4e5F?rel=0'></iframe>", "youtube", "a1B2c3D4e5F"),
        ("<iframe src='//www.youtube-nocookie.com/embed/a1B2c3D4e5F'></iframe>", "youtube", "a1B2c3D4e5F"),
        (
            "<iframe data-src='https://www.youtube.com/embed/a1B2c3D4e5F' src='about:blank'></iframe>",
            "youtube",
            "a1B2c3D4e5F",
        ),
        ("<iframe data-lazy-src='https://player.vimeo.com/video/123456789'></iframe>", "vimeo", "123456789"),
        ("<a href='https://youtu.be/a1B2c3D4e5F?t=4'>watch it</a>", "youtube", "a1B2c3D4e5F"),
        ("<a href='https://www.youtube.com/watch?list=x&amp;v=a1B2c3D4e5F'>watch it</a>", "youtube", "a1B2c3D4e5F"),
        ("<lite-youtube videoid='a1B2c3D4e5F'></lite-youtube>", "youtube", "a1B2c3D4e5F"),
        ("<lite-vimeo videoid='123456789'></lite-vimeo>", "vimeo", "123456789"),
        ("<div class='rll-youtube-player' data-id='a1B2c3D4e5F'></div>", "youtube", "a1B2c3D4e5F"),
        ("<iframe src='https://www.dailymotion.com/embed/video/x8abcde'></iframe>", "dailymotion", "x8abcde"),
        ("<iframe src='https://cdn.jwplayer.com/players/AbCd1234-xyz.html'></iframe>", "jwplayer", "AbCd1234"),
        (
            "<iframe src='https://players.brightcove.net/1/default_default/index.html?videoId=6300000000001'></iframe>",
            "brightcove",
            "6300000000001",
        ),
        (
            "<iframe src='//player.bilibili.com/player.html?aid=1&amp;bvid=BV1xx411c7mD'></iframe>",
            "bilibili",
            "BV1xx411c7mD",
        ),
        ("<video src='/clips/ferry.mp4'></video>", "file", None),
        ("<video controls><source src='/clips/ferry.webm'></video>", "file", None),
    ],
)
def test_a_video(html: str, provider: str, identity: str | None) -> None:
    (video,) = record(html).videos
    assert (video.provider, video.id) == (provider, identity)


@pytest.mark.parametrize(
    "html",
    [
        "<iframe src='https://ads.example/frame.html'></iframe>",
        "<a href='https://www.youtube.com/@filmpaper'>our channel</a>",
        "<iframe></iframe>",
        "<iframe src='javascript:alert(1)'></iframe>",
        "<div class='related'><iframe src='https://www.youtube.com/embed/a1B2c3D4e5F'></iframe></div>",
    ],
)
def test_no_video(html: str) -> None:
    assert record(html).videos == ()


def test_a_declared_video_stands_in_for_a_player_that_a_script_makes() -> None:
    data = {
        "@context": "https://schema.org",
        "@type": "VideoObject",
        "embedUrl": "https://www.youtube.com/embed/a1B2c3D4e5F",
    }
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    assert [video.id for video in record("", head).videos] == ["a1B2c3D4e5F"]
    shown = record("<iframe src='https://player.vimeo.com/video/123456789'></iframe>", head).videos
    assert [video.id for video in shown] == ["123456789"]


def test_what_a_video_shows() -> None:
    player = "<iframe {}src='https://www.youtube.com/embed/a1B2c3D4e5F'></iframe>"
    assert record(player.format("title='The Long Ferry – Official Trailer' ")).videos[0].purpose == "trailer"
    assert (
        record("<p>Our interview with Mara Quill:</p><p>" + player.format("") + "</p>").videos[0].purpose == "interview"
    )
    assert record("<p>" + player.format("") + "</p>").videos[0].purpose is None


@pytest.mark.parametrize(
    ("html", "caption", "credit"),
    [
        ("<figure><img src=/dog.jpg><figcaption>A dog on the quay</figcaption></figure>", "A dog on the quay", None),
        (
            "<figure><img src=/dog.jpg><figcaption>A dog – | (Foto: Ada Reel)</figcaption></figure>",
            "A dog",
            "Ada Reel",
        ),
        (
            "<figure><img src=/dog.jpg><figcaption>A dog on the quay. Photo: Ada Reel</figcaption></figure>",
            "A dog on the quay.",
            "Ada Reel",
        ),
        (
            "<figure><img src=/dog.jpg><figcaption>A dog (Courtesy of Pale Harbour)</figcaption></figure>",
            "A dog",
            "Pale Harbour",
        ),
        (
            "<figure><img src=/dog.jpg><figcaption>© Pale Harbour Films</figcaption></figure>",
            None,
            "© Pale Harbour Films",
        ),
        (
            "<figure><img src=/dog.jpg><figcaption>Ein Hund. Foto: Ada Reel</figcaption></figure>",
            "Ein Hund.",
            "Ada Reel",
        ),
        ("<div class=wp-caption><img src=/dog.jpg><p class=wp-caption-text>A dog</p></div>", "A dog", None),
        ("<p><img src=/dog.jpg></p>", None, None),
    ],
)
def test_an_image(html: str, caption: str | None, credit: str | None) -> None:
    (image,) = record(html).images
    assert (image.url, image.caption, image.credit) == ("https://filmpaper.example/dog.jpg", caption, credit)


@pytest.mark.parametrize(
    "html",
    [
        "<img src=/dog.jpg width=1 height=1>",
        "<img src=/img/avatar-ada.jpg>",
        "<div class=author-box><img src=/ada.jpg></div>",
        "<aside><img src=/dog.jpg></aside>",
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
    ],
)
def test_no_image_of_the_article(html: str) -> None:
    assert record(html).images == ()
