"""An enquiry is cut into what it asks, whatever form it has."""

import pytest

from assistant.letters.enquiries import MOST, asked

LETTER = """甲乙区招商部门：

您好！我公司拟在甲乙区投资建厂，现就以下问题向贵单位咨询：

一、甲乙区有哪些产业园区？
二、2031年一季度签约了多少个项目，总签约额是多少？
三、落户企业能得到多少设备补贴？

此外，我们还想了解项目保障机制。
盼复为感。
此致
敬礼
"""


def test_the_numbered_questions_and_wishes_of_a_letter():
    found = asked(LETTER, ("甲乙区",))
    assert found.questions == (
        "甲乙区有哪些产业园区？",
        "2031年一季度签约了多少个项目，总签约额是多少？",
        "落户企业能得到多少设备补贴？",
        "项目保障机制。",
    )
    assert "甲乙区" in found.context


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("您好，我想了解甲乙区的主导产业。还请告知招商引资的奖励办法。谢谢！",
         ("甲乙区的主导产业。", "招商引资的奖励办法。")),
        ("1.有几个园区?2.补贴是多少?谢谢!", ("有几个园区?", "补贴是多少?")),
        ("甲乙区有哪些园区", ("甲乙区有哪些园区？",)),
        ("我是记者，想核实甲乙区签约的项目数和金额。谢谢。", ("甲乙区签约的项目数和金额是多少？",)),
        ("请问在甲乙区办厂要多久？", ("在甲乙区办厂要多久？",)),
        ("Dear Sir or Madam,\nWe have the following questions:\n1. Which parks are there?\n"
         "2. Who approves projects?\nWe would also like to know about the support for projects.\n"
         "We look forward to your reply.\nBest regards",
         ("Which parks are there?", "Who approves projects?", "The support for projects.")),
    ],
)  # fmt: skip
def test_questions_without_what_is_polite(text, questions):
    assert asked(text).questions == questions


def test_items_of_a_letter_stand_alone_and_what_is_told_in_prose_does_not():
    assert asked(LETTER, ("甲乙区",)).stand_alone
    prose = "我们去过甲乙区的考察活动。请问上次那场活动谁办的？去了多少人参加？现场有没有签约？"
    assert not asked(prose, ("甲乙区",)).stand_alone


@pytest.mark.parametrize(
    ("end", "meant"),
    [
        ("二〇二三年五月十八日", "今年（2023年）签约多少个？"),
        ("2023年5月9日", "今年（2023年）签约多少个？"),
        ("某某公司", "今年签约多少个？"),
    ],
)
def test_this_year_is_that_of_the_letter(end, meant):
    text = f"贵区：\n1. 今年签约多少个？\n2. 有哪些园区？\n此致\n{end}"
    assert asked(text).questions == (meant, "有哪些园区？")
    english = "1. What is the target for this year?\n2. Which parks are there?\n12 May 2023"
    assert asked(english).questions[0] == "What is the target for this year (2023)?"


def test_the_date_may_stand_at_the_head():
    text = "Date: 20 April 2023\n- Did you meet your goals last year?\n- Which parks are there?\n"
    text += "We are glad to come. " * 10
    assert asked(text).questions[0] == "Did you meet your goals last year (2022)?"
    mail = (
        "From: A B <a@b.example>\nSent: Monday, 8 May 2023 11:05\nTo: x@y.example\n\nDear team,\n"
    )
    assert asked(mail + text.partition("\n")[2]).questions[0].endswith("last year (2022)?")


def test_the_title_of_a_letter_and_the_matter_named_before_a_question_ask_nothing():
    text = "关于拟赴贵区设立总部的咨询函\n1. 有哪些园区？\n2. 第二件和活动有关：来了多少人？"
    assert asked(text).questions == ("有哪些园区？", "来了多少人？")


def test_who_is_curious_asks():
    text = "Which parks are there? Our client is curious which firms came in 2022."
    assert asked(text).questions[1] == "Which firms came in 2022?"


def test_who_would_like_to_understand_asks():
    text = "Which parks are there? We would also like to understand which agencies help you."
    assert asked(text).questions[1] == "Which agencies help you?"


def test_the_months_of_this_year_are_those_of_the_letter():
    text = "1. 今年3月签约多少个？\n2. 有哪些园区？\n二〇二三年六月二日"
    assert asked(text).questions[0] == "今年（2023年）3月签约多少个？"


@pytest.mark.parametrize(
    "leads",
    [
        "想先请您解答几个疑问。",
        "我院正在对北部几个区的投资环境做评估。",
        "特来函请教，以便准确反映贵区的情况。",
        "兹因我司拟参与招商服务，特来函咨询。",
        "有几件事想请教一下。",
        "最近集团看了几个城市之后，对贵区印象不错。",
    ],
)
def test_what_leads_to_the_questions_is_none(leads):
    text = f"{leads}\n(a) 有哪些园区？\n(b) 首先，补贴是多少？"
    assert asked(text).questions == ("有哪些园区？", "补贴是多少？")
    english = "May we ask a few questions?\n(a) Which parks are there?\n(b) What is the rent?"
    assert asked(english).questions == ("Which parks are there?", "What is the rent?")


def test_what_asks_for_answers_or_understanding_asks_nothing_itself():
    text = "Could you kindly answer the following questions?\n1. Which parks are there?"
    text += "\n2. What is the rent?"
    assert asked(text).questions == ("Which parks are there?", "What is the rent?")
    text = (
        "We read of a signing and would like to understand it better before we report. "
        "When was it held? How many firms came?"
    )
    assert asked(text).questions == ("When was it held?", "How many firms came?")


def test_what_is_counted_off_in_prose_has_no_mark():
    text = "想向贵局核实。其一，签约了多少个项目？其二，开工了多少个项目？"
    assert asked(text).questions == ("签约了多少个项目？", "开工了多少个项目？")


def test_what_the_questions_lean_on_has_the_year_of_the_letter():
    text = "听说青禾区今年签约。请问：\n1、有多少个项目？\n2、有多少个园区？\n2023年4月1日"
    assert "今年（2023年）" in asked(text, ("青禾区",)).context


def test_an_item_of_a_letter_that_names_what_is_wanted_asks_for_it():
    text = "请函复：\n一、签约了多少个项目；\n二、贵局负责对接的科室、联系人及电话。"
    assert asked(text).questions == (
        "签约了多少个项目？",
        "贵局负责对接的科室、联系人及电话是什么？",
    )


def test_what_is_told_right_before_a_question_leads_to_it():
    text = (
        "青禾区招商部门：\n1. 有哪些园区？\n"
        "2. 松湾公司已经在贵区开工。请告知它的车间设在哪个园区，一期的年产能有多大？"
    )
    found = asked(text, ("松湾公司", "青禾区"))
    assert found.questions[1].startswith("它的车间")
    assert "松湾公司已经在贵区开工" in found.leads[found.questions[1]]
    assert found.questions[0] not in found.leads


def test_what_is_asked_behind_a_request_is_no_tail():
    text = "听说贵区有一个“1+2”体系，烦请说明这几个数字分别代表什么。有哪些园区？"
    assert "代表什么" in asked(text).questions[0]


def test_the_head_of_an_email_and_what_follows_a_question_ask_nothing():
    text = "发件人：某某\n主题：咨询签约情况\n\n您好！"
    text += "当时办这个活动出于什么考虑，也盼告知，我们好说明。"
    assert asked(text).questions == ("当时办这个活动出于什么考虑？",)


def test_who_would_be_interested_to_learn_asks_what_follows():
    text = "We would also be interested to learn how it did in 2022: how many projects came?"
    assert asked(text).questions == ("How it did in 2022: how many projects came?",)


def test_a_wish_behind_a_question_is_no_other_one():
    text = "Which size of firm is wanted? We are small and wonder if we would be of interest."
    assert asked(text).questions[0].startswith("Which size of firm is wanted?")


def test_a_firm_for_consulting_asks_nothing():
    text = "我们是甲乙产业咨询有限公司，正在几个区县之间比选。请问有哪些园区？补贴是多少？"
    assert asked(text).questions == ("有哪些园区？", "补贴是多少？")


def test_a_question_is_found_in_its_own_words_and_place():
    text = "先问两件事。三月一日签约了多少个项目？厂子落在哪个园区？最后，有没有补贴？"
    assert asked(text).questions == (
        "三月一日签约了多少个项目？",
        "厂子落在哪个园区？",
        "有没有补贴？",
    )
    english = "1. Which industries are wanted?\n2. Which industrial park is for us?"
    assert asked(english).questions == (
        "Which industries are wanted?",
        "Which industrial park is for us?",
    )


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("One of our members wonders where the drone project is.", "Where is the drone project?"),
        ("We would be interested to learn whether there is a plan.", "Is there a plan?"),
        ("Several members have asked how large the subsidies are.", "How large are the subsidies?"),
        (
            "It would also be helpful to know whether the park is new.",
            "Is the park new?",
        ),
        (
            "We would further appreciate an indication of the price of land per mu.",
            "The price of land per mu.",
        ),
        (
            "据说贵局已和几家机构接上了头，不知都是哪几家。",
            "据说贵局已和几家机构接上了头，都是哪几家？",
        ),
        ("We would be grateful if you let us know what the share is.", "What is the share?"),
    ],
)
def test_who_wonders_or_is_interested_asks(text, question):
    assert asked(text).questions == (question,)


@pytest.mark.parametrize("text", ["您好，谢谢。", "……", "此致\n敬礼", "特此感谢贵单位的支持。"])
def test_what_asks_nothing_has_no_question(text):
    assert asked(text).questions == ()


def test_a_question_asked_twice_is_one_and_there_are_not_too_many():
    many = "\n".join(f"{n}. 第{n}号园区在哪里？" for n in range(1, 40))
    assert len(asked(many).questions) == MOST
    assert asked("园区在哪里？\n园区在哪里？").questions == ("园区在哪里？",)


def test_what_a_thread_quotes_is_not_asked_again_and_a_forwarded_enquiry_is():
    quoted = "-----原始邮件-----\n发件人：青禾区招商办\n日期：2031年1月3日\n\n您何时来考察？"
    assert asked(f"有哪些园区？补贴多少？\n王明\n\n{quoted}").questions == (
        "有哪些园区？",
        "补贴多少？",
    )
    forwarded = "请阅处。\n\n-----转发邮件-----\n发件人：王明\n主题：咨询\n\n有哪些园区？补贴多少？"
    assert asked(forwarded).questions == ("有哪些园区？", "补贴多少？")
    marked = "FYI\n\n> From: Tom\n> Which parks are there? What is the rent?"
    assert asked(marked).questions == ("Which parks are there?", "What is the rent?")


def test_the_name_of_who_writes_is_no_question():
    text = "松湾投资咨询（南岭）合伙企业\n青禾区商务局：\n① 有哪些园区？\n② 补贴多少？\n"
    found = asked(f"{text}松湾投资咨询（南岭）合伙企业\n2031年5月6日")
    assert found.questions == ("有哪些园区？", "补贴多少？")
    assert found.writer.office == "松湾投资咨询（南岭）合伙企业"


def test_an_item_stays_whole_and_none_is_left_out():
    text = """请予以说明：
    （一）风筝项目位于哪个园区？目前是否已经建成？
    （二）保障办法何时出台，由哪个部门办理，电话是多少？
    （三）可供试飞的范围及审批流程。"""
    assert asked(text).questions == (
        "风筝项目位于哪个园区？目前是否已经建成？",
        "保障办法何时出台，由哪个部门办理，电话是多少？",
        "可供试飞的范围及审批流程是什么？",
    )
    english = "1. Which parks are there?\n2. Land price per mu\n3. Contact person"
    assert asked(english).questions == (
        "Which parks are there?",
        "Land price per mu",
        "Contact person",
    )


def test_the_questions_of_a_sentence_stay_in_their_order():
    text = "首先想了解主导产业都有哪些，食品算不算；其次，听说办过考察，谁办的，去了多少人？"
    assert asked(text).questions == (
        "主导产业都有哪些，食品算不算？",
        "听说办过考察，谁办的，去了多少人？",
    )


def test_what_a_firm_tells_of_itself_is_nothing_that_its_questions_are_of():
    text = (
        "日期：2031年1月22日\n\n我们是松湾信息有限公司，拟在中部选一个城市。"
        "听说青禾区办了签约仪式。\n1. 有几个大项目？\n2. 目标是几个？"
    )
    found = asked(text, ("青禾区",))
    assert found.context == "听说青禾区办了签约仪式。"
    english = "We manage USD 900 million in funds.\n1) Which parks are there?\n2) What is the rent?"
    assert asked(english).questions == ("Which parks are there?", "What is the rent?")


PROSE = """Dear colleagues,

I am writing for a society of 230 firms, some of which make films. Our board is preparing a trip
and we have set aside a day for Qinghe. We would like to understand the district better. One of
them wonders what the western area of the district is meant for and whether the film studios have
a place there. Another asks me to find out which industries lead. We also heard that a group of
young entrepreneurs came to you in March, and I would be glad to know who organised that visit, how
many people took part and what they were shown. We do not know when we will come.

Kind regards,
Eleanor Hart"""


def test_a_sentence_that_reports_questions_asks_each_of_them():
    found = asked(PROSE.replace("\n", " ").replace("  ", "\n\n"), ("young entrepreneurs",))
    assert found.questions == (
        "What is the western area of the district meant for?",
        "Do the film studios have a place there?",
        "Which industries lead?",
        "Who organised that visit?",
        "How many people took part?",
        "What were they shown?",
    )
    assert "young entrepreneurs came" in found.leads["Who organised that visit?"]


def test_what_a_letter_tells_of_its_writer_is_no_part_of_its_first_question():
    text = "We are a society of 230 firms. " * 8 + "Is there a park for films? Which firms came?"
    assert asked(text).questions == ("Is there a park for films?", "Which firms came?")


def test_a_mail_that_sends_on_a_list_asks_nothing_itself_and_gets_the_reply():
    text = """From: Tom Berg <t@b.example>
Subject: Fwd: points

Dear Ms Li,

Please see Ann's list below – could you let me have answers by Thursday?

Best,
Tom

> From: Ann Hill
> Subject: points
>
> Tom, the open points:
> - Which parks are there?
> - What is the rent?
> Ann"""
    found = asked(text)
    assert found.questions == ("Which parks are there?", "What is the rent?")
    assert found.writer.person == "Tom Berg"
    text = "主任好，\n下面是我们客户发来的问题，转给您。谢谢！\n松湾咨询有限公司  高级经理\n\n"
    found = asked(f"{text}------ 转发的邮件 ------\n发件人：王明\n\n有哪些园区？补贴多少？")
    assert found.questions == ("有哪些园区？", "补贴多少？")
    assert found.writer.office == "松湾咨询有限公司"


def test_a_list_that_is_asked_about_is_not_sent_on():
    (question,) = asked("Could you tell us which firms in the list below are yours?").questions
    assert question.endswith("are yours?")


def test_every_item_that_a_letter_asks_for_is_asked():
    text = """请贵局协助提供以下资料：
（一）2031年新签约项目、新开工项目的个数及金额，外来资金完成额；
（二）2032年的签约目标，与2031年实际完成数相比是升是降；
（三）我公司拟投资6亿元。"""
    assert asked(text).questions == (
        "2031年新签约项目、新开工项目的个数及金额，外来资金完成额是多少？",
        "2032年的签约目标，与2031年实际完成数相比是升是降？",
    )


def test_a_face_behind_a_question_does_not_hide_it():
    text = "领导好[抱拳]我是小赵\n园区在哪里？\n那本汇编能发我一份吗[呲牙]\n谢谢"
    assert asked(text).questions == ("园区在哪里？", "那本汇编能发我一份吗？")


@pytest.mark.parametrize(
    "lead",
    [
        "Could you kindly help us out?",
        "Before we fix the itinerary, may we trouble you with a few points?",
    ],
)
def test_who_asks_to_be_helped_asks_nothing_yet(lead: str) -> None:
    letter = f"Dear team, {lead} Which parks are there in Qinghe? Who is responsible for them?"
    questions = asked(letter).questions
    assert not any("help us" in question or "trouble" in question for question in questions)
    assert len(questions) == 2


def test_what_is_to_be_confirmed_is_asked_whole() -> None:
    letter = (
        "Dear team, we understand that Qinghe attracted RMB 7 billion in 2031; please confirm. "
        "Who is responsible for it?"
    )
    first, *_ = asked(letter).questions
    assert "7 billion" in first and "right" in first
    (told,) = asked("据了解，青禾区2031年引进资金70亿元，请予以确认。").questions
    assert "70亿元，对吗" in told


def test_what_a_letter_asks_for_at_its_end_is_asked_too():
    text = (
        "1. 有哪些园区？\n2. 补贴是多少？\n如蒙提供相关文件（《甲乙区实施方案》全文），更为感谢。"
    )
    assert asked(text).questions[2:] == ("相关文件（《甲乙区实施方案》全文）",)
    text = "- Which parks are there?\n- What is the rent?\n"
    wish = "We would be most grateful for the name of a contact person."
    assert asked(text + wish).questions[2:] == ("The name of a contact person.",)
    for polite in ("an early reply", "the opportunity to meet", "your help"):
        assert len(asked(f"{text}We would be most grateful for {polite}.").questions) == 2


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        (
            "Could you come back to us by 19 May? Which parks are there in Qinghe?",
            ("Which parks are there in Qinghe?",),
        ),
        ("When may we expect your reply? What is the rent?", ("What is the rent?",)),
        ("Could you reply to firms that apply for land?", None),
        ("青禾区有哪些园区？能否于5月19日前书面回复我们？", ("青禾区有哪些园区？",)),
        ("企业申请后，能否在多少日前答复？", None),
    ],
)
def test_until_when_to_reply_is_nothing_to_answer(text, questions):
    assert asked(text).questions == (questions or (text,))


def test_a_day_by_which_to_answer_is_no_question() -> None:
    letter = (
        "Hello,\nPlease see our questions below. Could you come back to us by 19 May?\n"
        "How many parks are there in Qinghe? Who runs the eastern park?\nThanks\nAnna Berg\n"
    )
    assert asked(letter).questions == (
        "How many parks are there in Qinghe?",
        "Who runs the eastern park?",
    )


SENT_ON = """From: Tom Baker <tom@songwan.example>
Subject: FW: Qinghe

Hello,

{said}

Is there an office for firms from abroad? Do you have a list of parks?

Best regards,
Tom

---------- Forwarded message ----------
From: Ann Berg
Date: Mon, 5 May 2031

Hi Tom, we make kites. Which part of the district is meant for kites?
Ann
"""


def test_what_a_member_asks_below_is_asked_beside_what_is_asked_above():
    own = ("Is there an office for firms from abroad?", "Do you have a list of parks?")
    below = "Which part of the district is meant for kites?"
    for said in (
        "One of our members wrote the note below.",
        "I am forwarding a member's e-mail below with two questions of our own.",
    ):
        found = asked(SENT_ON.format(said=said))
        assert found.questions == (*own, below)
        assert found.writer.person == "Tom Baker"
    for said in ("Thank you for your e-mail below.", "I answer to your last mail."):
        assert asked(SENT_ON.format(said=said)).questions == own


def test_what_only_leads_to_the_list_is_no_question():
    text = "We read of Qinghe. {}\n\n(a) Which parks are there?\n(b) What is the rent?"
    for leads in ("May we ask you the following.", "Could I ask about the following points?"):
        assert asked(text.format(leads)).questions == (
            "Which parks are there?",
            "What is the rent?",
        )


def test_an_item_is_told_without_its_place_in_the_letter():
    text = "想了解几点。首先，有哪些园区？其次，补贴多少？第三，甲园在哪里？第四，有没有基金？"
    assert asked(text).questions == (
        "有哪些园区？",
        "补贴多少？",
        "甲园在哪里？",
        "有没有基金？",
    )
