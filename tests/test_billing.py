"""The sentence that opens a trade paper's credit paragraph."""

import pytest

from extractors.billing import read_billing


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        (
            "A Mubi release of a Pale Harbour Films production, in association with Sound of Sleat Media.",
            [
                ("distributors", "Mubi"),
                ("production_companies", "Pale Harbour Films"),
                ("production_companies", "Sound of Sleat Media"),
            ],
        ),
        (
            "A Marigold Pictures release of a Two Lanterns production.",
            [("distributors", "Marigold Pictures"), ("production_companies", "Two Lanterns")],
        ),
        ("A Two Lanterns production", [("production_companies", "Two Lanterns")]),
        ("The release of the film was put off", []),
        ("Nobody knew who made it.", []),
        ("", []),
    ],
)
def test_companies(text: str, companies: list[tuple[str, str]]) -> None:
    assert [(name, who) for _, name, who in read_billing(text)] == companies
