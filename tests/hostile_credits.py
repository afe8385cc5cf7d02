"""Hostile credit blocks and headlines: labels on every line, and values without end."""

import json

from hostile_makers import PROSE, Hostile, headlined, inside, many, page, paragraph, repeat, value, word

_BLOCK = "<h2>The {n}th Lantern</h2><p>Director: Ada Quill<br>Runtime: 9{n} min<br>Genre: Drama<br>Release Date: March 3, 2024</p>"


def _films(n: int) -> str:
    """Works as blocks, and the same works in JSON-LD."""
    data = [{"@type": "Movie", "name": f"The {word(i)}", "director": {"name": f"Bo {word(i)}"}} for i in range(n)]
    blocks = many("<h2>The {w}</h2><p>Director: Ada {w}<br>Runtime: 95 min<br>Genre: Drama</p>", n)
    return page(blocks, head=f'<script type="application/ld+json">{json.dumps({"@graph": data})}</script>')


CREDITED = (
    Hostile("credit blocks", lambda n: page(many(_BLOCK, n)), 100, 5_000),
    repeat("labels on every line", "<p>Director: Cast: Runtime: Genre:</p>", 500, 20_000),
    repeat("one label on every line", "<p>Director: Ada Quill</p>", 500, 50_000),
    repeat("labels without values", "<p>Director:</p>", 500, 50_000),
    repeat("labels nobody knows", "<p>Zz{n}: Ada Quill</p>", 1_000, 50_000),
    repeat("labels in bold", "<p><b>Director:</b> Ada <b>Cast:</b> Bo</p>", 500, 20_000),
    repeat("labels with zero width", "<p>Dire\u200bctor\u202e: Ada Quill</p>", 500, 50_000),
    repeat("labels glued", "<p>DirectorAda QuillCastBo MarshRuntime90 min</p>", 500, 20_000),
    paragraph("labels glued in one line", "DirectorAda QuillCastBo Marsh", 1_000, 50_000),
    paragraph("label and value in one line", "Director: Ada Quill; Cast: Bo Marsh; ", 1_000, 50_000),
    paragraph("labels and dots in one line", "Director. Ada Quill. Cast. Bo Marsh. ", 1_000, 50_000),
    paragraph("label without a colon", "director Ada Quill cast Bo Marsh ", 1_000, 50_000),
    # Credits, each another: what is kept of one must not be compared with all that is kept.
    repeat("directors, each another", "<p>Director: Ada {w}</p>", 500, 50_000),
    repeat("genres, each another", "<p>Genre: Drama, {w}</p>", 500, 50_000),
    repeat("distributors, each another", "<p>Distributor: {w} Films</p>", 500, 50_000),
    repeat("releases, each another", "<p>Release Date: March 3, 20{n} ({w})</p>", 500, 50_000),
    repeat("languages, each another", "<p>Language: {w}</p>", 500, 50_000),
    repeat("takings, each another", "<p>Box Office: ${n} million</p>", 500, 50_000),
    repeat("ratings, each another", "<p>Rating: PG-13 for {w}</p><p>Runtime: {n} min</p>", 500, 20_000),
    repeat("works, each another", "<p>Title: The {w}</p><p>Director: Ada {w}</p><p>Runtime: 90 min</p>", 200, 20_000),
    repeat("credits in tables, each another", "<table><tr><th>Director<td>Ada {w}<tr><th>Cast<td>Bo {w}</table>", 200, 20_000),
    inside("labels nobody knows, in a block", lambda n: "<p>Director: Ada Quill</p>" + many("<p>{w}: a</p>", n) + "<p>Runtime: 90 min</p>", 500, 50_000),
    inside("directors in many boxes", lambda n: "<div><section>" * 100 + many("<p>Director: Ada {w}</p>", n), 500, 50_000),
    inside("credits after breaks, each another", lambda n: f"<p>{many('<br>Producer: Ada {w}<br>Genre: {w}', n)}</p>", 500, 50_000),
    inside("credits in bold after breaks", lambda n: f"<p>{many('<br><b>Producer:</b> Ada {w}', n)}</p>", 500, 50_000),
    inside("credits in links after breaks", lambda n: f"<p>{many('<br>Producer: <a>Ada</a><a>Bo {w}</a>', n)}</p>", 500, 50_000),
    inside("a cast in a table", lambda n: "<table><tr><td>Cast" + many("<tr><td>Ada {w}<td>as Bo {w}", n) + "</table>", 500, 50_000),
    Hostile("works in blocks and in data", _films, 100, 4_000),
    # Lines that each cost as much as a line can.
    repeat("lines of colons", f"<p>{' A:' * 33}</p>", 200, 10_000),
    repeat("lines of labels in Japanese", f"<p>{'監督：宮本・' * 12}</p>", 200, 10_000),
    repeat("lines of days changed", f"<p>{'Updated: March {n}, ' * 5}</p>", 200, 10_000),
    repeat("bylines of initials", f"<p>By {'A ' * 30}</p>", 200, 10_000),
    repeat("bylines without a mark, each another", "<p>By by by Ada {w}</p>", 500, 50_000),
    repeat("directors in sentences, each another", "<p>Directed by Ada {w}, The {w} opens on March 3, 2024 in theaters, and streams later.</p>", 500, 20_000),
    repeat("films in lists, each another", "<p>THE {w} | Regie: Ada {w} | DE 2018 | {n} min</p><p>She left.</p>", 500, 20_000),
    repeat("films and prose, each another", f"<h3>The {{w}}</h3><p>Director: Ada {{w}}</p>{PROSE}", 200, 5_000),
    value("producers, each another", "Producer", "Ada {w}, "),
    value("roles, each another", "Cast", "Ada {w} as Bo {w}, "),
    value("countries, each another", "Country", "{w}, France, "),
    # Values.
    value("a name of many letters", "Producer", "a"),
    value("a name of many words", "Producer", "Ada "),
    value("names", "Producer", "Ada Quill, "),
    value("names with roles", "Producer", "Ada Quill (as Bo), "),
    value("names with ands", "Producer", "Ada Quill and Bo & "),
    value("names with brackets never closed", "Producer", "Ada (as "),
    value("names as initials", "Producer", "A. "),
    value("names in Japanese", "監督", "宮本・"),
    value("roles with dots", "Cast", "Ada ... Bo "),
    value("a date", "Release Date", "March 3, 2024 "),
    value("dates and places", "Release Date", "March 3, 2024 (US), "),
    value("a date of digits", "Release Date", "99999-"),
    value("a date of spaces", "Release Date", " 3"),
    value("a duration", "Runtime", "1 h "),
    value("a duration of digits", "Runtime", "1"),
    value("a duration of brackets", "Runtime", "90 min ("),
    value("money in a credit", "Box Office", "$4.2M "),
    value("money of digits", "Box Office", "1,000"),
    value("money of brackets", "Box Office", "$1 (US "),
    value("a rating", "Rating", "PG-13 for "),
    value("a rating of brackets", "Rating", "R ("),
    value("a rating of slashes", "Rating", "4/5 "),
    value("genres", "Genre", "Drama, "),
    value("genres without commas", "Genre", "Drama "),
    value("genres of slashes", "Genre", "Drama/"),
    value("places", "Country", "France, "),
    value("places of hyphens", "Country", "United-"),
    value("companies", "Distributor", "A24 / "),
    value("companies and brackets", "Distributor", "A24 (US), "),
    value("languages", "Language", "French and "),
    value("a title", "Original Title", "“Lantern” "),
    value("anything", "Website", "a.b/"),
    # Headlines.
    headlined("a headline of words", "Lantern "),
    headlined("a headline of one word", "a", 10_000, 10_000_000),
    headlined("a headline of quotations", "‘Lantern’ Director Ada Quill, "),
    headlined("a headline of quotations never closed", "‘Lantern "),
    headlined("a headline of apostrophes", "Ada’s "),
    headlined("a headline of names", "Ada Quill, "),
    headlined("a headline of names, each another", "Ada {w}, "),
    headlined("a headline of titles, each another", "‘The {w}’ Director Ada {w}, "),
    headlined("a headline of ands", "Ada Quill and Bo Marsh and "),
    headlined("a headline of roles", "Director Star Writer "),
    headlined("a headline of colons", "Interview: "),
    headlined("a headline of pipes", "Ada Quill | "),
    headlined("a headline of dashes", "Ada – "),
    headlined("a headline of brackets", "(Ada "),
    headlined("a headline of Japanese", "『灯』監督宮本"),
    headlined("a headline of verbs", "Ada Quill talks "),
    headlined("a headline of prepositions", "on with in at for "),
    headlined("a headline of possessives", "Lantern Director Ada Quill on "),
)  # fmt: skip
