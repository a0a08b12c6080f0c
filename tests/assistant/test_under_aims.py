"""What stands under 主要目标如下 is told as an aim, and never as a result."""

import pytest

from assistant.answers import Claim, Evidence
from assistant.claim_checks.moods import target_as_result
from assistant.claim_rules import Told
from assistant.extracts import as_claim
from assistant.layout import stretch
from assistant.under_aims import aim_over, told
from index.documents import Document, Hit, Passage

LIST = "2031年5月印发\n\n到2035年，主要目标如下：\n\n- 示例企业累计达到60家；\n- 产值达到90亿元。"
CLAUSES = "到2035年底：产值20亿元，企业30家；建成站点5座。"


def evidence(text: str, heading: str = "", published: str = "2031-05") -> Evidence:
    document = Document("d", "示例行动", "d.md", "x", published=published)
    path = (heading,) if heading else ()
    passage = Passage("d#0", "d", 0, 0, len(text), text, heading_path=path)
    return stretch(1, Hit(passage, document, 1.0, 1.0, 0.5), 0, len(text))


def over(said: str, item: Evidence) -> str:
    at = item.text.index(said)
    return aim_over(item, at, at + len(said))


@pytest.mark.parametrize(
    ("said", "item", "aim"),
    [
        ("产值达到90亿元。", evidence(LIST), "到2035年，主要目标如下"),
        ("建成站点5座。", evidence(CLAUSES), "到2035年底"),
        ("增长5%。", evidence("增长5%。", "二、2032年主要目标"), "2032年主要目标"),
        # what was reached by the end of a year that was over
        ("建成站点5座。", evidence(CLAUSES, published="2036-02"), ""),
        ("增长5%。", evidence("增长5%。", "2031年目标完成情况"), ""),
        ("增长5%。", evidence("增长5%。", "2031年工作回顾"), ""),
        ("日产9万件。", evidence("日产9万件。", "示例省：尽快实现日产20万个甲、9万件乙的目标"), ""),
        ("税率为5%。", evidence("税率为5%。", "第三条 工作目标"), ""),
        ("新增5家。", evidence("重点任务：\n- 新增5家。"), ""),
        # behind the list, and what tells itself what it is
        ("由商务局负责。", evidence(f"{LIST}\n\n由商务局负责。"), ""),
        ("力争增长5%。", evidence("力争增长5%。", "2032年主要目标"), ""),
    ],
)
def test_what_makes_an_aim_of_it_stands_over_it(said: str, item: Evidence, aim: str) -> None:
    assert over(said, item) == aim


def test_it_is_told_with_what_stands_over_it() -> None:
    item = evidence(LIST)
    at = item.text.index("示例企业")
    claim = as_claim(item, at, item.text.index("\n", at))
    assert [c.text for c in told([claim], [item])] == [
        "到2035年，主要目标如下：示例企业累计达到60家。"
    ]
    ours = Claim("目标是60家。", (1,), quotes=claim.quotes)
    assert told([ours], [item]) == [ours]


def test_a_bare_figure_of_it_is_no_result() -> None:
    item = evidence(LIST)
    said = "产值达到90亿元。"
    assert target_as_result(Told("产值是90亿元。", said, item))
    assert not target_as_result(Told("产值目标是90亿元。", said, item))
    assert not target_as_result(Told("90亿元。", said, item, question="产值目标是多少"))
