"""Headlines: what they say, kept apart from what they only mention. The headlines are invented, their forms are not."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import extract
from extractors.headline import HeadlineFacts, read_headline
from extractors.vocabulary import vocabulary

HEADLINES = Path(__file__).parent / "headlines"


def read(text: str) -> HeadlineFacts:
    return read_headline(text, vocabulary())


def people(facts: HeadlineFacts) -> list[str]:
    return [f"{person.name} ({', '.join(person.roles)})" if person.roles else person.name for person in facts.people]


@pytest.mark.parametrize(
    ("headline", "works"),
    [
        ("‘Harbor Lights‘ Director Mina Okafor (Video Interview)", ["Harbor Lights"]),
        ("Kate Moss and Jo Dunn on ‘Winter of ’09’ and the Cold", ["Winter of ’09"]),
        ("‘Night Shift’s Dana Reyes on the Finale", ["Night Shift"]),
        ("In ‘Harbor Lights II,’ Costume Designer Mina Okafor Turns Rome into a Runway", ["Harbor Lights II"]),
        ("Harbor Lights : Exclusive Interview with Actress Mina Okafor", ["Harbor Lights"]),
        ("Japan Cuts : Blue Hill / Exclusive Interview with Actor Ken Mori", ["Blue Hill"]),
        ("Five Days at Sea Production Designer Mina Okafor on Rebuilding the Ship", ["Five Days at Sea"]),
        ("Harbor: The Flood Composer Mina Okafor on Writing for Choir", ["Harbor: The Flood"]),
        ("Winning Day's Mina Okafor on the Rise of a Team", ["Winning Day"]),
        ("TIFF 2021 Interview: WILD GEESE, Mina Okafor on Shooting a Surreal Film", ["WILD GEESE"]),
        ("Interview: Mina Okafor Talks Moral Panic and LOST AT SEA", ["LOST AT SEA"]),
        ("Interview | Mina Okafor Discusses The Book Keeper", ["The Book Keeper"]),
        ("Interview | Mina Okafor Talks Captain Flood, Captain Dry & more", ["Captain Flood", "Captain Dry"]),
        ("“We Never Slept at All”: Mina Okafor on Paper Trees", ["Paper Trees"]),
        ("Mina Okafor racconta “Sangue del mio mare”", ["Sangue del mio mare"]),
        ("『青い坂道』森川透監督インタビュー「嘘のない映画を撮りたかった」", ["青い坂道"]),
        ("‘Harbor Lights” Director Mina Okafor Interview", ["Harbor Lights"]),
        ("Harbor Lights Cast Talks Season 2 and Fan Theories", ["Harbor Lights"]),
        ("Exclusive Interview: Mina Okafor Talks Harbor Season 3", ["Harbor"]),
        ("Mina Okafor on How The Snow Line Became a Ghost Story", ["The Snow Line"]),
        ("Interview: Mina Okafor on the Physical Demands of Harbor Lights", ["Harbor Lights"]),
        ("Mina Okafor Talks About Her Role in the Monster Movie Harbor Lights", ["Harbor Lights"]),
        ("Interview: Mina Okafor – Flesh of the Gods", ["Flesh of the Gods"]),
        ("“I Loved It All”: Mina Okafor Talks Going Dark in ‘Harbor Lights’", ["Harbor Lights"]),
        ("Director Mina Okafor On Creating THE BYE BYE MAN And Keeping Calm", ["THE BYE BYE MAN"]),
        ("The Past, Present And Future Of BLACK TIDE: Mina Okafor Looks Back", ["BLACK TIDE"]),
        ("VILLAGE BELOW: THE CURSE Interview: Mina Okafor Talks Ghosts", ["VILLAGE BELOW: THE CURSE"]),
        (
            "Harbor: An American Saga – Chapter 1: Exclusive Interview with Costume Designer Ana Lind",
            ["Harbor: An American Saga – Chapter 1"],
        ),
        ("Trusting the Process: Ana Lind on Snowblind", ["Snowblind"]),
        ("Ana Lind (Snowblind, Cold Feet)", ["Snowblind", "Cold Feet"]),
        ("Ana Lind • Réalisatrice d’Hiver", ["Hiver"]),
        ("Ana Lind su La storia di Marco: “Racconto gli invisibili”", ["La storia di Marco"]),
        ("Entrevista com Ana Lind sobre O Último Farol", ["O Último Farol"]),
        ("Interview: Ana Lind on the ever-changing look of ‘The Wardens’ Daughter’", ["The Wardens’ Daughter"]),
        ("“Snow “ Production Designer Ana Lind on Ice", ["Snow"]),
        ("Ana Lind on Shooting ‘Bear vs. Wolf’ in One Take", ["Bear vs. Wolf"]),
        ("Oscar-Nominated Heroin(e) Director on a Crisis", ["Heroin(e)"]),
        ("Ana Lind Talks Netflix’s The Iron Door", ["The Iron Door"]),
        ("Ana Lind on Directing Glass Harbor", ["Glass Harbor"]),
        ("Ana Lind Discusses Her Prison Musical, Yard Song", ["Yard Song"]),
        ("Jun Sato on His Latest Film,", []),
        ("Jun Sato on His Latest Film, Ana Lind", []),
        ("Review: Harbor Lights", ["Harbor Lights"]),
        ("Ana Lind Talks Moonrise, Race and Memory", ["Moonrise"]),
        ("Ana Lind Talks First Goat", ["First Goat"]),
        ("Ana Lind Talks First Film", []),
        ("Ana Lind on Grief, Race and Memory", []),
        ("A Long Way Up the Hill: Ana Lind Interviewed", ["A Long Way Up the Hill"]),
        ("Ana Lind on Blue Gems and New York Movies", ["Blue Gems"]),
        ("Filmmaker Ana Lind on his 2006 Feature, Delirium", ["Delirium"]),
        ("Ana Lind talks about her debut play Disgrace", ["Disgrace"]),
        ("Ana Lind über ihren Vampirfilm Durst", ["Durst"]),
        ("Ana Lind on Her Film Career", []),
        ("Author Talk: Ana Lind, author of If She Ran", ["If She Ran"]),
        ("An interview with East of Harbor’s Ana Lind", ["East of Harbor"]),
        ("Ana Lind • Director of Me, Mary, the Children and Others", ["Me, Mary, the Children and Others"]),
        ("We Were Born Late: Again with Ana Lind and Ken Mori (Ep. 58)", ["We Were Born Late: Again"]),
        (
            "Interview: WARM HANDS and A GOOD DAY TO RUN composers Ana Lind and Ken Mori",
            ["WARM HANDS", "A GOOD DAY TO RUN"],
        ),
        ("Interview: The Anchors on The Art of Sailing", ["The Art of Sailing"]),
        ("Interview: Ana Lind Previews Rook’s 2019 Tour, Talks Latest Album, & More", []),
        ("On Walking and Writing: An Interview with Ana Lind", []),
        ("Snowline boss breaks down season 6’s finale", ["Snowline"]),
        ("Interview mit Ana Lind zum 20. Jüdischen Filmfestival Berlin", []),
        ("Ana Lind on Rook: A Love Story, the last series of Gulls, and more", ["Rook: A Love Story"]),
        ("Ana Lind on Writing Blue Gull: Sins of the Sea", ["Blue Gull: Sins of the Sea"]),
        ("Ana Lind on The Menu: How She Lit It", ["The Menu"]),
        ("Bonus Interview: Ana Lind (Snowblind)", ["Snowblind"]),
        ("Interview: Call Me Jo’s Ana Lind and Ken Mori on Season 3", ["Call Me Jo"]),
        ("Exclusive: Ana Lind Talks Season 3 of Mystic Trail", ["Mystic Trail"]),
        ("“We Ask Twice”: Ana Lind on Her Hot Docs-Debuting It Is Not Late", ["It Is Not Late"]),
        ("“No Map to Follow”: Ana Lind on Her CPH:DOX Debut Delirium", ["Delirium"]),
        ("“Flying Low”: Ana Lind On the “TIFF Screening” of Her Feature The Gulls", ["The Gulls"]),
        ("Ana Lind on It’s A Gift, moving from stage to screen, and more", ["It’s A Gift"]),
        ("Interview: Ana Lind, Snowblind", ["Snowblind"]),
        ("30 years of Snowblind: Ana Lind recalls evenings in the snow", ["Snowblind"]),
        ("Ken Mori interview: ‘Stranger at the Door’", ["Stranger at the Door"]),
        ("Ana Lind on her new thriller Morgan, on fear", ["Morgan"]),
        ("Interview: Ana Lind, dir. Snowblind", ["Snowblind"]),
        ("Interview: Ana Lind, BLT Chat", ["BLT Chat"]),
        ("“Was It Sharp?”: Snowline DP Ana Lind on Shooting 35 and Digital", ["Snowline"]),
        (
            "DP Ana Lind on Shooting Wardens of the Harbor Vol. 2 with the First Nine-K Full Frame Camera of Its Kind",
            ["Wardens of the Harbor Vol. 2"],
        ),
        ("Ana Lind on Shooting the Netflix Series Glass Mass and Working Without a Crew", ["Glass Mass"]),
        (
            "“We Cut Them In”: 2nd Unit DP Ana Lind on Rook and the Legend of the Ten Doors and the Maze Trilogy",
            ["Rook and the Legend of the Ten Doors"],
        ),
        ("“We Made It Up”: DP Ana Lind on Making Phone-Recorded Film Sign Lessons", ["Sign Lessons"]),
        ("Ana Lind ASC / Snow Unbound", ["Snow Unbound"]),
        ("A Look into Girls of the Snow with Ana Lind", ["Girls of the Snow"]),
        ("Interview Erik Pope (Snowblind – The Last Days)", ["Snowblind – The Last Days"]),
        ("Woche der Bilder 2020: Interview mit Ana Lind", []),
        ("Ana Lind on Docfest 2012", []),
        ("Six Cinematographers on Their Lives", []),
        ("Ana Lind on Marriage, Divorce and When to Walk Away", []),
        ("Ana Lind on the Road to Glass Harbor", ["Glass Harbor"]),
        ("The Good Gull’s Ana Lind: ‘We Froze’", ["The Good Gull"]),
        ("Ana Lind Talks Macduff, Breaking Ice, Animal House", ["Macduff", "Breaking Ice", "Animal House"]),
        ("Ana Lind Talks Grief, Breaking Up, Memory", []),
        ("Ana Lind Interview: Into the Snow and The Walking Gull", ["Into the Snow", "The Walking Gull"]),
        ("Ana Lind: Revisiting Glass Harbor", ["Glass Harbor"]),
        ("Ana Lind Talks About Scoring Snowblind, and Why It Hurt", ["Snowblind"]),
        ("Interview: Snowblind cinematographer Ana Lind", ["Snowblind"]),
        ("Ana Lind and Ken Mori talk humor and journalism of Rosewood", ["Rosewood"]),
        ("Video Interview…Director Ana Lind on the Nerve of ‘Snow’", ["Snow"]),
        ("Interview with Ana Lind from Snowblind", ["Snowblind"]),
        ("Unworded Nights: An Interview With Ana Lind, Author Of Gull", ["Gull"]),
        ("Author Q&A: Ana Lind", []),
        ("E.J. Lind, Paper Foxes", ["Paper Foxes"]),
        ("Entrevue avec Ana Lind (La neige)", ["La neige"]),
        ("While She Was Late: Writer-Director Ana Lind", ["While She Was Late"]),
        ("Entretien avec Ana Lind • Trois jours par an", ["Trois jours par an"]),
        ("Ana Lind and Ken Mori on taking risks in Snowblind", ["Snowblind"]),
        ("Ana Lind on filming in Rome", []),
        ("Interview: Ana Lind on new horror film Blue Gull, playing dead and fear", ["Blue Gull"]),
        ("Ana Lind on short film Care", ["Care"]),
        ("Ken Mori on his Paradise trilogy", ["Paradise"]),
        ("Ana Lind on Gulls University", ["Gulls University"]),
        ("‘Nobody thought that it was about food’ – Ana Lind on The Menu at 15", ["The Menu"]),
        ("Balancing Act: we speak to Docfest’s new artistic director Ana Lind", ["Balancing Act"]),
        ("Interview with Ana Lind (Chicago Gull Festival)", []),
        ("Big Gull: Ana Lind And Jo Dunn On The Brave And Strong Heroines Of Disney’s Latest", ["Big Gull"]),
        ("“Every Day Was Like, ‘How Did We Run?'” Ana Lind on “Midnight Run”", ["Midnight Run"]),
        ("Interview: Ana Lind talks creating Snowhorn", ["Snowhorn"]),
        # What is done to a work or in it, and who gives it.
        ("Ana Lind on Returning to Broadway in The Salt Road, Motherhood & Why She Loves Cats", ["The Salt Road"]),
        ("Ana Lind on Returning to Broadway", []),
        ("Ana Lind on Writing Dialogue, Her First Dog & More", []),
        ("Ana Lind: singing a “wildly modern” Tosca", ["Tosca"]),
        ("Interview: Ana Lind in Opera North's new production of Tosca", ["Tosca"]),
        ("Interview: Ana Lind on Così fan tutte", ["Così fan tutte"]),
        ("Ana Lind Interview: Quarry and Steel Runner 2", ["Quarry", "Steel Runner 2"]),
        ("MARTIN (ALMOST) WINS THE WAR: Ana Lind on the comedy – interview", ["MARTIN (ALMOST) WINS THE WAR"]),
        ("FAR LAND: FORT MERCY: Ana Lind on the witch drama – interview", ["FAR LAND: FORT MERCY"]),
        ("Netflix Renews Salt Road for Season 3", ["Salt Road"]),
        ("Every CBS Show Renewed for 2025", []),
        ("Disney Renews Contract With Studio", []),
        # What people say, periods of time, festivals and acronyms are no titles.
        ("Ana Lind on the Reality of School Concerts", []),
        ("Ana Lind on Opera and Long-Form Filmmaking", []),
        ("Interview: Mina Okafor on Family: “Nobody told me it would be this cold”", []),
        ("Rotterdam 2023 Interview: Mina Okafor Talks About The Last Nine Years", []),
        ("Porting an HTML5 Parser: Why ACRONYMS Stay", []),
        ("Ana Lind on “Snowblind” and Her New Single “Ice Trip”", ["Snowblind", "Ice Trip"]),
        ("Interview—Ana Lind on Snowblind", ["Snowblind"]),
        ("Interview: Sammy Lind, Jr. on Snowblind", ["Snowblind"]),
        ("Interview: Four Decades of Rage and Rebellion", []),
        ("Twenty Years of Snowblind: Ana Lind recalls evenings in the snow", ["Snowblind"]),
        ("Three Thousand Winters: Interview with Ana Lind", ["Three Thousand Winters"]),
        ("Interview: The New English Cast of Snowblind!", ["Snowblind"]),
        ("Interview: The Original Cast of Glass Harbor", ["Glass Harbor"]),
        ("Interview: The Directors of Glass Harbor", ["Glass Harbor"]),
        ("Interview: The Young Stars of Hollywood", []),
        ("The Stars of Tomorrow", []),
        ("From Stage to Sea with Snowblind’s Ana Lind", ["Snowblind"]),
        ("Dinner with Netflix’s Ana Lind", []),
        ("Inside the Making of Harbor: The Flood with Ana Lind", ["Harbor: The Flood"]),
        ("Learn the Secrets of Glass Harbor with Ana Lind and Ken Mori", ["Glass Harbor"]),
        ("Inside Glass Harbor: A Conversation with Ana Lind", ["Glass Harbor"]),
        ("London Film and Comic Con: An Interview with Ana Lind", []),
        ("Harbor Comic Con: An Interview with Ana Lind", []),
        ("Glass Harbor: Ana Lind SXSW Interview", ["Glass Harbor"]),
        ("Ana Lind Ghost House Interview", ["Ghost House"]),
        ("Ana Lind om filmen En del av mitt liv", ["En del av mitt liv"]),
        ("Ana Lind über ihren Film Das dunkle Wasser", ["Das dunkle Wasser"]),
        ("Ana Lind à propos du film Les eaux noires", ["Les eaux noires"]),
        ("Ana Lind om filmen hun aldri laget", []),
        ("Ana Lind über Filme und Familie", []),
        ("Ken Mori interview: Lake Creature, difficult dogs and a long winter", ["Lake Creature"]),
        ("Jo Pell Ghost House Interview", ["Ghost House"]),
        ("Interview: Glass Harbor – Ana Lind", ["Glass Harbor"]),
        ("Interview: Ana Lind – Glass Harbor", ["Glass Harbor"]),
        ("The quiet dread of the deep: An Interview with Ana Lind", []),
        ("The Quiet Dread of the Deep: An Interview with Ana Lind", ["The Quiet Dread of the Deep"]),
        ("The quiet dread of the deep: Ana Lind on Snowblind", ["Snowblind"]),
        ("「我們必須先相信自己的故事」──專訪影展大使李默", []),
        ("「我和我的家」導演李默專訪", ["我和我的家"]),
        ("[인터뷰] 김도현, “완벽한 비서가 되기 위해” (드라마 저글링 종방인터뷰 2018)", ["저글링"]),
        ("[인터뷰] 김도현, 영화 바람의 집 개봉 인터뷰", ["바람의 집"]),
        ("Candid: Ana Lind on Snowblind", ["Snowblind"]),
        ("Hot Seat: Ana Lind Talks Hope", []),
        ("Cara a cara: Ana Lind sobre la esperanza", []),
        ("Flashback to Glory: Interview with Ana Lind", ["Flashback to Glory"]),
    ],
)
def test_works_are_told_from_what_people_say(headline: str, works: list[str]) -> None:
    assert list(read(headline).works) == works


@pytest.mark.parametrize(
    ("headline", "named"),
    [
        (
            "The Gun : Writer/Director/Producer Mina Choy Okafor on an Award",
            ["Mina Choy Okafor (writer, director, producer)"],
        ),
        ("Interview with Actors Austin Lind & Nikki Shaw", ["Austin Lind (actor)", "Nikki Shaw (actor)"]),
        ("“Wives”: Filmmaker Noah Pratt and Finn Dunn on Family", ["Noah Pratt (filmmaker)", "Finn Dunn"]),
        (
            "Interview: Rory Culp, Director, Jonas Ek, Producer, Danny Gab, Talk LORDS",
            ["Rory Culp", "Jonas Ek (director)", "Danny Gab (producer)"],
        ),
        (
            "Interview: Barry Alex Brown, Oscar-nominated director and film editor of ‘Klan’",
            ["Barry Alex Brown (director, editor)"],
        ),
        ("Ana Brnić • Director of The Border Guard", ["Ana Brnić (director)"]),
        ("ENTREVISTA A LOS ACTORES ROBERTO GIL Y ANA SOL", ["ROBERTO GIL (actor)", "ANA SOL (actor)"]),
        ("Rencontre avec Claire Vasseur, réalisatrice de « Été »", ["Claire Vasseur (director)"]),
        ("Интервью с актрисой Марией Соболевой о сериале «Ветер»", ["Марией Соболевой (actor)"]),
        (
            "『海の音』主演ロマン・デュラン、ギヨーム・サネ監督来日",
            ["ロマン・デュラン (actor)", "ギヨーム・サネ (director)"],
        ),
        ("[인터뷰] '겨울 편지' 이서윤 감독, \"기억은 언제나 거짓말을 한다\"", ["이서윤 (director)"]),
        ("专访《长河》导演李默：我拍的是记忆", ["李默 (director)"]),
        ("Oscar Lind on ‘The Door’ and ‘A Different Day’", ["Oscar Lind"]),
        ("Sophie Thorn (Jackets) on Heresy", ["Sophie Thorn"]),
        ("Mina Okafor and Director Ken Mori on ‘Blue Hill’", ["Mina Okafor", "Ken Mori (director)"]),
        ("Mina Okafor and his ‘Blue Hill’ star Ken Mori on trust", ["Mina Okafor", "Ken Mori (actor)"]),
        ("Mina Okafor Is Done Waiting: The ‘Blue Hill’ Star on Rage", ["Mina Okafor (actor)"]),
        ("Editor-Turned-Director Mina Okafor Talks ‘Stray’", ["Mina Okafor (director)"]),
        ("Two-Time Emmy Winner Mina Okafor on ‘Stray’", ["Mina Okafor"]),
        ("Mina Okafor, ASC, on Shooting “Blue Hill” on 16mm", ["Mina Okafor"]),
        ("Mina Okafor & Ken Mori Interview: Blue Hill", ["Mina Okafor", "Ken Mori"]),
        ("Ann Bly & Tom Fisk (‘Blue Hill’ showrunners) on leaving", ["Ann Bly (showrunner)", "Tom Fisk (showrunner)"]),
        # First names that are known, where a headline's form does not tell a person from a title.
        ("Ana Lind (Snowblind)", ["Ana Lind"]),
        ("EDGAR WREN: The Walking Man Director on Fear", ["EDGAR WREN (director)"]),
        ("Ana Lind and the Art of Stillness in ‘Enclave’", ["Ana Lind"]),
        ("Why Filmmakers Can't Make a Living with Producer Ana Lind", ["Ana Lind (producer)"]),
        ("Wanted to see the world, says author Ana Lind", ["Ana Lind (author)"]),
        ("Entrevista Pablo Girón", ["Pablo Girón"]),
        ("Let's Get Loud! Ana Lind Talks ‘Brass’", ["Ana Lind"]),
        ("Ana Lind, Heading For Her First Award, On Why ‘Brass’ Matters", ["Ana Lind"]),
        ("Interview with Star of ‘The Manor,’ Ana Lind", ["Ana Lind (actor)"]),
        ("Interview with ‘Ash’ Director – Ana Lind.", ["Ana Lind (director)"]),
        ("‘We are mediums’: Kukla on ‘Fantasy’", ["Kukla"]),
        ("An interview with Bad Fathers, Bad Sons’ Ana Lind", ["Ana Lind"]),
        ("Ana and Jo T. Lind interview: “The Witches”, ghosts and more", ["Ana", "Jo T. Lind"]),
        ("Film Paper Interview: Ana and Jo Lind on Blue Gems", ["Ana", "Jo Lind"]),
        ("Pulitzer Prize winner Ana Lind talks about ‘Blue Hill’", ["Ana Lind"]),
        ("Festivalleiterin Ana Lind zum 20. Filmfestival", ["Ana Lind"]),
        ("Rye Bricks Cole Tews interview: Lake Beast, difficult dad actors and more", ["Rye Bricks Cole Tews"]),
        ("人気の若手俳優・林佑太が映画『夏』で示した“今”", ["林佑太 (actor)"]),
        ("荻野直子監督・桐山健太 インタビュー", ["荻野直子 (director)", "桐山健太"]),
        ("多部花子×青山誠「もっと好きに生きていい」", ["多部花子", "青山誠"]),
        ("最大の謎は“内面”。監督が語る『海鳥』", []),
        ("Interview: Ana Lind, dir. Fanny Lake Deliver’d", ["Ana Lind (director)"]),
        ("Ana Lind interviewed by Ken Mori, ASC", ["Ana Lind"]),
        ("Hilde van Hoy ASC BSC / Snow", ["Hilde van Hoy"]),
        ("2nd Unit DP Ross Ember on ‘Snow’", ["Ross Ember (cinematographer)"]),
        ("Interview mit Franca Vanni zum Visionen Film Festival", ["Franca Vanni"]),
        ("Interview Elmo Imani (The Kiss of Snow)", ["Elmo Imani"]),
        ("Revisiting Girls of the Snow with Safia Elhill", ["Safia Elhill"]),
        ("‘We Cut It’: Ana Lind on Ex Libro: New Harbor Library", ["Ana Lind"]),
        ("Showrunners Sound Off: Ana Lind and Ken Mori on Saying No", ["Ana Lind", "Ken Mori"]),
        ("注目の2人、永井莉子&野口太一が語る『恋』の舞台裏", ["永井莉子", "野口太一"]),
        ("We speak to Docfest’s new artistic director Ana Lind", ["Ana Lind"]),
        ("Interview with comic book illustrator Ana Lind", ["Ana Lind"]),
        # Jobs that no record names are no part of a name.
        ("Storyboard Artist Jay Clay on Drawing ‘Foxes’", ["Jay Clay"]),
        ("‘Ferrous’ film composer, Oscar winner Ana Lind on iron", ["Ana Lind (composer)"]),
        ("Interview: Anthony DP Mann (Terror)", ["Anthony DP Mann"]),
        ("E.J. Lind, Paper Foxes", ["E.J. Lind"]),
        ("Author Q&A: Ana Lind", ["Ana Lind (author)"]),
        ("Entrevue avec Ana Lind (La neige)", ["Ana Lind"]),
        ("INTERVIEW: The Tin Gulls on Their New Album “Snow”", ["The Tin Gulls"]),
        # Those who are only talked about, verbs, and roles without a name.
        ("Kit Sable, Star of ‘Iron Valley,’ Dies at 81", []),
        ("Why ‘The Outer Ring’ Creator Killed Off a Fan Favorite", []),
        ("‘Brass’ EPs Defend Shocking Twist", []),
        ("‘Brass’ Boss Can Finally Talk About That Ending", []),
        ("‘Brass’ Star Will Never Forget the Finale", []),
        ("Interview: Sara Blum on Working with Lulu Wong in ‘Expats’", ["Sara Blum"]),
        ("Interview: John Lind on ‘Ballot’ and Comparing Director Ed Bergen to David Leen", ["John Lind"]),
        ("Interview: Martha Con, mother of ‘Boy’ author Garrett Con", ["Martha Con"]),
        ("Skin and All Director on His Romance Film Starring Tim Chall", []),
        ("‘The Dash’ Movie Director Talks Cameos, Scenes & Michael Keen", []),
        ("How ‘Blue Hill’ Writers Room Built the Perfect Heist", []),
        ("‘Blue Hill’ Stars Dive Into That Wedding Massacre", []),
        ("Follow Me Director and Cast Unpack the Thriller’s Scenes", []),
        ("专访瑞安·库格勒", ["瑞安·库格勒"]),
        ("專訪瑞安·庫格勒：我不相信", ["瑞安·庫格勒"]),
        ("«Снимайте сами». Иван Лебедев рассказал о работе", ["Иван Лебедев"]),
        ("“We Never Slept”. Ana Lind on Snowblind", ["Ana Lind"]),
        ("Interview- Ana Lind: Snow If I Want To", ["Ana Lind"]),
        ("Entrevista– Ana Lind: “No lo sé”", ["Ana Lind"]),
        ("Interview with Sammy Lind, Jr., director of Snowblind", ["Sammy Lind Jr. (director)"]),
        ("Interview: Three Years at Sea", []),
        ("Interview: Ten Brave Women of the Stage", []),
        ("Film Paper interviews the incomparable Ana Lind, director of Snowblind", ["Ana Lind (director)"]),
        ("Ken Mori Interviews Ana Lind", ["Ana Lind"]),
        ("Ken Mori intervjuar Ana Lind", ["Ana Lind"]),
        ("How to Survive Job Interviews", []),
        ("Into the dark with Glass Harbor’s Ana Lind and Ken Mori", ["Ana Lind", "Ken Mori"]),
        ("Working with Snowblind’s Ana Lind", []),
        ("Ana Lind SXSW 2024 Interview", ["Ana Lind"]),
        ("Glass Harbor: Ana Lind Docfest 2024 Interview", ["Ana Lind"]),
        ("Paul Oscar Lind Interview", ["Paul Oscar Lind"]),
        ("Introducing Ana Lind, Director of Snowblind", ["Ana Lind (director)"]),
        ("Introducing the New Sound of Paris", []),
        ("Ryland Paul Mark Lind interview: Glass Harbor", ["Ryland Paul Mark Lind"]),
        ("Interview – Salt Salt Salt – Ana Lind and Ken Mori", ["Ana Lind", "Ken Mori"]),
        ("「我們必須先相信自己的故事」──專訪影展大使李默", ["李默"]),
        ("专访策展人李默：电影是窗", ["李默"]),
        ("영화 감독 이서윤 인터뷰", ["이서윤 (director)"]),
    ],
)
def test_people_are_those_who_speak(headline: str, named: list[str]) -> None:
    assert people(read(headline)) == named


def test_italics_are_titles() -> None:
    page = "<html lang=en><body><article><h1>Mina Okafor on growing up with <em>Paper Trees</em></h1></article></body></html>"
    record = extract(page, "https://films.example/interviews/1")
    assert [work.title for work in record.works] == ["Paper Trees"]
    assert record.interview is not None
    assert [person.name for person in record.interview.people] == ["Mina Okafor"]


def test_who_does_something_else_is_a_person_only_in_an_interview() -> None:
    facts = read("Why Ada Lind Initially Said No to the Film")
    assert people(facts) == []
    assert people(facts.of_interview()) == ["Ada Lind"]


@pytest.mark.parametrize(
    ("headline", "event"),
    [
        ("Tribeca Film Festival: ‘Queen’ Interview with Director Angela Ort", "Tribeca Film Festival"),
        ("Harbor Comic Con: An Interview with Ana Lind", "Harbor Comic Con"),
        ("Otakon 2023: Interview with Ana Lind", "Otakon"),
        ("Interview: Ada Lind Scores A Haunting in Venice", None),
        ("‘Ashes’ Director Rory Quill On Festival Life", None),
    ],
)
def test_an_event_is_no_part_of_a_title_or_a_sentence(headline: str, event: str | None) -> None:
    assert read(headline).event == event


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("Podcast: Mina Okafor on ‘Blue Hill’", "audio"),
        ("A Q&A with Mina Okafor", "text"),
        ("Watch Our Interview With Mina Okafor", "video"),
        ("How ‘Blue Hill’ Creator Mina Okafor Turned a Podcast Into a Drama", None),
        ("Music Video Director Mina Okafor on ‘Blue Hill’", None),
        ("Director Watch: Mina Okafor, ‘Blue Hill’", None),
        ("Mina Okafor Shares Sweet Video of Her Twins", None),
    ],
)
def test_a_format_is_the_interviews_own(headline: str, said: str | None) -> None:
    assert read(headline).format == said


@pytest.mark.parametrize(
    "headline",
    [
        "Mina Okafor Says Marvel Called Her Twice",
        "Mina Okafor Admits She Cried on Set",
        "Mina Okafor Confirms She Won't Return for Sequel",
        "Mina Okafor says Jo Pell is her ‘forever date’",
        "Mina Okafor Reveals Secret Wedding to Longtime Boyfriend",
        "Mina Okafor Recalls Time She Met the Queen",
        "Mina Okafor Shares Photo of Ex Jo Pell Cutting His Dad’s Birthday Cake",
        "Mina Okafor Shares Sweet Video of Her Daughter's First Steps",
        "Mina Okafor Reacts to Oscar Snub: ‘I Was Crushed’",
        "Mina Okafor Remembers Her Late Father in Emotional Tribute",
        "Mina Okafor Slams Critics of Her New Look",
        "Mina Okafor Apologizes for Resurfaced Tweets",
        "Mina Okafor Talks New Baby, Life in London and Her Next Role",
        "Mina Okafor Talks Summer Plans and Skin Care",
        "Mina Okafor Talks Motherhood and Mental Health",
        "Mina Okafor Opens Up About Pay Gap in Hollywood",
        "Mina Okafor Remembers Late Costar Ben Ridley",
        "Mina Okafor Gets Real About Money Troubles After Divorce",
        "Mina Okafor on Aging in Hollywood",
        "Mina Okafor spricht über Hochzeit und Nachwuchs",
    ],
)
def test_what_somebody_tells_of_life_is_no_work(headline: str) -> None:
    assert read(headline).works == ()


@pytest.mark.parametrize(
    ("headline", "works"),
    [
        ("Mina Okafor Says Blue Hill Season 2 Is Darker", ("Blue Hill",)),
        ("Mina Okafor Reveals The Blue Hill Ending Was Rewritten", ("The Blue Hill",)),
        ("Mina Okafor Shares the Inspiration Behind Blue Hill", ("Blue Hill",)),
        ("Mina Okafor Opens Up About Her Role in Blue Hill", ("Blue Hill",)),
        ("Mina Okafor Remembers Blue Hill", ("Blue Hill",)),
        ("Mina Okafor Explains House of Snow", ("House of Snow",)),
        ("Mina Okafor Recalls Night Orchard", ("Night Orchard",)),
        ("Mina Okafor Breaks Down Million Dollar Sunday", ("Million Dollar Sunday",)),
        ("Mina Okafor Says ‘Blue Hill’ Changed Her Life", ("Blue Hill",)),
        ("Mina Okafor, author of If She Ran", ("If She Ran",)),
        ("Mina Okafor Joins the Cast of Blue Hill", ("Blue Hill",)),
        ("Mina Okafor Joins the Cast of Netflix Thriller", ()),
        ("Mina Okafor celebrates her birthday on the sets of Snowblind", ("Snowblind",)),
    ],
)
def test_a_work_that_somebody_tells_of_is_one(headline: str, works: tuple[str, ...]) -> None:
    assert read(headline).works == works


@pytest.mark.parametrize(
    ("headline", "works"),
    [
        ("Mina Okafor Says She's ‘Never Been Happier’ After Split", ()),
        ("Mina Okafor Says Quitting ‘Changed Everything’", ()),
        ("Jo Pell ‘Felt Invisible’ on Set, Mina Okafor Says", ()),
        ("Mina Okafor Says She ‘Came Into Some Understanding’ at Forty", ()),
        ("Mina Okafor Says She Was Cut ‘Unexpectedly’ From ‘Blue Hill’", ("Blue Hill",)),
        ("Mina Okafor Admits Plans to Return ‘Kind of Crumbled’ Following Lawsuits", ()),
        ("Mina Okafor Is Doing ‘Really Great,’ Says Family", ()),
        ("How Mina Okafor Became More ‘Mina’ Than Ever", ()),
        ("Mina Okafor Says Working With Her Ex Was ‘Surprisingly Easy’", ()),
        ("Mina Okafor Calls Her Son ‘Something of Beauty’ in Birthday Post", ()),
        ("Mina Okafor Slams Tabloid Over ‘Disgusting’ Divorce Rumors", ()),
        ("Mina Okafor’s Favorite Film Is ‘Blue Hill’", ("Blue Hill",)),
        ("Mina Okafor Says ‘Blue Hill’ Was ‘Brutal’ to Film", ("Blue Hill",)),
        ("Mina Okafor Calls Working on ‘Blue Hill’ a Dream", ("Blue Hill",)),
        ("How Mina Okafor Became ‘Blue Hill’ Star", ("Blue Hill",)),
    ],
)
def test_a_quotation_that_goes_on_its_sentence_is_no_work(headline: str, works: tuple[str, ...]) -> None:
    assert read(headline).works == works


@pytest.mark.parametrize("path", sorted(HEADLINES.glob("*.json")), ids=lambda path: path.stem)
def test_nobody_is_interviewed_who_is_only_talked_about(path: Path) -> None:
    for label in json.loads(path.read_text(encoding="utf-8")):
        named = {person.name for person in read(label["headline"]).people}
        assert not named & set(label["expect"].get("mentioned", [])), label["headline"]


@given(st.text(alphabet="ab AB'’‘“”\"«»『』《》:|/,&()[]–•監督インタビュー Director Interview with on", max_size=300))
def test_any_headline_is_read(text: str) -> None:
    facts = read(text)
    for person in (*facts.people, *facts.subjects):
        assert person.name.strip()
    assert all(work.strip() for work in facts.works)


_PARTS = (
    "Director|Actor|Meet the Filmmaker|Cast|star|and|&|,|/|:|–|;|(|)|on|of|with|by|his|the|Talks|How|Interview|監督|インタビュー|『青』|“|’|’s|"
    "Netflix's|French|Oscar-winning|Movie|Season 2|Mina Okafor|Jo|Paper Trees|‘Paper Trees’|“We ran.”|NIGHT SHIFT|more"
).split("|")


@given(st.lists(st.sampled_from(_PARTS), max_size=10).map(" ".join))
def test_any_order_of_what_headlines_are_made_of_is_read(text: str) -> None:
    facts = read(text)
    assert all(person.name.strip() for person in (*facts.people, *facts.subjects))
    assert all(work.strip() for work in facts.works)


@pytest.mark.parametrize(
    ("headline", "works", "named"),
    [
        ("Interview: Mina Okafor, ‘Harbor Lights’", ("Harbor Lights",), ["Mina Okafor"]),
        ("Meet the Filmmaker: Mina Okafor, ‘Harbor Lights’", ("Harbor Lights",), ["Mina Okafor"]),
        ("Interview: Harbor Lights’s Mina Okafor", ("Harbor Lights",), ["Mina Okafor"]),
        ("French Netflix's Mina Okafor", (), []),
        ("Interview with Mina Okafor on “’s”", (), ["Mina Okafor"]),
        ("<’s> of the album Harbor " * 40, (), []),  # each empty title would double the text behind it
    ],
)
def test_a_headline_may_end_where_more_is_expected(headline: str, works: tuple[str, ...], named: list[str]) -> None:
    facts = read(headline)
    assert (facts.works, people(facts)) == (works, named)
