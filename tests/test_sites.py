"""Site profiles: what a file may say, and what is said about a file that is wrong."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from extractors import sites

GOOD = """
name = "Film Paper"
hosts = ["film.example"]

[discover]
listings = ["https://film.example/interviews/"]
articles = { css = "h2 a" }
"""


def written(folder: Path, text: str, name: str = "paper.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_shipped_profile_is_found_by_its_slug_and_its_hosts() -> None:
    assert sites.shipped()
    for profile in sites.shipped():
        assert sites.profile_named(profile.slug) is profile
        for host in profile.hosts:
            assert sites.profile_for(host) is profile


def test_the_first_profile_lists_its_interviews() -> None:
    profile = sites.profile_for("www.cinemadailyus.com")
    assert profile is not None
    assert (profile.slug, profile.name) == ("cinemadailyus", "Cinema Daily US")
    (listing,) = profile.discover.listings
    assert urlsplit(listing).path == "/category/interviews/"
    assert profile.discover.next is not None
    assert profile.discover.next.matches("https://cinemadailyus.com/category/interviews/page/2/")
    assert not profile.discover.next.matches("https://cinemadailyus.com/category/reviews/page/2/")


def test_a_site_without_a_profile_has_none() -> None:
    assert sites.profile_for("unknown.example") is None
    assert sites.profile_named("unknown") is None


def test_what_may_be_left_out(tmp_path: Path) -> None:
    profile = sites.read(written(tmp_path, GOOD))
    assert profile.slug == "paper"
    assert profile.discover.next is None
    assert profile.discover.max_pages == 1000


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('name = "Film Paper"', "", "name: Field required"),
        ('name = "Film Paper"', "name = 3", "name: Input should be a valid string"),
        ('name = "Film Paper"', 'name = "Film Paper"\ncolour = "red"', "colour: Extra inputs are not permitted"),
        ('["film.example"]', "[]", "hosts: Tuple should have at least 1 item"),
        ('["film.example"]', '["Film.example"]', "hosts.0: is no host name"),
        ('["film.example"]', '["https://film.example"]', "hosts.0: is no host name"),
        ("https://film.example/interviews/", "/interviews/", "discover.listings.0: is no http or https address"),
        ("https://film.example/", "https://other.example/", "whose host is not in hosts"),
        ('{ css = "h2 a" }', '{ css = "h2 >> a" }', "discover.articles.css: is no CSS selector"),
        ('{ css = "h2 a" }', "{}", "discover.articles: needs css, url, or both"),
        ('{ css = "h2 a" }', '{ css = "a" }\nmax_pages = 0', "discover.max_pages: Input should be greater than"),
        ('{ css = "h2 a" }', '{ css = "a" }\nmax_pages = "9"', "discover.max_pages: Input should be a valid integer"),
        ("[discover]", "[discover", "is no TOML"),
    ],
)
def test_a_wrong_profile_is_refused_with_file_and_key(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    assert old in GOOD
    path = written(tmp_path, GOOD.replace(old, new))
    with pytest.raises(sites.ProfileError) as error:
        sites.read(path)
    assert str(path) in str(error.value)
    assert complaint in str(error.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(sites.ProfileError, match=r"none\.toml: cannot be read"):
        sites.read(tmp_path / "none.toml")


def test_two_profiles_must_not_share_a_host(tmp_path: Path) -> None:
    paths = [written(tmp_path, GOOD, "one.toml"), written(tmp_path, GOOD, "two.toml")]
    with pytest.raises(sites.ProfileError, match=r"two\.toml: hosts: film\.example already belongs to .*one\.toml"):
        sites.load(paths)


@pytest.mark.parametrize(
    ("patterns", "url", "taken"),
    [
        ("*/page/*", "https://film.example/interviews/page/2/", True),
        ("*/page/*", "https://film.example/interviews/", False),
        (("*/a/*", "*/b/*"), "https://film.example/b/c", True),
        ("https://film.example/????/*", "https://film.example/2025/x", True),
        ("https://film.example/????/*", "https://film.example/25/x", False),
    ],
)
def test_url_patterns(patterns: object, url: str, taken: bool) -> None:
    assert sites.Links.model_validate({"url": patterns}).matches(url) is taken
