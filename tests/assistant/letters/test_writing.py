"""Who writes is named where letterhead or signature plainly do, and else nobody."""

import pytest

from assistant.letters.writing import NOBODY, firm, of


@pytest.mark.parametrize(
    ("head", "foot", "office"),
    [
        (["松湾精密机械有限公司"], ["2031年3月"], "松湾精密机械有限公司"),
        (["南岭商会文件"], ["此致", "南岭商会秘书处"], "南岭商会"),
        ([], ["松湾（南岭）律师事务所"], "松湾（南岭）律师事务所"),
        ([], ["松湾科技股份有限公司（盖章）"], "松湾科技股份有限公司"),
        ([], ["南岭市商务局"], "南岭市商务局"),
        (["青禾区商务局"], ["王先生"], ""),  # whom it is for
        ([], ["松湾公司", "南岭公司"], ""),  # of two none is certain
        ([], ["我们是一家公司"], ""),
        ([], ["松湾冷链  吴"], ""),
        (["廣東省南嶺商會"], ["廣東省南嶺商會香港聯絡處"], "廣東省南嶺商會香港聯絡處"),
    ],
)
def test_the_office_that_signs(head, foot, office):
    assert of(head, foot).office == office


@pytest.mark.parametrize(
    ("head", "foot", "person"),
    [
        ([], ["Yours faithfully,", "Dr. Anna Berg", "Head of Sales"], "Dr. Anna Berg"),
        ([], ["Best regards,", "", "Jan van der Berg"], "Jan van der Berg"),
        (["From: Tom Baker <t@x.example>"], ["Best,", "Tom"], "Tom Baker"),
        (["From: Sales <t@x.example>"], ["Best,", "Tom"], ""),
        ([], ["Best,", "Tom"], ""),
        (["From: Tom Baker, Songwan Partners (Oslo)"], ["Best,", "Tom"], "Tom Baker"),
        (["From: Baker, Tom"], ["Best,", "Tom"], ""),
        ([], ["Yours sincerely,", "P. J. Baker"], "P. J. Baker"),
        ([], ["Kind regards,", "Investment Team"], ""),
        ([], ["Sincerely,", "Berg Pumps Ltd"], ""),
        ([], ["Tom Baker"], ""),
        ([], ["Many thanks,", "Tom Baker", "Songwan Partners LLP"], "Tom Baker"),
        ([], ["Thanks,", "Tom"], ""),
        ([], ["Thanks so much,", "Tom Baker", "Co-founder, Songwan Labs"], "Tom Baker"),
        ([], ["Thanks a lot for this,", "Tom Baker"], ""),
        ([], ["松湾直播 战略部 陆明"], "陆明"),
        ([], ["松湾直播　市场总监　王晓明"], "王晓明"),
        ([], ["松湾直播 战略部 王经理"], ""),  # no name
        ([], ["松湾直播 战略部 陆"], ""),
        ([], ["松湾直播 战略部 各位"], ""),
    ],
)
def test_the_person_that_signs(head, foot, person):
    assert of(head, foot).person == person


def test_the_number_of_a_letter_is_a_line_of_its_own():
    assert of(["松湾函〔2031〕7号"], []).number == "松湾函〔2031〕7号"
    assert of(["项目编号：A-2031-7"], []) == NOBODY
    assert of(["根据松湾函〔2031〕7号文"], []).number == ""


def test_a_sentence_is_no_firm():
    assert firm("松湾有限公司 市场部") == "松湾有限公司"
    assert not firm("贵公司")
    assert not firm("园区里有哪些公司")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("SWTC-2031-0611", "SWTC-2031-0611"), ("Our ref: SW/CN/023", "SW/CN/023"),
        ("Ref.: 2031-14", "2031-14"), ("Your ref: AB/12", ""), ("0451-2031", ""), ("COVID-19", ""),
    ],
)  # fmt: skip
def test_a_letter_has_a_reference_where_a_line_is_one(line, number):
    assert of([line], []).number == number


def test_who_names_himself_and_signs_is_known():
    said = "你们好！我们是一家基金公司（松湾嘉成私募基金管理有限公司，管理20亿元），想来看看。"
    assert of([], ["松湾嘉成 投资部 程"], said).office == "松湾嘉成私募基金管理有限公司"
    assert of([], ["南岭资本 程"], said).office == ""
    said = "我叫王建明，在外办厂。"
    assert of([], ["王建明"], said).person == "王建明"
    assert of([], ["李明"], said) == NOBODY


def test_who_sends_a_mail_and_signs_above_his_firm_is_known():
    head = ["发件人：陆明 <luming@songwan.example>", "收件人：青禾区招商办"]
    said = "有哪些园区？\n\n陆明\n松湾资本 投资二部"
    assert of(head, [], said).person == "陆明"
    assert of(head, [], "陆明问有哪些园区？\n松湾资本 投资二部").person == ""
    assert of(["发件人：陆明"], [], "有哪些园区？\n王亮\n松湾资本").person == ""
