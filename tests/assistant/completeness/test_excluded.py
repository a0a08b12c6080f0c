"""Who is left out by a rule is told that first."""

from assistant.completeness.excluded import in_front
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage

RULE = "开设首家门店的，按装修费用的15%补助，最高8万元。"
LATER = "开业满8个月后方可申请。"
FRANCHISED = "直营店须备案，加盟店不享受本条补助。"
USED = "二手设备、办公家具不予补助。"


def told(question: str, *sentences: str) -> list[str]:
    text = "".join(sentences)
    passage = Passage("d#0", "d", 0, 0, len(text), text)
    hit = Hit(passage, Document("d", "示例区商贸措施", "d.md", "x"), 1.0, 1.0, 0.5)
    item = stretch(1, hit, 0, len(text))
    claim = as_claim(item, 0, len(sentences[0]))
    return [one.text for one in in_front(question, [claim], [item])]


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
