"""What the last clause of a question asks besides is told from the same passage."""

from assistant.answers import Claim
from assistant.completeness.rest_asked import with_other_half
from assistant.layout import stretch
from index.documents import Document, Hit, Passage

WHEN = "扶持资金每年集中申报一次，申报时间为每年5月1日至6月15日。"
WHERE = "企业通过“示例通”平台提交申请，审核结果公示5个工作日。"
REST = "公示无异议的，资金在30日内拨付。"


def told(question: str, *sentences: str) -> list[str]:
    text = "".join(sentences)
    hit = Hit(
        Passage("d#0", "d", 0, 0, len(text), text),
        Document("d", "示例区实施办法", "d.md", "x"),
        1.0,
        1.0,
        0.5,
    )
    item = stretch(1, hit, 0, len(text))
    claim = Claim("每年5月1日至6月15日", (1,), quotes=((1, *item.sentences[0]),))
    return [one.text for one in with_other_half(question, [claim], [item])][1:]


def test_where_is_told_behind_when() -> None:
    assert told("补贴什么时候可以申报，在哪申报", WHEN, REST, WHERE) == [WHERE]


def test_nothing_is_told_that_was_not_asked_or_does_not_tell_it() -> None:
    assert told("补贴什么时候可以申报", WHEN, WHERE) == []
    assert told("补贴什么时候可以申报，在哪申报", WHEN, REST) == []


def test_two_questions_joined_are_one_of_two_halves() -> None:
    assert told("补贴几月份报？在哪报？", WHEN, WHERE) == [WHERE]


def test_which_agencies_it_works_with_is_told_behind_which_office_does() -> None:
    office = "示例区商务局积极与机构对接，筹备市场化招商。"
    agencies = "已对接的招商机构有甲研究院(乙市)、丙联盟(丁市)等。"
    assert told("市场化招商是哪个部门在弄，找了哪几家机构", office, agencies) == [agencies]
    assert told("市场化招商是哪个部门在弄", office, agencies) == []


def test_how_large_a_firm_is_is_told_of_that_firm_alone() -> None:
    seen = "记者在甲城东岭光能科技有限公司的车间看到，工人正在装箱。"
    size = "甲城东岭光能科技有限公司每年产能达300兆瓦，产值预估2亿元。"
    other = "甲城西湾电机有限公司每年产能达9万台。"
    said = Claim(seen, (1,))
    asked = "我做逆变器的，这里有同行没，规模多大"
    assert beside(asked, said, seen, other, size) == [size]
    assert beside(asked, said, seen, other) == []
    assert beside("我做逆变器的，这里有同行没", said, seen, size) == []


def beside(question: str, said: Claim, *sentences: str) -> list[str]:
    text = "".join(sentences)
    passage = Passage("d#0", "d", 0, 0, len(text), text)
    hit = Hit(passage, Document("d", "示例区企业", "d.md", "x"), 1.0, 1.0, 0.5)
    item = stretch(1, hit, 0, len(text))
    claim = Claim(said.text, (1,), quotes=((1, *item.sentences[0]),))
    return [one.text for one in with_other_half(question, [claim], [item])][1:]


def test_of_a_fragment_the_sentence_that_has_the_name_is_told() -> None:
    held = "据报道，示例区于2031年5月4日举行春季招商暨项目推进大会，5个项目签约。"
    assert of_day("签约是哪天办的 那个会全名叫什么", held) == held
    assert of_day("签约是哪天办的，那个大会叫什么", held) == held
    assert of_day("签约是哪天办的", held) == "2031年5月4日"
    assert of_day("签约是哪天办的 那个会全名叫什么", "签约于2031年5月4日进行。") == "2031年5月4日"


def of_day(question: str, said: str) -> str:
    passage = Passage("d#0", "d", 0, 0, len(said), said)
    hit = Hit(passage, Document("d", "示例区签约", "d.md", "x"), 1.0, 1.0, 0.5)
    start = said.index("2031")
    claim = Claim("2031年5月4日", (1,), quotes=((1, start, start + 9),))
    [told] = with_other_half(question, [claim], [stretch(1, hit, 0, len(said))])
    return told.text


def test_until_when_a_deed_has_to_be_done_is_told_behind_when_to_apply() -> None:
    issued = "公示后5个工作日内发放电子券。"
    paid = "企业应于当年10月31日前申请兑付。"
    sent = "年度总结于12月15日前报送。"
    asked = "创新券几月申请，发下来以后哪天前要兑掉"
    assert told(asked, WHEN, issued, sent, paid) == [paid]
    assert told(asked, WHEN, issued, sent) == []
    assert told("创新券几月申请，最晚几号交总结", WHEN, sent) == []  # 交 is no 报送
