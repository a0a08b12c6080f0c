"""Whether what is named is in the list that is told stands in front of it, and no guess does."""

from assistant.answers import Answer, AnswerStatus, Claim, Question
from assistant.conversation.in_list import begun
from index.documents import Document, Hit, Passage

LEADING = "示例区2031年的主导产业是氢能装备、传统丝绸、现代茶业。"
MAPS = "氢能装备、航空物流等产业"
HIT = Hit(
    Passage("d#1", "d", 0, 0, len(LEADING), LEADING), Document("d", "产业", "d.md", "d"), 1, 1, 1
)


def told(text: str, asked: str, said: str) -> str:
    question = Question(text, "zh", standalone=asked)
    claims = (Claim(said, (1,), quotes=((1, 0, 9),)),)
    return begun(
        Answer("id", question, f"{said}[1]。", AnswerStatus.ANSWERED, (), (), claims, (HIT,), {})
    ).text.removesuffix(f"{said}[1]。")


def test_a_list_says_what_it_does_not_tell() -> None:
    asked = "主导产业有哪些？"
    nearest = told("三大主导产业中，与我公司绸布业务最为接近的是哪一类？", asked, LEADING)
    assert nearest == "以下是所列的全部主导产业，没有写到哪一类与您的业务最接近[1]。"
    maps = "已经做好的产业图谱涉及哪些产业？"
    without = told("三大主导产业中哪些还没有做产业图谱？", maps, MAPS)
    assert without == "以下所列的是已经做好图谱的产业，不是还没有做的[1]。"
    assert told("产业图谱做好了吗", maps, MAPS) == ""


def test_what_is_in_the_list_is_told_in_front_of_it() -> None:
    asked = "主导产业有哪些？"
    assert told("茶业算不算你们主导产业", asked, LEADING) == "所列的产业中有“现代茶业”[1]。"
    assert told("氢能和丝绸是不是重点产业", asked, LEADING) == (
        "所列的产业中有“氢能装备”“传统丝绸”[1]。"
    )


def test_of_what_industry_a_trade_is_no_list_tells() -> None:
    for text in ("做围巾的算不算重点产业", "主导产业有哪些？", "我们做围巾的，符不符合主导产业"):
        assert told(text, "主导产业有哪些？", LEADING) == ""


def test_what_is_listed_elsewhere_alone_is_told_to_be_missing() -> None:
    asked = "已经做好的产业图谱涉及哪些产业？"
    assert told("丝绸和茶业的做好了没有", asked, MAPS) == ("所列的产业中没有写到“丝绸”“茶业”[1]。")
    assert told("围巾行业的产业图谱画好了吗", asked, MAPS) == ""
    assert told("氢能和茶业的图谱做好了吗", asked, MAPS) == (
        "所列的产业中有“氢能装备”[1]。所列的产业中没有写到“茶业”[1]。"
    )


def test_a_name_that_is_short_for_one_of_the_list_is_in_it() -> None:
    said = "示例区2031年的主导产业是氢能装备、生物医药健康、现代茶业。"
    asked = "主导产业有哪些？"
    for text in ("生医算不算主导产业", "你们三大主导产业里有没有生医这一类？"):
        assert told(text, asked, said) == "所列的产业中有“生物医药健康”[1]。"
    assert told("三大主导产业中是否包括茶业？", asked, said) == "所列的产业中有“现代茶业”[1]。"
    assert told("三大主导产业里有没有围巾这一类？", asked, said) == ""


def test_what_is_worked_is_told_with_that_the_work_is_not_named() -> None:
    asked = "主导产业有哪些？"
    said = "所列的产业中有“传统丝绸”，没有写明“丝绸加工”[1]。"
    assert told("丝绸加工是否属于主导产业", asked, LEADING) == said
    assert told("钢铁加工是否属于主导产业", asked, LEADING) == ""
