"""A special case is not told without the rule that holds for all."""

from assistant.completeness.rule_first import with_rule
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage

PLACE = "服务中心位于示例大道1号。\n"
RULE = "企业应至少提前5个工作日提出申请。"
PLAN = "飞行计划应在飞行前一日报送。"
NIGHT = "涉及夜间飞行的，应提前15个工作日申请。"
FEES = "\n属于外商投资的项目，评审费为2万元。"


def told(question: str, *sentences: str, shown: str = NIGHT) -> list[str]:
    text = "".join(sentences)
    passage = Passage("d#0", "d", 0, 0, len(text), text)
    hit = Hit(passage, Document("d", "试飞指南", "d.md", "x"), 1.0, 1.0, 0.5)
    item = stretch(1, hit, 0, len(text))
    at = text.index(shown.strip())
    claim = as_claim(item, at, at + len(shown.strip()))
    return [one.text for one in with_rule(question, [claim], [item])]


def test_the_rule_is_told_in_front() -> None:
    asked = "试飞无人机要提前几天申请"
    assert told(asked, PLACE, RULE, PLAN, NIGHT) == [RULE, NIGHT]


def test_not_to_who_asks_for_the_special_case() -> None:
    assert told("夜间飞行要提前几天申请", PLACE, RULE, PLAN, NIGHT) == [NIGHT]


def test_not_from_another_paragraph_or_of_another_unit() -> None:
    asked = "评审要收多少钱"
    assert told(asked, RULE, NIGHT, FEES, shown=FEES) == [FEES.strip()]
    assert told("要提前几天申请", PLAN, NIGHT) == [NIGHT]
    assert told("要提前几天申请", RULE + "\n", NIGHT) == [NIGHT]


def test_what_is_no_special_case_stays_alone() -> None:
    assert told("要提前几天申请", RULE, PLAN, shown=PLAN) == [PLAN]


def test_the_term_is_told_in_front_of_what_is_for_who_could_not_keep_it() -> None:
    term = "一、按月申报的，申报期限延长至2月28日。"
    late = "二、对到2月28日仍无法办理申报的纳税人，最迟在解除之日起10个工作日内补办。"
    assert told("2月份报税最晚到哪天", term + "\n", late, shown=late) == [term, late]
    assert told("到28号还是报不了，最晚哪天补", term + "\n", late, shown=late) == [late]
