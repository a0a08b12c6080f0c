"""What an English question asks for is asked for in Chinese too."""

import pytest

from assistant.translating.into_chinese.asking import (
    asked_meaning,
    asks_nothing,
    is_question,
    lost_asking,
)


@pytest.mark.parametrize(
    ("asked", "translated", "lost"),
    [
        ("How large is the fund?", "基金的规模", "多少"),
        ("How large is the fund?", "基金有多大？", ""),
        ("How many came?", "来了几个人？", ""),
        ("When does it open?", "开放", "何时"),
        ("When does it open?", "什么时候开放？", ""),
        ("What is it like when it opens?", "开放的情况", ""),
        ("Who do I contact to invest?", "我要联系投资人。", "联系谁"),
        ("Who should I talk to?", "谁应该和你讨论？", "联系谁"),
        ("Who can I ask?", "可以问谁？", ""),
        ("How can we reach the office?", "如何联系办公室？", ""),
        ("Who is in charge of the park?", "园区的负责人", "谁负责"),
        ("Who runs the park?", "园区由谁管理？", ""),
        ("Who signed?", "签约", "谁"),
        ("What is the system?", "工作体系", "是什么"),
        ("What is the system?", "工作体系是什么？", ""),
    ],
)
def test_what_a_translation_does_not_ask_for_any_more_is_named(
    asked: str, translated: str, lost: str
) -> None:
    assert lost_asking(asked, translated) == lost


@pytest.mark.parametrize(
    ("named", "chinese"),
    [
        ("What does 三个一批 mean?", "三个一批是什么意思"),
        ('What does the "1+6+8" stand for?', '"1+6+8"是什么意思'),
        ("What is the meaning of 三个一批?", "三个一批是什么意思"),
        ("What are the 六大主导产业?", "六大主导产业是什么"),
        ("what is 1+6+8", "1+6+8是什么"),
        ("What is 花园口 meant to do?", "花园口的作用是什么"),
        ("What is 花园口 used for?", "花园口的作用是什么"),
        ("What is 花园口 for?", "花园口的作用是什么"),
        ("What is the purpose of 花园口?", "花园口的作用是什么"),
        ("What does 三纯新能源 make?", "三纯新能源是做什么的"),
        ("Who is 三纯新能源?", "三纯新能源是做什么的"),
        ("What is the size of 花园口?", ""),
        ("What does 花园口 have?", ""),
        ("How is 花园口?", ""),
        ("What is it?", ""),
    ],
)
def test_where_only_a_name_was_to_be_translated_no_model_translates(
    named: str, chinese: str
) -> None:
    assert asked_meaning(named) == chinese


def test_a_question_is_told_from_a_statement_in_both_languages() -> None:
    assert is_question("Who?")
    assert is_question("由谁管理")
    assert not is_question("招商引资的负责人")


def test_a_translation_that_only_asks_has_lost_what_it_is_about() -> None:
    assert asks_nothing("who do I call to see a unit?", "联系哪个单位？")
    assert asks_nothing("Can I get a bank loan with low interest?", "可以吗？")
    assert not asks_nothing("who do I call?", "联系谁？")


def test_a_reply_to_a_question_is_no_translation_of_it() -> None:
    asked = "How long does the review of a permit take?"
    assert asks_nothing(asked, "许可审核的时间需要具体咨询主管部门。")
    assert not asks_nothing(asked, "许可审核需要多久？")
    assert not asks_nothing(asked, "许可审核的时间")
    assert not asks_nothing("Do consulting firms get it?", "咨询企业可以享受。")


def test_who_is_to_be_called_is_asked() -> None:
    assert not asks_nothing("who do I call to see a unit?", "看厂房联系谁？")


@pytest.mark.parametrize(
    ("question", "translated", "lost"),
    [
        ("The line came in 2031, right?", "生产线在2031年已经到位。", "是吗？"),
        ("It signed, didn't it?", "它签约了吗", ""),
        ("Which Dongshan company signed?", "东山公司签了合同。", "是哪家企业"),
        ("Who runs the plant?", "工厂由谁运营", ""),
    ],
)
def test_what_was_asked_is_put_behind_a_statement(
    question: str, translated: str, lost: str
) -> None:
    assert lost_asking(question, translated) == lost


def test_a_half_that_has_lost_its_mark_asks_still() -> None:
    assert is_question("What exactly was promised")
    assert not is_question("The promise of the district")
