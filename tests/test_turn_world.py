"""Who is asked, and what nobody says, in interviews of languages that inflect names or write them without capitals."""

import pytest

from extractors import extract
from extractors.turn_nominative import in_nominative
from schemas import Turn

TALK = {
    "ja": (
        ("撮影で一番大変だったことは何ですか？", "寒さですね。僕は毎朝、海に入っていました。"),
        ("監督とはどんな話をしましたか？", "ほとんど天気の話です。私はそれが嬉しかったです。"),
        ("休日は何をしていますか？", "釣りです。一匹も釣れたことがないんですけど。"),
    ),
    "ko": (
        ("촬영하면서 가장 힘들었던 점은 무엇인가요?", "추위였어요. 저는 매일 바다에 들어갔습니다."),
        ("감독님과는 어떤 이야기를 나누셨나요?", "날씨 이야기만 했어요. 저도 그게 좋았습니다."),
        ("쉬는 날에는 무엇을 하시나요?", "낚시를 합니다. 저는 한 마리도 못 잡았지만요."),
    ),
    "zh": (
        ("拍摄中最难的是什么？", "是冷。我每天早上都要下海。"),
        ("你和导演聊些什么？", "只聊天气，我很喜欢这样。"),
        ("你休息的时候做什么？", "钓鱼，我一条都没钓到过。"),
    ),
    "ru": (
        ("Что было самым трудным на съёмках?", "Холод. Я каждое утро заходил в море."),
        ("О чём вы говорили с режиссёром?", "Только о погоде, и мне это нравилось."),
        ("Чем вы занимаетесь в выходные?", "Рыбалкой. Я не поймал ни одной рыбы."),
    ),
    "cs": (
        ("Co bylo na natáčení nejtěžší?", "Zima. Já jsem každé ráno lezl do moře."),
        ("O čem jste mluvil s režisérem?", "Jen o počasí a mně se to líbilo."),
        ("Co děláte o víkendech?", "Chytám ryby. Ještě jsem nechytil ani jednu."),
    ),
    "tr": (
        ("Çekimlerde en zor şey neydi?", "Soğuktu. Ben her sabah denize girdim."),
        ("Siz yönetmenle ne konuştunuz?", "Sadece hava durumunu, bu benim hoşuma gitti."),
        ("Siz tatilde ne yapıyorsunuz?", "Balık tutuyorum. Ben daha hiç tutamadım."),
    ),
    "sv": (
        ("Vad var svårast under inspelningen?", "Kylan. Jag gick ut i havet varje morgon."),
        ("Vad pratade du och regissören om?", "Bara om vädret, och det tyckte jag om."),
        ("Vad gör du på helgerna?", "Fiskar. Jag har inte fått en enda fisk."),
    ),
    "ar": (
        ("ما أصعب شيء في التصوير؟", "البرد. كنت أدخل البحر كل صباح."),
        ("عم تحدثت أنت مع المخرج؟", "عن الطقس فقط، وأنا أحب ذلك."),
        ("ماذا تفعل في وقت فراغك؟", "أصطاد السمك، لكنني لم أصطد شيئا."),
    ),
    "fa": (
        ("سخت‌ترین بخش فیلمبرداری چه بود؟", "سرما. من هر روز صبح به دریا می‌رفتم."),
        ("شما با کارگردان درباره چه حرف می‌زدید؟", "فقط درباره هوا، و من دوست داشتم."),
        ("شما آخر هفته چه می‌کنید؟", "ماهیگیری. من هیچ ماهی نگرفته‌ام."),
    ),
    "he": (
        ("מה היה הכי קשה בצילומים?", "הקור. אני נכנסתי לים כל בוקר."),
        ("על מה אתה והבמאי דיברתם?", "רק על מזג האוויר, ואני אהבתי את זה."),
        ("מה אתה עושה בסופי שבוע?", "דג. לא תפסתי אפילו דג אחד, וזה בסדר בשבילי."),
    ),
    "hi": (
        ("शूटिंग में सबसे मुश्किल क्या था?", "ठंड। मैं हर सुबह समुद्र में जाती थी।"),
        ("आप निर्देशक से क्या बात करती थीं?", "सिर्फ़ मौसम की, और मुझे यह पसंद था।"),
        ("आप छुट्टी में क्या करती हैं?", "मछली पकड़ती हूँ। मुझे एक भी नहीं मिली।"),
    ),
}


def _turns(language: str, headline: str, introduction: str, talk: str, declared: str = "") -> tuple[Turn, ...]:
    page = (
        f'<html lang="{declared or language}"><head><title>{headline}</title></head>'
        f"<body><article><h1>{headline}</h1><p>{introduction}</p>{talk}</article></body></html>"
    )
    interview = extract(page, "https://www.paper.example/talk/1").interview
    assert interview is not None
    return interview.turns


def _talk(language: str) -> str:
    return "".join(f"<p><b>{question}</b></p><p>{answer}</p>" for question, answer in TALK[language])


@pytest.mark.parametrize(
    ("language", "headline", "introduction", "name"),
    [
        (
            "ar",
            "نديم الخولي: البحر لا يغضب",
            "وصل الفيلم إلى دور العرض، ويقدم فيه نديم الخولي دور صياد.",
            "نديم الخولي",
        ),
        ("ar", "البحر لا يغضب", "التقينا الفنان نديم الخولي وتحدثنا معه عن التصوير في الميناء.", "نديم الخولي"),
        ("ar", "حوار مع الشاعر والناقد أ. د. نديم بن سعد الخولي", "وصل الفيلم إلى دور العرض.", "نديم بن سعد الخولي"),
        ("ar", "لقاء مع المخرج والمنتج عمر عبد الله", "وصل الفيلم إلى دور العرض.", "عمر عبد الله"),
        ("ar", "البحر لا يغضب", "التقينا الدكتورة نهى بنت سعد الشاعرة في الميناء.", "نهى بنت سعد"),
        ("he", "הים לא כועס", "נפגשנו עם פרופ' יואב ברקן בנמל.", "יואב ברקן"),
        ("fa", "«دریا عصبانی نمی‌شود»؛ گفت‌وگو با آرش کیانی", "فیلمی درباره بندر زمستانی اکران شد.", "آرش کیانی"),
        ("he", "השחקן יואב ברקן מדבר על הסרט החדש", "הסרט על הנמל החורפי עלה לאקרנים.", "יואב ברקן"),
        ("hi", "समुद्र नाराज़ नहीं होता", "फिल्म की अभिनेत्री मीनल सरोज से हमारी ख़ास बातचीत के अंश।", "मीनल सरोज"),
        (
            "ja",
            "ドラマ「灯台の犬」篠宮遼太「海は怒らないと知りました」",
            "漁師を演じた篠宮遼太が、撮影の裏側を語った。",
            "篠宮遼太",
        ),
        ("ja", "海は怒らない", "俳優の篠宮遼太が、新作の撮影について語った。", "篠宮遼太"),
        ("ko", "바다는 화내지 않는다", "주연을 맡은 배우 한도윤을 한 카페에서 만났다.", "한도윤"),
        ("zh", "大海不会生气", "电影《灯塔的狗》导演沈立川接受了本报记者的采访。", "沈立川"),
        ("ru", "«Море не сердится». Интервью с Аркадием Лузгиным", "Фильм о порте вышел в прокат.", "Аркадий Лузгин"),
        ("cs", "„Moře se nezlobí.“ Rozhovor s Petrou Novou", "Film o přístavu vstoupil do kin.", "Petra Nová"),
        (
            "sv",
            "Intervju med Hamngalans vinnare Maja Lundholm",
            "Vi träffade Maja Lundholm på ett kafé.",
            "Maja Lundholm",
        ),
        ("tr", "Deniz kızmaz", "“Fener” dizisinin Nermin’i Ece Yalçıner ile çekimleri konuştuk.", "Ece Yalçıner"),
    ],
)
def test_who_is_asked(language: str, headline: str, introduction: str, name: str) -> None:
    turns = _turns(language, headline, introduction, _talk(language))
    assert [turn.speaker for turn in turns if turn.role == "answer"] == [name] * len(TALK[language])


@pytest.mark.parametrize(
    ("language", "name", "text", "wanted"),
    [
        ("ru", "Сергеем Достоевским", "Беседа с Сергеем Достоевским", "Сергей Достоевский"),
        ("ru", "Анной Лукиной", "Разговор с художницей Анной Лукиной", "Анна Лукина"),
        ("ru", "Артём Лузгин", "Встреча с залом: Артём Лузгин", "Артём Лузгин"),
        ("uk", "Марією Коваленко", "Розмова з Марією Коваленко", "Марія Коваленко"),
        ("pl", "Jackiem Furmankiem", "Rozmowa z Jackiem Furmankiem", "Jacek Furmanek"),
        ("pl", "Heleną Wrońską", "Spotkanie z Heleną Wrońską", "Helena Wrońska"),
        ("pl", "Salem Ibrahim", "Salem Ibrahim kręci w porcie", "Salem Ibrahim"),
        ("cs", "Pavlem Novotným", "Rozhovor s Pavlem Novotným", "Pavel Novotný"),
        ("hu", "Berkes Annamáriával", "Interjú Berkes Annamáriával", "Berkes Annamária"),
        ("hu", "Kis Péterrel", "Interjú Kis Péterrel", "Kis Péter"),
        ("el", "Σταύρο Μελισσινό", "Συνέντευξη με τον Σταύρο Μελισσινό", "Σταύρος Μελισσινός"),
        ("en", "Ada Reel", "With Ada Reel", "Ada Reel"),
    ],
)
def test_nominative(language: str, name: str, text: str, wanted: str) -> None:
    assert in_nominative(name, text, language) == wanted


@pytest.mark.parametrize(
    "beside",
    [
        '<p><img src="/a.jpg"></p><p style="text-align:center">《灯塔的狗》的码头。</p>',
        '<p class="cap">条纹衬衫 均为私物</p>',
        "<p>《灯塔的狗》海报。</p>",
        '<div><a href="/b">灯塔的狗定档九月上映</a></div>',
    ],
)
def test_nobody_says_what_stands_beside(beside: str) -> None:
    first, *others = TALK["zh"]
    talk = f"<p><b>{first[0]}</b></p><p>{first[1]}</p>{beside}"
    talk += "".join(f"<p><b>{question}</b></p><p>{answer}</p>" for question, answer in others)
    turns = _turns("zh", "专访导演沈立川：大海不会生气", "沈立川接受了采访。", talk)
    assert [turn.text for turn in turns] == [text for pair in TALK["zh"] for text in pair]


def test_spans_of_a_page_that_declares_another_language() -> None:
    talk = "".join(
        f'<div><span class="ask">{question}</span> <span class="say">{answer}</span></div>'
        for question, answer in TALK["ru"]
    )
    turns = _turns("ru", "Интервью с Аркадием Лузгиным", "Аркадий Лузгин сыграл рыбака.", talk, declared="en-US")
    assert [turn.text for turn in turns] == [text for pair in TALK["ru"] for text in pair]


@pytest.mark.parametrize("mark", ["－", "◊ ", "──", "—— "])
def test_marks_before_questions(mark: str) -> None:
    talk = "".join(f"<p><b>{mark}{question}</b></p><p>{answer}</p>" for question, answer in TALK["ja"])
    turns = _turns("ja", "篠宮遼太インタビュー", "篠宮遼太さんに話を聞いた。", talk)
    assert [turn.text for turn in turns] == [text for pair in TALK["ja"] for text in pair]


@pytest.mark.parametrize(
    ("language", "name", "form"),
    [
        ("ja", "篠宮遼太", "<p>{q}</p><p>■篠宮遼太：{a}</p>"),
        ("ja", "篠宮遼太", "<p>{q}</p><p>● 篠宮遼太「{a}」</p>"),
        ("ja", "篠宮遼太", "<p>──{q}</p><p>◆篠宮\u3000{a}</p>"),
        ("zh", "沈立川", "<p>□记者：{q}</p><p>■沈立川：{a}</p>"),
        ("ko", "한도윤", "<p>▶ 기자: {q}</p><p>▷ 한도윤: {a}</p>"),
        ("ru", "Аркадий Лузгин", "<p>● Корреспондент: {q}</p><p>○ Аркадий Лузгин: {a}</p>"),
    ],
)
def test_marks_before_labels(language: str, name: str, form: str) -> None:
    talk = "".join(form.format(q=asked, a=said) for asked, said in TALK[language])
    turns = _turns(language, f"インタビュー：{name}" if language == "ja" else f"Interview: {name}", f"{name}。", talk)
    assert [turn.text for turn in turns] == [text for pair in TALK[language] for text in pair]
    assert {turn.speaker for turn in turns if turn.role == "answer"} == {name}


def test_marks_before_facts_are_no_labels_of_speakers() -> None:
    facts = "".join(f"<p>■{what}：港ホール{number}階</p>" for number in range(3) for what in ("会場", "日時"))
    page = f'<html lang="ja"><body><article><h1>港まつり</h1><p>入場無料ですか？</p>{facts}</article></body></html>'
    interview = extract(page, "https://www.paper.example/news/1").interview
    assert interview is None or not interview.turns


@pytest.mark.parametrize("quotes", ["「」", "『』"])
def test_quotation_marks_around_paragraphs_with_line_breaks(quotes: str) -> None:
    opened, closed = quotes
    talk = "".join(
        f"<p>ーー{asked}</p><p>篠宮遼太{opened}はい。<br>灯台も見ました。<br>{said}{closed}</p>"
        for asked, said in TALK["ja"]
    )
    turns = _turns("ja", "篠宮遼太インタビュー", "篠宮遼太さんに話を聞いた。", talk)
    assert [turn.text for turn in turns if turn.role == "answer"] == [
        f"はい。\n灯台も見ました。\n{said}" for _, said in TALK["ja"]
    ]


@pytest.mark.parametrize("name", ["Аркадий Лузгин", "Maja Lundholm"])
def test_a_question_of_two_paragraphs_above_a_label(name: str) -> None:
    language = "sv" if name.isascii() else "ru"
    talk = "".join(
        f"<p><b>{name} kom till hamnen.</b></p><p>{asked}</p><p><b>{name}:</b> {said}</p>"
        if not number
        else f"<p><b>{asked}</b></p><p><b>{name}:</b> {said}</p>"
        for number, (asked, said) in enumerate(TALK[language])
    )
    turns = _turns(language, f"Interview: {name}", f"{name} är fiskare.", talk)
    assert [turn.role.value for turn in turns] == ["question", "answer"] * 3
    assert turns[0].text.endswith(TALK[language][0][0])


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("ja", "スポンサーリンク"),
        ("ko", "관련 기사"),
        ("zh", "廣告"),
        ("ru", "Смотри также"),
        ("cs", "Inzerce"),
        ("tr", "Etiketler"),
        ("sv", "Hirdetés"),
        ("sv", "Publicitate"),
        ("ar", "إعلان"),
        ("hi", "विज्ञापन"),
    ],
)
def test_labels_of_advertisements_are_no_words(language: str, label: str) -> None:
    talk = "".join(
        f"<p><b>{asked}</b></p><p>{said}</p><div><span>{label}</span></div>" for asked, said in TALK[language]
    )
    turns = _turns(language, "Interview: Nadja Holm", "Nadja Holm " * 8, talk)
    assert [turn.text for turn in turns] == [text for pair in TALK[language] for text in pair]


@pytest.mark.parametrize(
    ("language", "names", "lines"),
    [
        (
            "ko",
            ("도윤", "재하"),
            ("Q 앨범 이름은 누구 생각이에요?", "Q 느린 노래가 많아요.", "Q 다음 계획이 궁금해요."),
        ),
        ("sv", ("Maja", "Nils Holm"), ("Vem valde namnet?", "Vad gör ni nu?", "Vart ska ni åka?")),
        ("ru", ("Аркадий", "Марина"), ("Кто придумал название?", "Что вы делаете сейчас?", "Куда вы поедете?")),
        ("tr", ("Ece", "Selim"), ("Adı kim buldu?", "Şimdi ne yapıyorsunuz?", "Nereye gideceksiniz?")),
    ],
)
@pytest.mark.parametrize("form", ["<b>{}</b> ", "<b>{} </b>"])
def test_names_in_bold_type_within_paragraphs(
    language: str, names: tuple[str, str], lines: tuple[str, ...], form: str
) -> None:
    said = [pair[1] for pair in TALK[language]]
    talk = "".join(
        f"<p><b>{asked}</b></p><p>{form.format(names[0])}{said[0]} {form.format(names[1])}{said[1]} {form.format(names[0])}{said[2]}</p>"
        for asked in lines
    )
    turns = _turns(language, "Interview", f"{names[0]}, {names[1]}.", talk)
    one = [lines[0].removeprefix("Q "), *said]
    assert [turn.text for turn in turns[:4]] == one
    assert [turn.speaker for turn in turns] == [None, names[0], names[1], names[0]] * 3


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "<b>도윤</b>은 웃었다. <b>재하</b>가 말했다. <b>도윤</b>은 다시 웃었다."),
        ("sv", "<b>Maja</b> skrattar. <b>Nils</b> säger inget. <b>Maja</b> ler igen."),
    ],
)
def test_names_in_bold_type_within_prose(language: str, text: str) -> None:
    asked = "".join(f"<p>{question}</p><p>{text}</p>" for question, _ in TALK[language])
    page = f'<html lang="{language}"><body><article><h1>Hamnen</h1>{asked}</article></body></html>'
    interview = extract(page, "https://www.paper.example/news/1").interview
    assert interview is None or not {turn.speaker for turn in interview.turns} & {"도윤", "재하", "Maja", "Nils"}


@pytest.mark.parametrize("language", ["ru", "tr", "ko", "ja"])
@pytest.mark.parametrize("tag", ["i", "b"])
def test_one_of_several_who_ask_in_the_same_type(language: str, tag: str) -> None:
    """One of them hardly ever ends with a question mark, and asks somebody else."""
    names = ("Berk Vurgun", "Selim Arda", "İdil Marenko", "Orhan Kestel")
    opened, closed = (f"</b><{tag}>", f"</{tag}>") if tag == "i" else ("", "</b>")
    talk = ""
    for asker, answerer in (names[:2], names[2:]):
        for number, (asked, said) in enumerate(TALK[language]):
            put = asked if asker == names[2] or number == 1 else asked.rstrip("?？") + "…"
            talk += f"<p><b>{asker}: {opened}{asker[:3]}, {put}{closed}</p><p><b>{answerer}:</b> {answerer} {said}</p>"
    turns = _turns(language, "Interview", "Selim Arda, Orhan Kestel.", talk)
    assert [turn.role.value for turn in turns] == ["question", "answer"] * 6
    assert {turn.speaker for turn in turns if turn.role == "question"} == {names[0], names[2]}


@pytest.mark.parametrize(
    ("language", "asker", "answerer", "portrait"),
    [
        ("ru", "Павел Ромин", "Дина Вешняя", "Редактор отдела культуры. В эфире с 1996 года."),
        ("cs", "Petr Malý", "Dina Veselá", "Redaktor kulturní rubriky od roku 1996."),
        ("ko", "나세영", "한도윤", "문화부 기자. 1996년 입사."),
        ("tr", "Nalan Birgören", "Selim Arda", "1996'dan beri kültür editörü."),
        ("hu", "Halmos Edit", "Verebes Kinga", "A kulturális rovat szerkesztője 1996 óta."),
    ],
)
@pytest.mark.parametrize("whose", ["asker", "answerer"])
@pytest.mark.parametrize("form", ["<div><h4>{}</h4><p>{}</p></div>", "<p><b>{}</b></p><p>{}</p>"])
def test_a_box_about_who_asked_or_answered(
    language: str, asker: str, answerer: str, portrait: str, whose: str, form: str
) -> None:
    pairs = TALK.get(language, TALK["sv"])
    talk = "".join(f"<p><b>{asker}:</b> {asked}</p><p><b>{answerer}:</b> {said}</p>" for asked, said in pairs)
    box = form.format(asker if whose == "asker" else answerer, portrait)
    turns = _turns(language, f"Interview: {answerer}", f"{answerer}.", talk + box)
    assert [turn.text for turn in turns] == [text for pair in pairs for text in pair]


def test_a_name_alone_on_its_line_above_what_somebody_says() -> None:
    talk = "".join(f"<p><b>Nils Lund:</b> {asked}</p><p><b>Maja Holm:</b> {said}</p>" for asked, said in TALK["sv"])
    turns = _turns(
        "sv",
        "Intervju: Maja Holm",
        "Maja Holm.",
        talk + "<p><b>Nils Lund:</b> Och sen då?</p><p><b>Maja Holm</b></p><p>Jag åkte hem.</p>",
    )
    assert turns[-1].text == "Jag åkte hem."


@pytest.mark.parametrize(
    ("headline", "introduction", "name"),
    [
        ("‘달무리역’ 한이준 종영 일문일답 “한 뼘 자랐다”", "익명의 토리", "한이준"),
        ("‘달무리역’ 종영…한이준 인터뷰", "익명의 토리", "한이준"),
        ("바다는 화내지 않는다", "한이준은 역무원을 연기했다. 인터뷰를 위해 한이준을 항구에서 만났다.", "한이준"),
        ("주인공 인터뷰 “한 뼘 자랐다”", "주인공은 바쁘다. 주인공을 만났다.", None),
        ("이달의 인터뷰", "Extra Form", None),
    ],
)
def test_korean_names_without_a_role(headline: str, introduction: str, name: str | None) -> None:
    box = "<table><caption>Extra Form</caption></table>"
    talk = "".join(f"<p>Q. {asked}<br>{said}</p>" for asked, said in TALK["ko"])
    turns = _turns("ko", headline, introduction, box + talk)
    assert {turn.speaker for turn in turns if turn.role == "answer"} == {name}


@pytest.mark.parametrize(
    ("language", "label", "beside", "name"),
    [
        ("ja", "戸川", "ギター・ヴォーカル：戸川春の歌には矛盾がある。", "戸川春"),
        ("ja", "戸川", "戸川みのり（Vo）、野々宮敦（Ba）。", "戸川みのり"),
        ("ja", "戸川", "聞いたのは戸川はるか（Vo）。戸川のうた、戸川もいる。", "戸川はるか"),
        ("ja", "戸川", "左から戸川 春、野々宮 敦。", "戸川春"),
        ("ja", "小春", "桜庭小春（CV：森下千夏）", "桜庭小春"),
        ("ja", "戸川", "戸川監督の新作。戸川家の食卓、戸川さんの話。", "戸川"),
        ("ja", "戸川", "戸川春（Gt）、戸川誠（Ba）。", "戸川"),
        ("zh", "立川", "主唱：沈立川（1990年生）", "沈立川"),
        ("zh", "大川", "他们在大川的岸边散步。", "大川"),
    ],
)
def test_halves_of_names_in_kanji(language: str, label: str, beside: str, name: str) -> None:
    talk = "".join(f"<p class=question>{asked}</p><p>{label}：{said}</p>" for asked, said in TALK[language])
    turns = _turns(language, "スペシャルインタビュー glass boy", f"新作が出た。{beside}", talk)
    assert {turn.speaker for turn in turns if turn.role == "answer"} == {name}


@pytest.mark.parametrize(
    ("language", "labels", "beside", "names"),
    [
        ("ko", ("도윤", "재하"), "밴드 등대의 한도윤·문재하를 항구에서 만났다.", ["한도윤", "문재하"]),
        ("zh", ("立川", "青禾"), "导演沈立川、李青禾接受了采访。", ["沈立川", "李青禾"]),
        ("hu", ("Kinga", "Edit"), "Verebes Kinga és Halmos Edit beszél a filmről.", ["Verebes Kinga", "Halmos Edit"]),
        ("ar", ("نديم الخولي", "سالم الحميدي"), "نديم الخولي وسالم الحميدي", ["نديم الخولي", "سالم الحميدي"]),
    ],
)
@pytest.mark.parametrize("form", ["<p><b>{}:</b> {}</p>", "<p><b>{}</b> {}</p>"])
def test_two_by_halves_of_their_names(
    language: str, labels: tuple[str, str], beside: str, names: list[str], form: str
) -> None:
    talk = "".join(
        f"<p><i>{asked}</i></p>"
        + "".join(form.format(label, f"{said} {number}.") for number, label in enumerate(labels))
        for asked, said in TALK.get(language, TALK["sv"])
    )
    headline = f"{beside}: البحر لا يغضب" if language == "ar" else "Interview (#3)"
    turns = _turns(language, headline, beside, talk)
    assert [turn.speaker for turn in turns if turn.role == "answer"] == names * 3


def test_several_below_headings_that_begin_with_their_names() -> None:
    talk = "".join(
        f"<p><b>{name}：{said}</b></p><p>{name}，青年作家。</p>"
        + "".join(f"<p>□{question}</p><p>■{answer}</p>" for question, answer in TALK["zh"])
        for name, said in (("木措", "写作是往回走"), ("霍知行", "写得像修表"))
    )
    turns = _turns("zh", "青年写作二人谈", "木措、霍知行两位作家入选。记者对他们进行了采访。", talk)
    assert [turn.speaker for turn in turns if turn.role == "answer"] == ["木措"] * 3 + ["霍知行"] * 3


def test_a_letter_before_a_name_is_no_part_of_it() -> None:
    talk = "".join(f"<p><b>Q. 등대일보:</b> {asked}</p><p>A. 한도윤: {said}</p>" for asked, said in TALK["ko"])
    turns = _turns("ko", "배우 한도윤 인터뷰", "배우 한도윤을 항구에서 만났다.", talk)
    assert {(turn.role, turn.speaker) for turn in turns} == {("question", "등대일보"), ("answer", "한도윤")}


def _set(language: str, mark: str, tag: str) -> list[str]:
    """Each question and its answer, with a mark before the question and in a tag of its own or in none."""
    opened, closed = (f"<{tag}>", f"</{tag}>") if tag else ("", "")
    return [f"<p>{opened}{mark}{asked}{closed}</p><p>{said}</p>" for asked, said in TALK[language]]


@pytest.mark.parametrize(
    ("language", "mark", "tag", "stated", "said"),
    [
        ("ja", "──", "", "劇場で公開されたときは満席でした。", "僕は一番後ろで見ていました。"),
        ("ko", "-", "b", "이번 영화는 극장에서 상영 중이다.", "저는 아직 못 봤어요."),
        ("zh", "", "b", "这部电影正在各地上映。", "我还没有看过。"),
        ("sv", "– ", "b", "Filmen visas nu på bio, te zien i hamnen.", "Jag har inte vågat se den."),
        ("ru", "", "i", "Фильм уже в прокате.", "Я его ещё не видел."),
    ],
)
@pytest.mark.parametrize("last", [True, False])
def test_statements_that_stand_for_questions(
    language: str, mark: str, tag: str, stated: str, said: str, *, last: bool
) -> None:
    """The first and the last ones, too, and what they say of a work's release."""
    opened, closed = (f"<{tag}>", f"</{tag}>") if tag else ("", "")
    put = f"<p>{opened}{mark}{stated}{closed}</p><p>{said}</p>"
    talk = _set(language, mark, tag)
    introduction = "Nadja Holm " * 8
    turns = _turns(language, "Interview: Nadja Holm", introduction, "".join([*talk, put] if last else [put, *talk]))
    pairs = [*TALK[language], (stated, said)] if last else [(stated, said), *TALK[language]]
    assert [turn.text for turn in turns] == [text for pair in pairs for text in pair]


@pytest.mark.parametrize(
    "above",
    [
        "<p><b>Hamnen har fått en ny fyr.</b></p><p>Jag träffade Maja Lundholm på ett kafé.</p>",
        "<p><b>Allt började i hamnen</b></p><p>Jag var nio år när fyren släcktes.</p>",
    ],
)
def test_statements_that_introduce(above: str) -> None:
    introduction = "Maja Lundholm har målat båtar i trettio år, och hon har aldrig sålt en enda av dem till någon."
    turns = _turns("sv", "Intervju med Maja Lundholm", introduction, above + _talk("sv"))
    assert [turn.text for turn in turns] == [text for pair in TALK["sv"] for text in pair]


@pytest.mark.parametrize("note", ["Filmen är te zien på bio.", "Filmen har premiera i höst."])
def test_what_is_set_as_questions_and_asks_nothing(note: str) -> None:
    below = f"<p><b>{note}</b></p><p>Biljetter säljs vid fyren.</p>"
    turns = _turns("sv", "Intervju med Maja Lundholm", "Vi träffade Maja Lundholm.", _talk("sv") + below)
    assert [turn.text for turn in turns] == [text for pair in TALK["sv"] for text in pair]


@pytest.mark.parametrize(
    ("language", "asker", "answerer", "name"),
    [
        ("id", ("Rani (R)", "R"), ("Gema Senja (GS)", "GS"), "Gema Senja"),
        ("de", ("Ute Moor (im Folgenden UM)", "UM"), ("Nadja Holm (im Folgenden NH)", "NH"), "Nadja Holm"),
        ("ru", ("Тина Мох (далее — ТМ)", "ТМ"), ("Аркадий Лузгин (далее — Лузгин)", "Лузгин"), "Аркадий Лузгин"),
        ("ja", ("──", "──"), ("港の灯役・篠宮みのりさん（以下、篠宮）", "篠宮"), "篠宮みのり"),
        ("ja", ("──", "──"), ("篠宮遼太さん(以下、遼太)", "遼太"), "篠宮遼太"),
        ("ja", ("記者", "記者"), ("篠宮遼太さん", "篠宮さん"), "篠宮遼太"),
        ("ko", ("등대일보(이하 등대)", "등대"), ("한도윤(이하 한)", "한"), "한도윤"),
        ("zh", ("灯塔报（以下简称灯塔）", "灯塔"), ("沈立川（以下简称沈）", "沈"), "沈立川"),
    ],
)
def test_names_that_are_shortened_from_their_first_label_on(
    language: str, asker: tuple[str, str], answerer: tuple[str, str], name: str
) -> None:
    pairs = TALK.get(language, TALK["sv"])
    lines = []
    for number, (asked, said) in enumerate(pairs):
        ask, answer = asker[number > 0], answerer[number > 0]
        lines.append(f"{ask}{'' if ask == '──' else '：' if language == 'ja' else ': '}{asked}")
        lines.append(f"{answer}{'：' if language == 'ja' else ': '}{said}")
    turns = _turns(language, "Interview (#3)", "", "".join(f"<p>{line}</p>" for line in lines))
    assert [turn.text for turn in turns] == [text for pair in pairs for text in pair]
    assert {turn.speaker for turn in turns if turn.role == "answer"} == {name}


@pytest.mark.parametrize("joined", ["×", "さん×", "さん、"])
def test_given_names_in_the_letters_of_particles(joined: str) -> None:
    names = ["芝山楓", "藤堂みのり", "真野はるか"]
    headline = joined.join(names) + ("さん" if "さん" in joined else "") + "インタビュー"
    talk = "".join(
        f"<p>──{asked}</p>" + "".join(f"<p>{name[:2]}：{said}</p>" for name in names) for asked, said in TALK["ja"]
    )
    turns = _turns("ja", headline, "新作の公開を前に話を聞いた。", talk)
    assert [turn.speaker for turn in turns if turn.role == "answer"] == names * 3


@pytest.mark.parametrize("headline", ["港の思い×海のはなし", "港の灯×海のはなし特集"])
def test_words_with_particles_are_no_names(headline: str) -> None:
    interview = extract(
        f'<html lang="ja"><body><article><h1>{headline}</h1></article></body></html>', "https://p.example/1"
    ).interview
    assert interview is None or not interview.people


def test_a_label_that_stands_again_goes_on() -> None:
    talk = "".join(f"<p>Lund: {asked}</p><p>Holm: {said}</p>" for asked, said in TALK["sv"])
    more = "<p>Holm: Vi tog en paus.</p><p>Lund: Hm.</p><p>Lund: Och sen då?</p><p>Holm: Jag gick hem.</p>"
    turns = _turns("sv", "Intervju med Maja Holm", "Vi träffade Maja Holm.", talk + more)
    assert [turn.text for turn in turns[-3:]] == [
        f"{TALK['sv'][-1][1]}\nVi tog en paus.",
        "Hm.\nOch sen då?",
        "Jag gick hem.",
    ]


def test_a_question_that_lost_its_label() -> None:
    (first, said), *others = TALK["sv"]
    talk = f"<p>F: {first}</p><p>Holm: {said}</p>"
    talk += "".join(f"<p>{asked}</p><p>Holm: {said}</p>" for asked, said in others[:1])
    talk += "".join(f"<p>F: {asked}</p><p>Holm: {said}</p>" for asked, said in others[1:])
    turns = _turns("sv", "Intervju med Maja Holm", "Vi träffade Maja Holm.", talk)
    assert [turn.text for turn in turns] == [text for pair in TALK["sv"] for text in pair]


@pytest.mark.parametrize("quotes", [("“", "”"), ("«", "»"), ("“", "”.")])
@pytest.mark.parametrize("language", ["ru", "cs", "sv", "tr"])
def test_line_breaks_that_are_lost(language: str, quotes: tuple[str, str]) -> None:
    opened, closed = quotes
    said = [
        (asked, f"{opened}{said.removesuffix('.') if closed.endswith('.') else said}{closed}")
        for asked, said in TALK[language]
    ]
    glued = "".join(asked + answer for asked, answer in said)
    introduction = "Maja Lundholm har spelat in en film.Vi träffade henne på ett kafé."
    turns = _turns(language, "Intervju med Maja Lundholm", "", f"<div>{introduction}{glued}</div>")
    assert [turn.text for turn in turns] == [text for pair in said for text in pair]


def test_answers_in_quotation_marks_that_quote() -> None:
    said = [(asked, f"“{answer.removesuffix('.')}, säger “Fyren” alltid”.") for asked, answer in TALK["sv"]]
    talk = "".join(f"<p>{asked}</p><p>{answer}</p>" for asked, answer in said)
    turns = _turns("sv", "Intervju med Maja Lundholm", "Vi träffade Maja Lundholm.", talk)
    assert [turn.text for turn in turns] == [text for pair in said for text in pair]


@pytest.mark.parametrize(
    "text",
    [
        "Fyren är släckt.Vem bryr sig?Kommunen har inga pengar.Vad gör den?Ingen vet.Vad händer nu?Hamnen stängs.Båtarna ligger kvar.",
        "”Vi ville inte”, säger Maja Holm.Hon bor vid hamnen.Varför?Huset var billigt.Är det sant?Grannen nickar.Vem vet?Ingen.",
    ],
)
def test_lost_line_breaks_of_what_is_no_talk(text: str) -> None:
    page = f'<html lang="sv"><body><article><h1>Fyren släcks</h1><p>{text}</p></article></body></html>'
    interview = extract(page, "https://www.paper.example/news/1").interview
    assert interview is None or not interview.turns


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("it", "Pensi che il mare sia importante", "Sì, come il pane."),
        ("it", "Credi ancora ai fari", "Sempre meno."),
        ("pt", "Pensas voltar ao porto", "Um dia, talvez."),
        ("en", "What's a typical lighthouse, if there is one", "White, and tall."),
        ("en", "How did the first winter go", "Slowly."),
        ("de", "Was ist ein typischer Leuchtturm", "Weiß, und hoch."),
        ("fr", "Quel est le plus beau des phares", "Le plus petit."),
        ("es", "¿Cuál es el mejor faro", "El más pequeño."),
    ],
)
def test_a_question_that_lost_its_mark(language: str, asked: str, said: str) -> None:
    talk = _talk("sv") + f"<p><b>{asked}</b></p><p>{said}</p>" + _talk("sv")
    turns = _turns(language, "Maja Lundholm: intervista", "Intervista con Maja Lundholm.", talk)
    pairs = [*TALK["sv"], (asked, said), *TALK["sv"]]
    assert [turn.text for turn in turns] == [text for pair in pairs for text in pair]


@pytest.mark.parametrize("heading", ["What the sea was like", "How we rowed", "Wie wir ruderten", "Un jour au phare"])
def test_a_heading_within_an_answer_is_no_question(heading: str) -> None:
    talk = _talk("sv") + f"<p><b>{heading}</b></p><p>Jag rodde.</p>" + _talk("sv")
    turns = _turns("sv", "Maja Lundholm: intervju", "Intervju med Maja Lundholm.", talk)
    assert len(turns) == 4 * len(TALK["sv"])


@pytest.mark.parametrize(
    ("language", "beside"),
    [
        ("ru", "<p><em>Звучит песня «Нефтебаза»</em></p>"),
        ("sv", "<p><i>Lyssna på ”Hamnljus”</i></p>"),
        ("zh", "<p>♪播放歌曲「三小時」♪</p>"),
        ("ja", "<p>♫「灯台の犬」♫</p>"),
        ("cs", "<table><tr><td>Petra Nová: Řeka bez břehů. Foto archiv</td></tr></table>"),
        ("sv", "<p>Maja Lundholm: den sista båten (arkivbild)</p>"),
        ("ru", "<p>Аркадий Лузгин: последний рейс. Фото из архива</p>"),
    ],
)
def test_what_is_shown_or_played_meanwhile(language: str, beside: str) -> None:
    first, *others = TALK[language]
    talk = f"<p><b>{first[0]}</b></p><p>{first[1]}</p>{beside}"
    talk += "".join(f"<p><b>{question}</b></p><p>{answer}</p>" for question, answer in others)
    turns = _turns(language, "Interview: Nadja Holm", "Nadja Holm, interview.", talk)
    assert [turn.text for turn in turns] == [text for pair in TALK[language] for text in pair]


@pytest.mark.parametrize(
    "said", ["<i>Och då sa hon: ”Gå hem!”</i>", "<i>”Gå hem till fyren”</i>", "Vi kallar den ”Hamnljus”"]
)
def test_quotations_that_are_said(said: str) -> None:
    (asked, told), *others = TALK["sv"]
    talk = f"<p><b>{asked}</b></p><p>{told}</p><p>{said}</p>"
    talk += "".join(f"<p><b>{question}</b></p><p>{answer}</p>" for question, answer in others)
    turns = _turns("sv", "Intervju: Nadja Holm", "Vi träffade Nadja Holm.", talk)
    assert turns[1].text == f"{told}\n{said.removeprefix('<i>').removesuffix('</i>')}"


@pytest.mark.parametrize(
    "signature",
    [
        '<p style="text-align:right">灯塔报全媒体记者　高沛</p>',
        '<p align="right">高沛 沈小川</p>',
        '<p style="text-align: center">图片由片方提供</p>',
    ],
)
def test_signatures_that_stand_to_the_right(signature: str) -> None:
    talk = "".join(
        f'<p style="text-indent:2em"><b>灯塔报：</b>{asked}</p><p style="text-indent:2em"><b>沈立川：</b>{said}</p>'
        for asked, said in TALK["zh"]
    )
    turns = _turns("zh", "专访沈立川：大海不会生气", "沈立川接受了采访。", talk + signature)
    assert [turn.text for turn in turns] == [text for pair in TALK["zh"] for text in pair]


@pytest.mark.parametrize("form", ["{}さん：{}", "{}：<br>{}"])
def test_several_below_prompts_with_a_dash(form: str) -> None:
    """Surnames are whom the cast's list names; what a dash leads asks, not who ends with a wish."""
    prompts = ["聴きどころを教えてください", "収録のご感想", "夜市で何を売りますか？", "ファンの皆様へメッセージ"]
    introduction = "港町の夜を描く『夜の灯』の収録を終えた二人に話を聞いた。</p><p>出演：小森陽太、古矢みのり ほか"
    said = {"小森": "楽しかったです。応援よろしくお願いいたします。", "古矢": "僕は毎日、海に入っていました。"}
    talk = "".join(
        f"<p>--{prompt}</p>" + "".join(f"<p>{form.format(name, prompt[:4] + text)}</p>" for name, text in said.items())
        for prompt in prompts
    )
    turns = _turns("ja", "『夜の灯』メインキャストインタビュー", introduction, talk)
    assert [(turn.role, turn.speaker) for turn in turns] == [
        ("question", None),
        ("answer", "小森陽太"),
        ("answer", "古矢みのり"),
    ] * 4
