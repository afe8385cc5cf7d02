"""What a headline's form tells, held against the article below it."""

import pytest

from extractors import extract

_FERRY = "The crew waited for the ferry while the light went, and nobody had brought a coat. " * 5


def read(headline: str, *paragraphs: str) -> tuple[list[str], list[str], str]:
    """Works, people interviewed, and kind of an article of some length."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (*paragraphs, _FERRY, _FERRY, _FERRY))
    page = f"<html lang=en><title>{headline}</title><body><article><h1>{headline}</h1>{text}</article></body></html>"
    record = extract(page.encode(), "https://paper.example/a-talk/")
    people = [person.name for person in record.interview.people] if record.interview else []
    return [str(work.title) for work in record.works], people, record.kind


@pytest.mark.parametrize("word", ["film", "Movies", "actor", "episodes", "book and its author", "映画"])
def test_a_work_of_an_article_that_speaks_of_one(word: str) -> None:
    assert read("Ada Reel on Snowblind", f"Here the {word} is what they talk of, says Reel.")[0] == ["Snowblind"]


@pytest.mark.parametrize("word", ["valve", "season", "filter’s", "reactor"])
def test_no_work_of_an_article_that_speaks_of_none(word: str) -> None:
    works, people, _ = read(
        "Ada Reel on Snowblind", f"Here the {word.replace('filter', 'infilm')} is what they talk of, says Reel."
    )
    assert (works, people) == ([], ["Ada Reel"])


def test_of_a_language_without_a_vocabulary_nothing_is_known_to_be_missing() -> None:
    headline, text = "Ada Reel on Snowblind", f"<p>{_FERRY}</p>" * 4
    page = f"<html lang=is><title>{headline}</title><body><article><h1>{headline}</h1>{text}</article></body></html>"
    assert [work.title for work in extract(page.encode(), "https://paper.example/a/").works] == ["Snowblind"]


def test_a_short_text_says_nothing_of_what_it_is_about() -> None:
    page = "<html lang=en><title>Ada Reel on Snowblind</title><body><h1>Ada Reel on Snowblind</h1><p>Watch it here.</p>"
    assert [work.title for work in extract(page.encode(), "https://paper.example/a/").works] == ["Snowblind"]


def test_people_of_whom_the_article_never_speaks_are_none() -> None:
    headline = "Above the Treeline: What Alpine Lichens Reveal about Dust and Drought"
    assert read(headline, "For twenty years the lichens were counted by hand.") == ([], [], "other")
    assert read("Interview: Zquill Brightwater on Dust", "Brightwater counted them by hand.")[1] == [
        "Zquill Brightwater"
    ]
