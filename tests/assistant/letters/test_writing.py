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
        ([], ["Kind regards,", "Investment Team"], ""),
        ([], ["Sincerely,", "Berg Pumps Ltd"], ""),
        ([], ["Tom Baker"], ""),
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
