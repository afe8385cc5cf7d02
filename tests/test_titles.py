"""Titles, and the words around them that go."""

import pytest

from extractors.titles import Title, read_title
from extractors.values.setting import Setting


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        ("The Brutalist", "en", Title("The Brutalist")),
        ("Movie Review – The Brutalist (2024)", "en", Title("The Brutalist", 2024)),
        ("Once Upon a Time in Anatolia (2011, Turkey)", "en", Title("Once Upon a Time in Anatolia", 2011, ("TR",))),
        ("Past Lives 2023", "en", Title("Past Lives", 2023)),
        ("“Night Ferry”", "en", Title("Night Ferry")),
        ("Small Hours (15) 97 mins", "en", Title("Small Hours")),
        ("映画「遠雷のあと」", "ja", Title("遠雷のあと")),
        ("『鳥たちの階段』", "ja", Title("鳥たちの階段")),
        ("夜明けの渡し舟 (2023年製作の映画)", "ja", Title("夜明けの渡し舟", 2023)),
        ("2001", "en", Title("2001")),
    ],
)
def test_titles(text: str, language: str, title: Title) -> None:
    assert read_title(text, Setting(language=language)) == title
