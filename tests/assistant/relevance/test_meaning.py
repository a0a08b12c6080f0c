"""What a question asks the meaning of, and sentences that but mention it."""

import pytest

from assistant.relevance.meaning import (
    asked_for,
    but_follows,
    but_mentions,
    but_places,
    is_untold,
    only_names,
)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("什么是三个一批", "三个一批"),
        ("请问什么叫“三个一批”？", "三个一批"),
        ("何为对赌式招商", "对赌式招商"),
        ("1+6+8是什么意思", "1+6+8"),
        ("“1+6+8”指的是什么？", "1+6+8"),
        ("青禾区的产业定位是什么", "产业定位"),
        ("请问双碳科技具体指什么", "双碳科技"),
        ("双碳科技涵盖什么", "双碳科技"),
        ("青禾区有哪些园区", ""),
        ("签约额是多少", ""),
        ("“双塔计划”是指哪些内容", "双塔计划"),
    ],
)
def test_what_is_asked_for(question: str, name: str) -> None:
    assert asked_for(question) == name


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("三个一批", "目标是纳入省“三个一批”的签约项目不低于4个。"),
        ("1+6+8", "办法是发挥“1+6+8”招商体系的作用。"),
        ("产业定位", "企业家了解了总体规划、产业定位、企业入驻等情况。"),
        ("总体规划", "企业家了解了总体规划、产业定位、企业入驻等情况。"),
    ],
)
def test_a_sentence_but_mentions_what_it_lists_or_puts_in_quotation_marks(name, sentence):
    assert but_mentions(name, sentence)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("三个一批", "“三个一批”是指签约一批、开工一批、投产一批。"),
        ("三个一批", "落实“三个一批”（签约、开工、投产）是指标。"),
        ("三优先", "设置优先审单、优先查验“三优先”，查验班组满员上岗。"),
        ("三个一批", "签约一批、开工一批、投产一批，这就是三个一批，包括三步。"),
        ("降价措施", "二、降价措施 电价按95%结算。"),
        ("产业定位", "青禾区围绕新材料招商。"),
        ("", "企业家了解了总体规划、产业定位。"),
        ("总体规划", "了解了总体规划、产业定位；总体规划是向东发展。"),
    ],
)
def test_any_other_sentence_may_tell_it(name, sentence):
    assert not but_mentions(name, sentence)


@pytest.mark.parametrize(
    ("question", "text", "names"),
    [
        ("某能源是做什么的", "青禾某能源科技有限公司", True),
        ("某能源是什么公司？", "青禾某能源科技有限公司。", True),
        ("某能源是做什么的", "某能源科技公司的工人正在做光伏电板", False),
        ("某能源是做什么的", "光伏电板", False),
        ("某能源在哪里", "青禾某能源科技有限公司", False),
        ("某蛇签了什么项目", "某蛇股份有限公司", True),
        ("某蛇在青禾投了什么", "某蛇股份有限公司", True),
        ("某蛇签了什么项目", "某蛇股份有限公司的产业园", False),
        ("花湾那个园区主要是做什么的", "花湾智能制造产业园", True),
        ("花湾园区是什么", "青禾区花湾新兴产业园", True),
        ("花湾有什么园区", "花湾新兴产业园", False),
    ],
)
def test_a_full_name_does_not_tell_what_a_firm_does(question, text, names):
    assert only_names(question, text) is names


def test_where_its_works_are_does_not_tell_what_a_firm_does():
    assert but_places("某能源是做什么的", "某能源公司的生产车间位于花湾园区。")
    assert not but_places("某能源是做什么的", "某能源公司位于花湾，主营光伏组件。")
    assert not but_places("某能源在哪里", "某能源公司的生产车间位于花湾园区。")


def test_a_name_is_untold_where_all_sentences_that_have_it_but_mention_it():
    mentions = ["纳入省“三个一批”的签约项目4个。", "园区建设加快。"]
    assert is_untold("三个一批", mentions)
    assert not is_untold("三个一批", [*mentions, "“三个一批”是指签约、开工、投产。"])
    assert not is_untold("对赌", mentions)
    assert not is_untold("", mentions)
    assert but_mentions("某研究院", "机构有某研究院(深圳)、某联盟等。")


def test_a_word_for_what_is_given_has_no_meaning_to_be_asked_for():
    assert not asked_for("青禾区承诺投资者的服务是什么")
    assert asked_for("双塔计划是什么") == "双塔计划"


def test_what_a_meeting_told_is_not_told_by_who_acts_in_its_spirit() -> None:
    asked = "青禾区委常委会3月2日召开什么内容的会议？"
    assert but_follows(asked, "各镇认真贯彻落实青禾区委常委会3月2日会议精神，抓好春耕。")
    assert not but_follows(asked, "青禾区委常委会3月2日召开会议，研究春耕工作。")
    assert not but_follows(asked, "根据《关于开会的通知》文件精神，青禾区委常委会会议改期。")
