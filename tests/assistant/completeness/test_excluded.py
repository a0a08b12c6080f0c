"""Who is left out by a rule is told that first."""

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.completeness.excluded import in_front
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage

RULE = "开设首家门店的，按装修费用的15%补助，最高8万元。"
LATER = "开业满8个月后方可申请。"
FRANCHISED = "直营店须备案，加盟店不享受本条补助。"
USED = "二手设备、办公家具不予补助。"


STATUS = AnswerStatus.ANSWERED


def passage(n: int, *sentences: str, title: str = "示例区商贸措施") -> Evidence:
    text = "".join(sentences)
    found = Passage(f"d{n}#0", f"d{n}", 0, 0, len(text), text)
    hit = Hit(found, Document(f"d{n}", title, f"d{n}.md", "x"), 1.0, 1.0, 0.5)
    return stretch(n, hit, 0, len(text))


def told(question: str, *sentences: str) -> list[str]:
    item = passage(1, *sentences)
    claim = as_claim(item, 0, len(sentences[0]))
    return [one.text for one in in_front(question, STATUS, [claim], [item])[1]]


def test_who_is_left_out_is_told_so_first() -> None:
    asked = "我加盟了一家糖水铺，是第一家，装修能补多少"
    assert told(asked, RULE, LATER, FRANCHISED) == [FRANCHISED, RULE]
    assert told("二手机床能补吗", RULE, USED) == [USED, RULE]


def test_not_to_others() -> None:
    assert told("我开了第一家糖水铺，装修能补多少", RULE, LATER, FRANCHISED, USED) == [RULE]
    assert told("加盟店要开业多久", RULE, LATER, FRANCHISED) == [RULE]  # asks for nothing given


def test_not_what_the_rule_itself_speaks_of() -> None:
    rule = "加盟店满三家的，奖励2万元。"
    assert told("加盟店奖多少", rule, FRANCHISED) == [rule]


def test_of_a_passage_that_is_not_quoted_what_names_the_same_benefit() -> None:
    faq = passage(1, "一般门店装修没有补助，仅首店可以享受。")
    act = passage(2, "首店须营业满8个月。", "加盟店不享受首店补助。")
    other = passage(2, "加盟店不享受夜间用电补贴。")
    shown = [as_claim(faq, 0, len(faq.text))]
    asked = "我开了家加盟糖水铺，能拿首店装修补助吗"
    _, found = in_front(asked, STATUS, shown, [faq, act])
    assert [one.text for one in found] == ["加盟店不享受首店补助。", faq.text]
    assert in_front(asked, STATUS, shown, [faq, other])[1] == shown
    own = "我们不是加盟店，能拿首店装修补助吗"
    assert in_front(own, STATUS, shown, [faq, act])[1] == shown


def test_where_nothing_is_told_it_is_the_answer() -> None:
    rule = passage(1, "经中欧班列出口的，每箱补贴500元。", "公路运输不予补贴。")
    silent = AnswerStatus.INSUFFICIENT_EVIDENCE
    asked = "走公路出口一箱补多少"
    status, found = in_front(asked, silent, [], [rule])
    assert (status, [one.text for one in found]) == (
        AnswerStatus.EXTRACTIVE,
        ["公路运输不予补贴。"],
    )
    assert in_front("走海运出口一箱补多少", silent, [], [rule]) == (silent, [])
    later = [
        passage(1, "租用厂房的，补贴租金。", title="示例办法"),
        passage(2, "公路运输不予补贴。"),
    ]
    assert in_front("公路养护补多少", silent, [], later) == (silent, [])


def test_to_who_supposes_something_what_ends_it_is_all_of_the_answer() -> None:
    ends = passage(1, "第八条 享受补贴期间转租、改变用途的，停止补贴并追回。", title="租金补贴细则")
    other = passage(2, "租金补贴要求注册地址在示例区。")
    shown: list[Claim] = [as_claim(other, 0, len(other.text))]
    status, found = in_front("租金补贴，要是我转租了一间呢", STATUS, shown, [ends, other])
    assert (status, [one.text for one in found]) == (AnswerStatus.EXTRACTIVE, [ends.text])
    assert in_front("租金补贴，要是我搬走了呢", STATUS, shown, [ends, other])[1] == shown
