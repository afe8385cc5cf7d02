"""Hostile text and hostile talk: one sign or one word many times over, names, dates, questions, speakers."""

from hostile_makers import DIRECTOR, Hostile, inside, many, page, paragraph, repeat

_WORDS = ("Lantern", "Harbour", "Winter", "Mirror", "Orchard", "Signal", "Velvet", "Granite")
_NAMES = ("Ada", "Bo", "Ines", "Marten", "Odile", "Piet", "Quin", "Rosa")


def _people(n: int, between: str = " walked home with ") -> str:
    return between.join(
        f"{_NAMES[i % 8]} {_WORDS[i // 8 % 8]}{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}" for i in range(n)
    )


def _billed_and_told(n: int) -> str:
    told = many("<p>Then Ada {w} said that it was over, and left.</p>", n)
    return page(told, listed=f"<p>Director: Ada Quill<br>Cast: {many('Ada {w}, ', n)}</p>")


def _in_thai(body: str) -> str:
    return body.replace("lang=en", "lang=th")


_QUOTED = (
    "<blockquote>Then {w} said that it was over, and left the house behind the theatre.</blockquote><p>She left.</p>"
)

TEXT = (
    Hostile("one line", lambda n: page("<p>" + "word " * n), 10_000, 10_000_000),
    Hostile("one word", lambda n: page("<p>" + "a" * n), 10_000, 50_000_000),
    paragraph("spaces", "\N{NO-BREAK SPACE} ", 10_000, 500_000),
    paragraph("spaces before a word", " " * 50 + "a", 500, 50_000),
    paragraph("commas", ","),
    paragraph("commas and spaces", ", "),
    paragraph("and", "and "),
    paragraph("names and names", "Ada Quill and "),
    paragraph("opening brackets", "("),
    paragraph("brackets nested", "(a [b "),
    paragraph("closing brackets", "a) "),
    paragraph("colons", ": "),
    paragraph("words and colons", "Director: "),
    paragraph("dashes", "– "),
    paragraph("pipes", "Director | "),
    paragraph("dots", ". "),
    paragraph("initials", "A. B. "),
    paragraph("ellipses", "…"),
    paragraph("digits", "1"),
    paragraph("digits and dots", "1.000,"),
    paragraph("numbers", "12 "),
    paragraph("quotation marks never closed", "“Lantern "),
    paragraph("straight quotation marks", '" '),
    paragraph("apostrophes", "’s '"),
    paragraph("guillemets", "«a "),
    paragraph("question marks", "why? "),
    paragraph("entities", "&amp;amp;"),
    paragraph("entities never closed", "&amp"),
    paragraph("characters by number", "&#x41;&#65;"),
    paragraph("characters that are none", "&#xD800;&#0;&#x110000;"),
    paragraph("zero width", "\u200b\u200d\ufeff"),
    paragraph("accents", "a\u0301\u0301"),
    paragraph("right to left", "\u202eAda\u202c "),
    paragraph("NULs", "a\0"),
    paragraph("by", "by "),
    paragraph("a digit", "7", 3_000, 1_000_000),
    paragraph("a capital", "A", 3_000, 1_000_000),
    paragraph("a dot", ".", 3_000, 1_000_000),
    paragraph("opening brackets, many", "[", 3_000, 1_000_000),
    paragraph("an opening quotation mark", "“", 3_000, 300_000),
    paragraph("quotations, never closed, each another", "“{w} "),
    inside("questions, and one quotation", lambda n: f"<p>Why? When? {'9' * n} «{DIRECTOR}»</p>", 30_000, 2_000_000),
    Hostile("titles of nothing", lambda n: page("", headline="&lt;’s&gt; of the album Harbor " * n), 40, 5_000, None),
    paragraph("genitives of nobody", "’s '", 3_000, 100_000),
    repeat("lines of genitives of nobody", f"<p>{'’s ' * 300} and on.</p>", 50, 3_000),
    paragraph("told, each another", "She said that Ada {w} left, and that “The {w}” opens in May. ", 300, 80_000),
    paragraph("sentences", "He left. "),
    paragraph("capitals", "ADA QUILL "),
    paragraph("Japanese", "監督は東京で語った。"),
    paragraph("Japanese, no stop", "監督・"),
    paragraph("middle dots", "・"),
    paragraph("dates", "on March 3, 2024 in theaters, "),
    paragraph("dates in digits", "03/04/2024 "),
    paragraph("years", "2024-"),
    paragraph("money", "$4 million "),
    paragraph("slashes", "a/"),
    paragraph("addresses", "https://a.example/?a=b&c "),
    paragraph("said", "said Ada Quill, "),
    paragraph("directed by", "directed by "),
    paragraph("directed by names", "directed by Ada Quill, written by Bo Marsh, "),
    paragraph("premieres", "The film premieres on Netflix on March 3 "),
    paragraph("in theaters", "in theaters "),
    inside("names, each another", lambda n: f"<p>{_people(n)}</p>", 500, 20_000),
    inside("sentences of names, each another", lambda n: f"<p>{_people(n, '. Then came ')}.</p>", 500, 20_000),
    inside("paragraphs of names", lambda n: f"<p>{_people(n, ' spoke.</p><p>And then ')}.</p>", 500, 20_000),
    repeat("directors in prose", "<p>The film was directed by Ada {n} and written by Bo Marsh{n}.</p>", 500, 20_000),
    repeat("premieres in prose", "<p>The film premieres on March 3, 20{n} in theaters and on Netflix.</p>", 500, 20_000),
    repeat("breaks in one paragraph", "a line of words<br>", 2_000, 100_000),
    repeat("names spoken of, each another", "<p>Then Ada {w} left, said Bo {w}. And {w} left, too.</p>", 500, 20_000),
    repeat("premieres, each another", "<p>“The {w}” premieres on March 3, 2024 in theaters and on Netflix.</p>", 500, 20_000),
    Hostile("names in credits and in prose", _billed_and_told, 300, 20_000),
    repeat("quotations, each another", _QUOTED, 500, 20_000),
    # Days of which junket has no words: a library guesses at them, and takes long.
    Hostile("days in Thai", lambda n: _in_thai(page(many("<p>{n} มกราคม {n}</p>", n))), 300, 20_000),
    Hostile("releases in Thai", lambda n: _in_thai(page(many("<p>Release Date: {n} มกราคม 20{n}</p>", n))), 300, 20_000),
    # Questions and answers.
    repeat("questions", "<p>Q: Why did you leave?</p><p>A: Nobody asked me to stay.</p>", 1_000, 100_000),
    repeat("questions alone", "<p>Q: why?</p>", 2_000, 200_000),
    repeat("questions in bold", "<p><b>Why did you leave the house?</b></p><p>Nobody asked me to stay.</p>", 1_000, 50_000),
    repeat("questions in bold, after breaks", "<b>Why did you leave?</b><br>Nobody asked.<br>", 1_000, 50_000),
    repeat("questions in italics", "<p><i>Why did you leave the house?</i></p><p>Nobody asked me.</p>", 1_000, 50_000),
    repeat("questions as headings", "<h3>Why did you leave?</h3><p>Nobody asked me.</p>", 1_000, 50_000),
    repeat("speakers in capitals", "<p>ADA QUILL: Nobody asked me.</p><p>PAPER: Why not?</p>", 1_000, 50_000),
    repeat("speakers, each another", "<p>Speaker{n}: Nobody asked me to. Why?</p>", 1_000, 50_000),
    repeat("long questions in bold", f"<p><b>{'Why did you leave the house? ' * 12}</b></p><p>{'Nobody asked me. ' * 20}</p>", 100, 5_000),
    repeat("all in bold", "<p><b>Ada spoke of it, and of the winter.</b></p>", 1_000, 50_000),
    paragraph("questions in one line", "Q: why? A: so. ", 1_000, 50_000),
    repeat("questions in many lines, several in each", f"<p>{'Q: why? A: so. ' * 50}</p>", 20, 1_000),
    paragraph("bold in one line", "<b>Why?</b> So. ", 1_000, 50_000),
    repeat("dashes before speech", "<p>– Why did you leave?</p><p>– Nobody asked me.</p>", 1_000, 50_000),
    repeat("initials before speech", "<p>AQ: Nobody asked me.</p><p>JP: Why did she not?</p>", 1_000, 50_000),
)  # fmt: skip
