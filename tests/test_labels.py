"""Labels in a line: where one stands, what it names, and where its value begins."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from extractors.label_names import LONGEST, _names_of, ends_none, names_of, opens_none, read_label
from extractors.labels import find_marks
from extractors.lines import Line
from extractors.vocabulary import FOLDER, vocabulary


def _line(text: str) -> Line:
    return Line(text, html.fragment_fromstring("<p></p>"), "p", (), None, 0)


@pytest.mark.parametrize(
    ("label", "language", "names"),
    [
        ("Director", "en", ("director",)),
        ("Writer/Director", "en", ("writer", "director")),
        ("Directed and written by", "en", ("director", "writer")),
        ("Produktion & Regie", "de", ("production", "director")),
        ("Regie, Drehbuch", "de", ("director", "writer")),
        ("監督・脚本", "ja", ("director", "writer")),
        ("Dirección y guion", "es", ("director", "writer")),
        ("De", "fr", ("by",)),
        ("Ingredients", "en", ("foreign",)),
        ("The weather", "en", ()),
    ],
)
def test_names(label: str, language: str, names: tuple[str, ...]) -> None:
    assert names_of(label, language, vocabulary()) == names


def test_qualifier_is_set_apart() -> None:
    assert read_label("Runtime (uncut)", "en", vocabulary()) == ("Runtime (uncut)", ("runtime",), "uncut")


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Director: Ada Moor", "en", [(("director",), "Ada Moor")]),
        ("Directed by Ada Moor", "en", [(("director",), "Ada Moor")]),
        ("監督／三枝由紀", "ja", [(("director",), "三枝由紀")]),
        ("Director – Ada Moor", "en", [(("director",), "Ada Moor")]),
        ("Director: Ada Moor | Cast: Bo Lind", "en", [(("director",), "Ada Moor |"), (("cast",), "Bo Lind")]),
        (
            "Director: Lynn Shelby-Ray. Starring Mark Duplessis, Edie Falcone.",
            "en",
            [(("director",), "Lynn Shelby-Ray."), (("cast",), "Mark Duplessis, Edie Falcone.")],
        ),
        ("Avec Nadia Ben, Odile Castaing", "fr", [(("with",), "Nadia Ben, Odile Castaing")]),
        (
            "Drame de Ada Moor (France, 1h52). Avec Bo Lind, Cy Falk.",
            "fr",
            [(("director",), "Ada Moor (France, 1h52)."), (("with",), "Bo Lind, Cy Falk.")],
        ),
        ("Con Nadia Ben, Odile Castaing", "en", []),
        ("Genere drammatico", "it", [(("genres",), "drammatico")]),
        ("Genre is a word that nobody on this set would use twice", "en", []),
        ("Budget $20 million", "en", [(("budget",), "$20 million")]),
        ("Moonage Daydream (2022, D: Morgen)", "en", []),
    ],
)
def test_marks(text: str, language: str, found: list[tuple[tuple[str, ...], str]]) -> None:
    marks = find_marks(_line(text), language, vocabulary())
    ends = [mark.start for mark in marks] + [len(text)]
    assert [(mark.names, text[mark.end : ends[at + 1]].strip()) for at, mark in enumerate(marks)] == found


def test_a_box_whose_markup_got_lost() -> None:
    text = "Director Ellen Kuroda Writers Ellen Kuroda, Max Fell Stars Anna Tsai, Peter Ross Running Time 1h 49m Genres Drama"
    marks = find_marks(_line(text), "en", vocabulary())
    assert [mark.names[0] for mark in marks] == ["director", "writer", "cast", "runtime", "genres"]


def test_prose_that_begins_with_a_word_of_the_trade_is_no_box() -> None:
    text = (
        "Regisseurin Ada Moor ist in so einem Betrieb groß geworden. Das Handwerk im Film ist echt, sagt das Team zur "
        "Premiere, und die Musik auch."
    )
    assert len(find_marks(_line(text), "de", vocabulary())) <= 1


def test_a_long_line_is_read_in_time() -> None:
    """Linear: a hundred thousand words end, and no more labels are looked at than a paragraph can hold."""
    assert len(find_marks(_line("Director: Ada Moor. " * 20_000), "en", vocabulary())) <= 41


def _spellings() -> list[tuple[str, str]]:
    """Every label as its file spells it, with the file's language."""
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [(path.stem, label) for labels in table.get("labels", {}).values() for label in labels]
    return found


_SPELLINGS = _spellings()


def test_the_first_word_of_every_label_may_open_one() -> None:
    words = vocabulary()
    lost = [
        (language, label)
        for language, label in _SPELLINGS
        for written in (label, label.upper(), f"{label}(in)", f"{label} (x)")
        if not read_label(written, language, words) and words.name(label, language) and len(written) <= LONGEST
    ]
    assert not lost


def test_no_label_is_passed_over_for_its_words() -> None:
    words = vocabulary()
    passed = [
        (language, label)
        for language, label in _SPELLINGS
        for written in (label, label.upper(), label.title())
        if any(opens_none(f"{written}{value}", 0, words) for value in ("", " Ada Moor", ": Ada"))
        or ends_none(f"Text. {written}", 0, 6 + len(written), words)
    ]
    assert not passed


def test_a_label_of_two_words_may_be_glued_to_its_value() -> None:
    (mark,) = find_marks(_line("Written byAda Moor"), "en", vocabulary())
    assert (mark.printed, mark.names) == ("Written by", ("writer",))


@given(st.data())
def test_joint_labels_are_found_by_their_first_word(data: st.DataObject) -> None:
    language, first = data.draw(st.sampled_from(_SPELLINGS))
    second = data.draw(st.sampled_from([label for known, label in _SPELLINGS if known == language]))
    joint = first + data.draw(st.sampled_from(["/", " / ", " & ", ", ", "・", "＆", "-"])) + second
    names = tuple(dict.fromkeys([*names_of(first, language, vocabulary()), *names_of(second, language, vocabulary())]))
    if names_by_look_up := _names_of(joint, language, vocabulary()):
        assert names_of(joint, language, vocabulary()) == names_by_look_up
    # "Produzent/in" is one label, and "DVD- und Blu-ray-Start" has a conjunction of its own.
    if "-" not in joint and not any(mark in first + second for mark in "/,&") and not {"in", "und"} & {*joint.split()}:
        assert set(names) <= set(names_of(joint, language, vocabulary()))


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("ヘア・メイク/タイトル", {"makeup artist", "title"}),
        ("タイトル／ヘア・メイク", {"makeup artist", "title"}),
        ("監督・ヘア・メイク", {"director", "makeup artist"}),
    ],
)
def test_a_label_of_a_joint_one_may_have_a_joint_of_its_own(label: str, names: set[str]) -> None:
    assert set(names_of(label, "ja", vocabulary())) == names


@pytest.mark.parametrize("before", ["Regie", "Director", "Réalisation", "監督"])
@pytest.mark.parametrize("mark", ["|", "│", "=", "→", ">", "…", "_", " – ", "- ", "..", "/ ", ": ", "："])
def test_a_label_ends_at_a_mark_within_a_word_too(before: str, mark: str) -> None:
    marks = find_marks(_line(f"{before}{mark}Ada Moor"), None, vocabulary())
    assert [(found.printed, found.names) for found in marks] == [(before, ("director",))]


@pytest.mark.parametrize("text", ["★Director: Ada Moor", "Text; ★Director: Ada Moor", "Director#»Ada Moor"])
def test_an_ornament_before_a_label_hides_it_in_no_word(text: str) -> None:
    marks = find_marks(_line(text), "en", vocabulary())
    assert [found.printed for found in marks] == ["Director"]
