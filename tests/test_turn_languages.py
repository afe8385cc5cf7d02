"""Interviews in other languages than English are told from FAQs, tales and essays, also where the page says nothing of itself."""

import pytest

from extractors import extract
from schemas import Interview

NORWEGIAN = (
    (
        "Har du bygd båter lenge?",
        "Siden jeg var ni. Da fikk jeg låne en hammer av onkel, og jeg leverte den aldri tilbake.",
    ),
    ("Hva er det vanskeligste?", "Kjølen. Jeg har laget fire, og jeg skammer meg over tre av dem."),
    ("Selger dere noe til utlandet?", "Av og til. Vi sendte en jolle til Skottland, og den kom tilbake."),
    ("Hva gjør du nå?", "Jeg maler. Det er for kaldt til alt annet."),
)
CZECH = (
    ("Kdy jste začal sbírat zvonky?", "Na vojně. Neměl jsem co dělat a u brány jeden visel."),
    ("Kolik jich doma máte?", "Nevím přesně. Když otevřu okno, slyším je všechny a nejde je spočítat."),
    ("Který je vám nejmilejší?", "Ten první. Byl bych nerad, kdyby se to dozvěděla posádka."),
    ("Co vám na to říká rodina?", "Syn mi koupil špunty do uší. Myslím, že pro sebe."),
    ("A co přijde dál?", "Chtěl bych jeden velký, ale sousedi mě prosí, abych počkal."),
)
SPANISH = (
    ("¿Cómo empezó a afinar pianos?", "Por casualidad. Yo repartía leche y en una casa me pidieron silencio."),
    ("¿Le molesta el ruido?", "Me gusta. Trabajo mejor cuando hay obras en la calle."),
    ("Ahora prepara un manual...", "Sí, pero sin dibujos. Quiero que se lea con los ojos cerrados."),
    ("¿Qué le falta a la ciudad?", "Humedad. Sin ella no tengo trabajo."),
)
HUNGARIAN = (
    ("Mikor kezdtél hajókat festeni?", "Tizenkét évesen. A nagybátyám adott nekem egy ecsetet."),
    ("Emlékszel az elsőre?", "Persze, Dórinak neveztem el, mert több betű nem fért ki."),
    (
        "Hogyan telik nálad egy nap?",
        "Ötkor kelek, mert a festék hidegben jó. Aztán várok, és szerintem ez a munka java.",
    ),
    ("Mit csinálsz legközelebb?", "Egy nagyon hosszú hajót festek majd, rövid névvel. Én kértem így."),
)
GREEK = (
    ("Πότε αρχίσατε να επισκευάζετε ρολόγια;", "Παιδί ακόμα. Μου χάλασε ένα και φοβήθηκα τον πατέρα μου."),
    ("Θυμάστε το πρώτο που σας έφεραν;", "Ναι, το έχω ακόμα. Δεν κατάφερα ποτέ να το ανοίξω."),
    ("Πώς είναι η μέρα σας;", "Ξυπνάω χωρίς ξυπνητήρι. Με ξυπνάνε όλα μαζί στις επτά."),
    ("Σας αρέσει η ησυχία;", "Δεν την ξέρω. Νομίζω ότι θα με τρόμαζε."),
    ("Τι ετοιμάζετε τώρα;", "Ένα ρολόι για τον δήμο. Μου ζήτησαν να πηγαίνει λίγο πίσω."),
)
ARABIC = (
    (
        "متى بدأت صناعة الطبول يا أستاذنا وهل كان لك معلم؟",
        "كنت فى العاشرة حين سرقت أول طبلة من جارنا، ثم أصلحتها له فصار معلمى.",
    ),
    ("وهل تعزف عليها؟", "لا أعزف أبدا، أنا أصنع الصمت الذى يسبقها."),
    ("ما رأيك فى الطبول الحديثة؟", "رائعة، لكننى لا أنام بجوارها."),
    ("ومن يشترى منك اليوم؟", "المدارس والمقاهى، وعندى زبون واحد لا أعرف ماذا يفعل بها."),
    ("ماذا تصنع الآن؟", "طبلة صغيرة جدا لحفيدى، وقد طلب منى ألا أسمعه."),
)
ITALIAN = (
    ("Da dove comincio?", "Dal fiume. Io ci sono cresciuta, e mio padre ci è caduto"),
    ("E le barche?", "Sono arrivate dopo. Me ne regalarono una senza fondo"),
    ("Ha avuto paura?", "Mai. Ho avuto freddo"),
    ("Le manca qualcosa?", "Il rumore del motore, quello che mi faceva dormire"),
    ("E poi...", "E poi ho smesso di contarle"),
)
FINNISH = (
    ("Miten päädyit veneenveistäjäksi?", "En osannut muuta. Isäni antoi minulle kirveen ja lähti kahville."),
    ("Oletko koskaan katunut?", "Olen, joka maanantai. Tiistaina teen taas kylkilautoja."),
    ("Mikä työssäsi on vaikeinta?", "Odottaminen. Puu kuivuu omaa tahtiaan, ja minä sen mukana."),
    ("Haluatko opettaa muita?", "Haluaisin, mutta puhun töissä vain puulle."),
    ("Mitä teet seuraavaksi?", "Teen pienen veneen tyttärelleni. Hän pyysi, etten laula samalla."),
)


def _read(body: str, language: str, headline: str) -> Interview | None:
    page = f"""<html lang="{language}"><head><title>{headline}</title></head>
    <body><article><h1>{headline}</h1><div>{body}</div></article></body></html>"""
    return extract(page, "https://elv.example/2024/17").interview


def _turns(body: str, language: str, headline: str = "MS 17") -> list[str]:
    interview = _read(body, language, headline)
    return [turn.text for turn in interview.turns] if interview else []


@pytest.mark.parametrize(
    ("language", "manner", "talk"),
    [
        pytest.param("nb", "<p>- {q}</p><p>- {a}</p>", NORWEGIAN, id="dashes before both"),
        pytest.param("es", "<p>—<b>{q}</b></p><p>—{a}</p>", SPANISH, id="dashes, and questions in bold type"),
        pytest.param("hu", "<p><b>- {q}</b></p><p>- {a}</p>", HUNGARIAN, id="hyphens within bold type"),
        pytest.param("cs", "<p><b>{q}</b><br>{a}</p>", CZECH, id="bold, and a break"),
        pytest.param("fi", "<p><strong>{q}</strong></p><p>{a}</p>", FINNISH, id="verbs that say I and you"),
        pytest.param("el", "<p><b>{q}</b> {a}</p>", GREEK, id="the question's mark is a semicolon"),
        pytest.param("ar", "<p>* {q}</p><p>** {a}</p>", ARABIC, id="one asterisk, and two"),
    ],
)
def test_an_interview_of_which_its_page_says_nothing(
    language: str, manner: str, talk: tuple[tuple[str, str], ...]
) -> None:
    body = "".join(manner.format(q=asked, a=said) for asked, said in talk)
    assert _turns(body, language) == [text for turn in talk for text in turn]


def test_questions_and_quoted_answers_in_one_paragraph() -> None:
    talk = [(asked, f"«{said}».") for asked, said in ITALIAN]
    body = " ".join(text for turn in talk for text in turn)
    introduction = "<p>La casa è piena di remi. Nerina Solari versa il tè e non si siede mai.</p>"
    assert _turns(f"{introduction}<p>{body}</p>", "it") == [text for turn in talk for text in turn]


def test_a_tale_that_quotes_is_no_talk() -> None:
    body = (
        "<p>Nerina ride. «Il fiume non aspetta». Poi si volta: «Chi ha bussato?». Nessuno risponde, e lei: «Sarà il vento».</p>"
        "<p>Il padre entra. «Piove?» chiede. «No» dice lei, e tutti tacciono. «Allora si parte».</p>"
    )
    assert not _turns(body, "it")


def test_keywords_of_a_questionnaire() -> None:
    talk = (
        *SPANISH,
        ("El mar o la montaña", "Depende del viento."),
        ("Un sonido que te asuste", "El silencio de un piano recién vendido."),
        ("Tu calle preferida", "La de los hornos, a las seis."),
    )
    body = "".join(f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in talk)
    assert _turns(body, "es", "Entrevista a Nerina Solari, afinadora") == [text for turn in talk for text in turn]


def test_an_article_that_a_script_shows_slowly() -> None:
    talk = (
        ("您什么时候开始修钟的？", "我十二岁那年，把父亲的怀表拆了，装回去多出三个零件。从那以后，我就一直在找它们该待的地方，找了四十年也没有找到。"),
        ("您还记得第一位客人吗？", "记得，他是个盲人，听得出我装反了一个齿轮。我重新装了三遍，他才点头，付钱的时候还少给了我两毛，说是听力费。"),
        ("您一天是怎么过的？", "我早上五点起床，因为那时候街上最静，听得见走时。到了中午菜市场的声音上来，我就只擦表壳，不碰机芯，这是规矩。"),
        ("您打算收徒弟吗？", "我想收，可是年轻人都看手机上的时间。去年来过一个，坐了半天，问我这里有没有无线网络，我说有，他就把网修好走了。"),
        ("您接下来做什么？", "我要给镇上的钟楼做一口新钟，走得慢一点。大家都说太快了，我量过，是大家走得太快，钟没有错，可是我愿意让一让。"),
    )  # fmt: skip
    body = "".join(f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in talk)
    hidden = f'<div style="visibility: hidden; opacity: 0; ">{body}</div>'
    assert _turns(hidden, "zh", "慢一点的钟") == [text for turn in talk for text in turn]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        pytest.param(
            "de",
            "<h3>Wie bestelle ich?</h3><p>Sie rufen uns an, wir liefern.</p><h3>Was kostet der Versand?</h3><p>Wir berechnen vier Euro.</p>"
            "<h3>Kann ich umtauschen?</h3><p>Ja, innerhalb von zwei Wochen.</p><h3>Wo finden Sie uns?</h3><p>Am Hafen, Halle drei.</p>"
            "<h3>Haben Sie einen Katalog?</h3><p>Wir schicken ihn gern.</p>",
            id="a shop's questions",
        ),
        pytest.param(
            "es",
            "<p><b>¿Cómo puedo pedir cita?</b></p><p>Llame al puerto o escríbanos.</p><p><b>¿Tengo que pagar antes?</b></p><p>No, usted paga al llegar.</p>"
            "<p><b>¿Puedo llevar a mi perro?</b></p><p>Sí, si sabe nadar.</p><p><b>¿Dónde están ustedes?</b></p><p>Estamos en el muelle.</p>"
            "<p><b>¿Hay descuentos?</b></p><p>Tenemos uno para familias.</p>",
            id="a harbour's questions",
        ),
        pytest.param(
            "fi",
            "<p><b>Miten varaan laiturin?</b></p><p>Soita satamaan, niin autamme.</p><p><b>Voinko perua varaukseni?</b></p><p>Voit, jos ilmoitat siitä.</p>"
            "<p><b>Saanko tuoda koirani?</b></p><p>Saat, jos se ui.</p><p><b>Milloin olette auki?</b></p><p>Olemme auki joka päivä.</p>"
            "<p><b>Mitä venepaikka maksaa?</b></p><p>Kymmenen euroa yöltä.</p>",
            id="a marina's questions",
        ),
        pytest.param(
            "cs",
            "<p><b>Jak si mohu zamluvit loď?</b></p><p>Zavolejte nám.</p><p><b>Kolik to stojí?</b></p><p>Sto korun za hodinu.</p>"
            "<p><b>Můžu vzít psa?</b></p><p>Ano, když umí plavat.</p><p><b>Kdy máte otevřeno?</b></p><p>Jsme tu každý den.</p>"
            "<p><b>Co když prší?</b></p><p>Vrátíme vám peníze.</p>",
            id="a ferry's questions",
        ),
        pytest.param(
            "ru",
            "<p>— Ты куда? — спросил он.</p><p>— Домой, — сказала я.</p><p>Дождь шёл третий день, и лодка давно ушла под воду.</p>"
            "<p>— А лодка?</p><p>— Утонула.</p><p>Он сел на мокрые сети и долго молчал, глядя на воду.</p><p>— Починю завтра.</p>",
            id="a tale with dashes",
        ),
        pytest.param(
            "fr",
            "<p><b>Pourquoi l'eau monte-t-elle ?</b></p><p>Parce que la lune tire, disent les manuels.</p><p><b>Qui l'a mesurée ?</b></p><p>Deux moines.</p>"
            "<p><b>Que dit la loi ?</b></p><p>Elle ne dit rien de la lune.</p><p><b>Qui paie ?</b></p><p>La commune, puis chacun de nous.</p>"
            "<p><b>Et demain ?</b></p><p>On attend un rapport, que j'ai lu sans le comprendre.</p>",
            id="an explainer",
        ),
    ],
)
def test_what_is_no_talk(language: str, body: str) -> None:
    assert not _turns(body, language)


TALKS = {
    "ja": (
        (
            "灯台を描きはじめたきっかけを教えてください。",
            "祖父が灯台守だったんです。子どものころ、夏休みはずっとあの階段で遊んでいました。",
        ),
        (
            "最初の一枚は覚えていますか？",
            "覚えています。雨の日で、絵の具が全部流れてしまって（笑）。でも、その流れ方がよかったんですよね。",
        ),
        ("一日の流れは？", "朝五時に起きて、光が変わる前に一枚。それからは、ほとんど寝ています。"),
        (
            "新作では初めて夜を描かれました。",
            "夜は色がないと思っていたんですけど、よく見ると青が七つくらいあるんです。",
        ),
        ("今後の予定をお聞かせください。", "北のほうの灯台を回りたいと思っています。船酔いするんですけどね。"),
    ),
    "zh": (
        ("您为什么一直画灯塔？", "因为我爷爷是守灯塔的。小时候放假，我都在那个楼梯上玩。"),
        ("还记得第一张吗？", "记得，那天下雨，颜料都流走了。可是流得很好看，我就留下了。"),
        ("您一天怎么安排？", "早上五点起床，趁光还没变画一张，剩下的时间都在睡觉。"),
        ("新作第一次画了夜晚。", "我以前以为夜里没有颜色，仔细看，光是蓝就有七种。"),
        ("接下来有什么打算？", "想去北方走一圈。我晕船，所以走得慢一点。"),
    ),
    "ko": (
        ("등대를 그리게 된 계기가 궁금하다.", "할아버지가 등대지기였다. 방학이면 늘 그 계단에서 놀았다."),
        ("첫 그림을 기억하나?", "기억한다. 비가 와서 물감이 다 흘러내렸는데, 나는 그게 좋았다."),
        ("하루를 어떻게 보내나?", "다섯 시에 일어나 한 장을 그린다. 나머지는 거의 잔다."),
        ("신작에서 처음으로 밤을 그렸다.", "밤에는 색이 없는 줄 알았다. 내가 세어 보니 파랑만 일곱 개더라."),
        ("앞으로의 계획은?", "북쪽으로 가고 싶다. 뱃멀미를 해서 천천히 갈 거다."),
    ),
    "ru": (
        ("Почему именно маяки?", "Мой дед был смотрителем. Я всё лето играла на той лестнице."),
        ("Помните первый рисунок?", "Помню. Шёл дождь, и краска утекла. Мне понравилось как."),
        ("Как проходит ваш день?", "Встаю в пять, пока свет не переменился. Потом сплю."),
        ("В новой серии вы впервые рисуете ночь.", "Я думала, ночью нет цвета. Оказалось, одного синего семь."),
        ("Что дальше?", "Поеду на север. Меня укачивает, так что медленно."),
    ),
    "uk": (
        ("Чому саме маяки?", "Мій дід був доглядачем. Я все літо гралася на тих сходах."),
        ("Пам'ятаєте перший малюнок?", "Так. Ішов дощ, і фарба стекла. Мені сподобалося."),
        ("Як минає ваш день?", "Встаю о п'ятій, поки світло не змінилося. Потім сплю."),
        ("У новій серії ви вперше малюєте ніч.", "Я думала, вночі немає кольору. А самого синього сім."),
        ("Що далі?", "Поїду на північ. Мене заколисує, тому повільно."),
    ),
    "tr": (
        ("Neden fener çiziyorsunuz?", "Dedem fener bekçisiydi. Çocukken bütün yaz o merdivende oynadım."),
        ("İlk resminizi hatırlıyor musunuz?", "Evet, yağmur yağıyordu, boya aktı. Ben de öyle bıraktım."),
        ("Bir gününüz nasıl geçiyor?", "Beşte kalkıyorum, ışık değişmeden bir tane çiziyorum. Sonra uyuyorum."),
        ("Yeni seride ilk kez geceyi çizdiniz.", "Gecede renk yok sanıyordum. Saydım, yalnız mavi yedi tane."),
        ("Sırada ne var?", "Kuzeye gitmek istiyorum. Beni deniz tutar, yavaş giderim."),
    ),
    "ar": (
        ("لماذا ترسمين المنارات؟", "كان جدى حارس منارة، وكنت ألعب على ذلك السلم كل صيف."),
        ("هل تذكرين اللوحة الأولى؟", "نعم، هطل المطر وسال اللون، وأعجبنى ما فعله."),
        ("كيف يمضى يومك؟", "أستيقظ فى الخامسة قبل أن يتغير الضوء، ثم أنام بقية النهار."),
        ("رسمت الليل لأول مرة فى المعرض الجديد.", "كنت أظن أن الليل بلا لون، ثم عددت سبعة من الأزرق وحده."),
        ("ماذا بعد؟", "أريد أن أسافر شمالا، لكننى أخاف البحر فأمشى ببطء."),
    ),
    "he": (
        ("למה דווקא מגדלורים?", "סבא שלי היה שומר מגדלור. כל קיץ שיחקתי על המדרגות ההן."),
        ("את זוכרת את הציור הראשון?", "כן, ירד גשם והצבע נזל. אני אהבתי את זה."),
        ("איך נראה היום שלך?", "אני קמה בחמש, לפני שהאור משתנה. אחר כך אני ישנה."),
        ("בסדרה החדשה ציירת לילה.", "חשבתי שאין צבע בלילה. ספרתי, רק כחול יש שבעה."),
        ("מה הלאה?", "אני רוצה לנסוע צפונה. יש לי בחילת ים, אז לאט."),
    ),
    "fa": (
        ("چرا فانوس دریایی می‌کشید؟", "پدربزرگ من نگهبان فانوس بود. هر تابستان روی آن پله‌ها بازی می‌کردم."),
        ("اولین نقاشی خودتان را به یاد دارید؟", "بله، باران آمد و رنگ رفت. من از آن خوشم آمد."),
        ("روز شما چگونه می‌گذرد؟", "من ساعت پنج بیدار می‌شوم، بعد می‌خوابم."),
        ("در مجموعه تازه شب را کشیده‌اید.", "من فکر می‌کردم شب رنگ ندارد. هفت آبی شمردم."),
        ("برنامه بعدی شما چیست؟", "می‌خواهم به شمال بروم. دریا حال مرا بد می‌کند."),
    ),
    "hi": (
        ("आप प्रकाशस्तंभ ही क्यों बनाती हैं?", "मेरे दादा वहाँ पहरेदार थे। मैं हर गर्मी उन सीढ़ियों पर खेलती थी।"),
        ("क्या आपको पहला चित्र याद है?", "हाँ, बारिश हुई और रंग बह गया। मुझे वह अच्छा लगा।"),
        ("आपका दिन कैसे बीतता है?", "मैं पाँच बजे उठती हूँ, फिर सो जाती हूँ।"),
        ("नई शृंखला में आपने पहली बार रात बनाई।", "मैंने सोचा था कि रात में रंग नहीं होता। नीला ही सात तरह का है।"),
        ("आगे क्या है?", "मैं उत्तर जाना चाहती हूँ, धीरे धीरे।"),
    ),
    "th": (
        ("ทำไมคุณถึงวาดประภาคาร?", "ปู่ของฉันเป็นคนเฝ้าประภาคาร ฉันเล่นบนบันไดนั้นทุกหน้าร้อน"),
        ("คุณจำภาพแรกได้ไหม?", "จำได้ ฝนตกแล้วสีก็ไหลไปหมด ฉันชอบมันมาก"),
        ("วันหนึ่งของคุณเป็นอย่างไร?", "ฉันตื่นตีห้า วาดหนึ่งภาพ แล้วก็นอน"),
        ("คุณชอบวาดกลางคืนไหม?", "ฉันเคยคิดว่ากลางคืนไม่มีสี แต่มีสีฟ้าเจ็ดแบบ"),
        ("ต่อไปคุณจะทำอะไร?", "ฉันอยากไปทางเหนือ แต่เมาเรือ เลยไปช้าๆ"),
    ),
    "vi": (
        ("Vì sao chị vẽ hải đăng?", "Ông tôi là người gác đèn. Mùa hè nào tôi cũng chơi trên cầu thang ấy."),
        ("Chị còn nhớ bức đầu tiên không?", "Có, hôm ấy trời mưa, màu trôi hết. Tôi thích thế."),
        ("Một ngày của chị ra sao?", "Tôi dậy lúc năm giờ, vẽ một bức rồi ngủ."),
        ("Lần đầu chị vẽ ban đêm.", "Tôi tưởng đêm không có màu. Riêng màu xanh đã có bảy."),
        ("Sắp tới chị làm gì?", "Tôi muốn ra bắc. Tôi say sóng nên đi chậm."),
    ),
    "id": (
        ("Mengapa Anda melukis mercusuar?", "Kakek saya penjaga mercusuar. Setiap liburan saya bermain di tangga itu."),
        ("Apakah Anda ingat lukisan pertama?", "Ingat. Hujan turun dan catnya luntur. Saya suka hasilnya."),
        ("Bagaimana hari Anda berjalan?", "Saya bangun jam lima, melukis satu, lalu tidur."),
        ("Dalam seri baru Anda melukis malam.", "Saya kira malam tidak berwarna. Biru saja ada tujuh."),
        ("Apa rencana berikutnya?", "Saya ingin ke utara. Saya mabuk laut, jadi pelan saja."),
    ),
}
"""Five questions and answers in languages of many scripts; one of the questions ends without its mark."""
VISITS = {
    "ja": (
        ("料金はいくらですか？", "大人は千円、子どもは五百円です。"),
        ("予約は必要ですか？", "必要ありません。当日お越しください。"),
        ("ペットを連れて行けますか？", "申し訳ありませんが、ご遠慮いただいております。"),
        (
            "予約をキャンセルしましたが返金されますか？",
            "前日までのご連絡でしたら、全額お返しします。私たちの窓口までどうぞ。",
        ),
        ("私の忘れ物はどこにありますか？", "事務所でお預かりしています。"),
    ),
    "zh": (
        ("门票多少钱？", "成人五十元，儿童半价。"),
        ("我可以带狗吗？", "可以，请您系好绳子。"),
        ("你们几点开门？", "我们早上九点开门，欢迎您来。"),
        ("您支持退票吗？", "我们支持提前一天退票。"),
        ("怎么联系你们？", "请拨打电话，我们会尽快答复。"),
    ),
    "ko": (
        ("입장료는 얼마인가요?", "성인은 만 원입니다."),
        ("반려동물과 함께 갈 수 있나요?", "네, 목줄을 해 주세요."),
        ("예약을 취소하고 싶어요. 어떻게 하나요?", "저희에게 전화해 주세요."),
        ("주차가 가능한가요?", "네, 저희 주차장은 무료입니다."),
        ("몇 시에 문을 여나요?", "아홉 시에 엽니다."),
    ),
    "ru": (
        ("Сколько стоит билет?", "Взрослый стоит сто рублей."),
        ("Могу ли я прийти с собакой?", "Да, если вы возьмёте поводок."),
        ("Вы работаете в праздники?", "Мы открыты каждый день."),
        ("Как вернуть билет?", "Напишите нам, и мы вернём деньги."),
        ("Где вас найти?", "Мы находимся у причала."),
    ),
    "uk": (
        ("Скільки коштує квиток?", "Сто гривень."),
        ("Чи можу я прийти з собакою?", "Так, якщо ви візьмете повідець."),
        ("Ви працюєте у свята?", "Ми відчинені щодня."),
        ("Як повернути квиток?", "Напишіть нам, і ми повернемо гроші."),
        ("Де вас знайти?", "Ми біля причалу."),
    ),
    "tr": (
        ("Bilet ne kadar?", "Yetişkin yüz lira."),
        ("Köpeğimi getirebilir miyim?", "Evet, tasmanız varsa getirebilirsiniz."),
        ("Tatil günlerinde açık mısınız?", "Her gün açığız, sizi bekleriz."),
        ("Biletimi nasıl iade ederim?", "Bize yazın, yardım edelim."),
        ("Size nasıl ulaşırım?", "İskeledeyiz."),
    ),
    "ar": (
        ("كم سعر التذكرة؟", "مائة جنيه للكبار."),
        ("هل أستطيع إحضار كلبى؟", "نعم، إذا كان لديك حبل."),
        ("هل تعملون فى العطلات؟", "نحن نعمل كل يوم."),
        ("كيف أعيد تذكرتى؟", "اكتب لنا وسنعيد لك المبلغ."),
        ("أين نجدكم؟", "عند الميناء، ونحن فى انتظارك."),
    ),
    "he": (
        ("כמה עולה כרטיס?", "חמישים שקל."),
        ("אפשר להביא כלב?", "כן, אם יש לך רצועה."),
        ("אתם פתוחים בחג?", "אנחנו פתוחים כל יום."),
        ("איך אני מחזיר כרטיס?", "כתבו לנו ונחזיר לכם את הכסף."),
        ("איפה אתם?", "אנחנו ליד הרציף."),
    ),
    "es": (
        ("¿Cuánto cuesta la entrada?", "Diez euros, cinco si usted es estudiante."),
        ("¿Puedo llevar a mi perro?", "Sí, si lo llevas atado."),
        ("¿Abrís los festivos?", "Abrimos todos los días."),
        ("¿Cómo devuelvo mi entrada?", "Escríbenos y te ayudamos."),
        ("¿Dónde estáis?", "Estamos en el muelle, te esperamos."),
    ),
    "fi": (
        ("Paljonko lippu maksaa?", "Kymmenen euroa."),
        ("Voinko tuoda koirani?", "Voit, jos sinulla on hihna."),
        ("Oletteko auki pyhinä?", "Olemme auki joka päivä."),
        ("Miten palautan lippuni?", "Kirjoita meille, niin autamme sinua."),
        ("Missä te olette?", "Olemme laiturilla."),
    ),
    "hu": (
        ("Mennyibe kerül a jegy?", "Ezer forint."),
        ("Hozhatok kutyát?", "Igen, ha van nálad póráz."),
        ("Nyitva vannak ünnepnapokon?", "Minden nap nyitva vagyunk."),
        ("Hogyan adhatom vissza a jegyemet?", "Írjon nekünk, és segítünk Önnek."),
        ("Hol találom Önöket?", "A mólónál vagyunk."),
    ),
    "cs": (
        ("Kolik stojí vstupenka?", "Sto korun."),
        ("Můžu vzít psa?", "Ano, pokud máte vodítko."),
        ("Máte otevřeno o svátcích?", "Máme otevřeno každý den."),
        ("Jak vrátím vstupenku?", "Napište nám a my vám vrátíme peníze."),
        ("Kde vás najdu?", "Jsme u přístaviště."),
    ),
    "el": (
        ("Πόσο κοστίζει το εισιτήριο;", "Δέκα ευρώ."),
        ("Μπορώ να φέρω τον σκύλο μου;", "Ναι, αν έχετε λουρί."),
        ("Είστε ανοιχτά τις γιορτές;", "Είμαστε ανοιχτά κάθε μέρα."),
        ("Πώς επιστρέφω το εισιτήριό μου;", "Γράψτε μας και θα σας βοηθήσουμε."),
        ("Πού είστε;", "Είμαστε στην αποβάθρα."),
    ),
    "id": (
        ("Berapa harga tiket?", "Seratus ribu rupiah."),
        ("Apakah saya boleh membawa anjing?", "Boleh, jika Anda membawa tali."),
        ("Apakah Anda buka saat libur?", "Kami buka setiap hari."),
        ("Bagaimana saya mengembalikan tiket?", "Hubungi kami, kami akan membantu Anda."),
        ("Di mana lokasi Anda?", "Kami ada di dermaga."),
    ),
    "vi": (
        ("Vé bao nhiêu tiền?", "Một trăm nghìn đồng."),
        ("Tôi mang chó theo được không?", "Được, nếu bạn có dây."),
        ("Các bạn có mở cửa ngày lễ không?", "Chúng tôi mở cửa mỗi ngày."),
        ("Bạn có hoàn vé không?", "Chúng tôi hoàn vé trước một ngày."),
        ("Tìm các bạn ở đâu?", "Chúng tôi ở bến tàu."),
    ),
    "th": (
        ("บัตรราคาเท่าไหร่?", "หนึ่งร้อยบาทสำหรับผู้ใหญ่ทุกคน"),
        ("คุณเปิดวันหยุดไหม?", "เราเปิดทุกวันตั้งแต่เก้าโมงเช้า"),
        ("ฉันพาสุนัขไปได้ไหม?", "ได้ ถ้าคุณมีสายจูงสุนัขมาด้วย"),
        ("คืนบัตรได้อย่างไร?", "โทรหาเรา แล้วเราจะช่วยคุณเอง"),
        ("คุณอยู่ที่ไหน?", "เราอยู่ที่ท่าเรือใกล้กับตลาดสด"),
    ),
    "hi": (
        ("टिकट कितने का है?", "सौ रुपये का।"),
        ("क्या मैं कुत्ता ला सकता हूँ?", "हाँ, अगर आपके पास पट्टा हो।"),
        ("क्या आप छुट्टी में खुले हैं?", "हम हर दिन खुले हैं।"),
        ("टिकट कैसे लौटाएँ?", "हमें लिखें, हम आपकी मदद करेंगे।"),
        ("आप कहाँ हैं?", "हम घाट पर हैं।"),
    ),
    "fa": (
        ("قیمت بلیت چقدر است؟", "صد هزار تومان."),
        ("آیا می‌توانم سگم را بیاورم؟", "بله، اگر شما قلاده دارید."),
        ("آیا شما در تعطیلات باز هستید؟", "ما هر روز باز هستیم."),
        ("چگونه بلیت را پس بدهم؟", "برای ما بنویسید، ما به شما کمک می‌کنیم."),
        ("شما کجا هستید؟", "ما کنار اسکله هستیم."),
    ),
    "nb": (
        ("Hva koster billetten?", "Hundre kroner."),
        ("Kan jeg ta med hund?", "Ja, hvis du har bånd."),
        ("Har dere åpent i helgene?", "Vi har åpent hver dag."),
        ("Hvordan får jeg pengene tilbake?", "Skriv til oss, så hjelper vi deg."),
        ("Hvor finner jeg dere?", "Vi ligger på brygga."),
    ),
}
"""What visitors ask, and a house answers: of them and of itself it speaks, too."""
MANNERS = (
    "<p><b>{q}</b></p><p>{a}</p>",
    "<p><b>{q}</b><br>{a}</p>",
    "<p><b>{q}</b> {a}</p>",
    "<h3>{q}</h3><p>{a}</p>",
    "<p>– {q}</p><p>– {a}</p>",
    "<p>{n}. {q}</p><p>{a}</p>",
    "<p>Q: {q}</p><p>A: {a}</p>",
)


def _print(manner: str, talk: tuple[tuple[str, str], ...]) -> str:
    turns = enumerate(talk, 1)
    return "".join(manner.format(n=number, q=asked, a=said) for number, (asked, said) in turns)


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("language", TALKS)
def test_talk_in_any_script(language: str, manner: str) -> None:
    talk = TALKS[language]
    assert _turns(_print(manner, talk), language) == [text for turn in talk for text in turn]


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("language", VISITS)
def test_what_visitors_ask_is_no_talk(language: str, manner: str) -> None:
    assert not _turns(_print(manner, VISITS[language]), language)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("zh", "（本报记者 孟晓棠）"),
        ("zh", "本文来自《码头周刊》第三期。"),
        ("ja", "（2018年2月 港にて）"),
        ("uk", "Розмовляла Орися Причал."),
    ],
)
def test_a_note_below_the_last_answer(language: str, note: str) -> None:
    talk = TALKS[language]
    assert _turns(_print(MANNERS[0], talk) + f"<p>{note}</p>", language) == [text for turn in talk for text in turn]


def test_a_request_is_a_question() -> None:
    talk = (
        *TALKS["ja"],
        ("最後に、港の人たちへひとことお願いします。", "私のことは忘れても、灯りは消さないでください。"),
    )
    assert _turns(_print(MANNERS[0], talk), "ja") == [text for turn in talk for text in turn]
