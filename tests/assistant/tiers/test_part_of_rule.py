"""A case that goes by a part of the rule in front of it is told with it, and worked out."""

from decimal import Decimal

import pytest

from assistant.answers import Calculation, Claim, Evidence
from assistant.extracts import as_claim
from assistant.layout import stretch
from assistant.tiers.part_of_rule import beside, with_part
from assistant.tiers.worked_out import worked_out
from index.documents import Document, Hit, Passage, SearchResult

RULE = (
    "对开展临床试验的创新药，按研发进度给予分阶段奖励：完成Ⅰ期临床试验的，奖励300万元；"
    "完成Ⅱ期临床试验的，奖励600万元；完成Ⅲ期临床试验的，奖励1500万元。"
)
PART = "改良型新药按上述标准的50%执行。"
CAP = "单个企业每年奖励总额不超过3000万元。"
NEXT = "\n第五条 首次取得注册证的，每个品种奖励200万元。进口品种按上述标准的30%执行。"
ASKED = "改良型新药做完三期给多少奖金"


def hit_of(*sentences: str) -> Hit:
    text = "".join(sentences)
    passage = Passage("d#0", "d", 0, 0, len(text), text)
    return Hit(passage, Document("d", "示例区若干措施", "d.md", "x"), 1.0, 1.0, 0.5)


def quoted(item: Evidence, *said: str) -> list[Claim]:
    return [as_claim(item, at, at + len(s)) for s in said for at in [item.text.index(s)]]


def told(question: str, *sentences: str, shown: str = RULE) -> list[str]:
    item = stretch(1, hit_of(*sentences), 0, sum(map(len, sentences)))
    return [claim.text for claim in with_part(question, quoted(item, shown), [item])]


def reckoned(question: str, *sentences: str) -> tuple[Calculation, ...]:
    item = stretch(1, hit_of(*sentences), 0, sum(map(len, sentences)))
    return worked_out(question, quoted(item, *sentences), [item], "zh")


def test_the_part_is_told_behind_its_rule() -> None:
    assert told(ASKED, RULE, PART, CAP, NEXT) == [RULE, PART]


@pytest.mark.parametrize(
    "part",
    [
        "改良型新药减半奖励。",
        "对改良型新药，按照前款标准的50%给予奖励。",
        "改良型新药在上述标准基础上下浮20%。",
    ],
)
def test_it_may_be_said_in_several_ways(part: str) -> None:
    assert told(ASKED, RULE, part) == [RULE, part]


def test_the_part_or_what_stands_behind_it_is_told_with_the_rule() -> None:
    assert told(ASKED, RULE, PART, CAP, shown=PART) == [RULE, PART]
    assert told(ASKED, RULE, PART, CAP, shown=CAP) == [RULE, PART, CAP]


@pytest.mark.parametrize(
    ("question", "sentences"),
    [
        ("创新药做完三期给多少奖金", (RULE, PART)),  # not his case
        ("进口品种做完三期给多少奖金", (RULE, PART, NEXT)),  # of another article
        (ASKED, (RULE, "改良型新药由专家组评审。")),  # tells no part
    ],
)
def test_nothing_else_is_told(question: str, sentences: tuple[str, ...]) -> None:
    assert told(question, *sentences) == [RULE]


def test_the_figure_of_its_phase_is_worked_out() -> None:
    (done,) = reckoned(ASKED, RULE, PART)
    assert (done.value, done.kind) == (Decimal(7_500_000), "part")
    assert "1500万元[1] × 50%[1] = 750万元" in done.text


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("改良型新药给多少奖金", PART),  # of which phase
        ("改良新药做完三期给多少奖金", PART),  # perhaps the same
        (ASKED, "改良型新药在上述标准基础上下浮20%。"),
    ],
)
def test_nothing_is_worked_out_where_something_is_open(question: str, part: str) -> None:
    assert reckoned(question, RULE, part) == ()


def test_the_whole_rate_is_not_told_for_a_case_that_gets_half() -> None:
    rule = "对设备投入500万元以上的技术改造项目，按设备投入的10%给予奖励。"
    assert reckoned("我们是县外企业，买了1000万的设备能奖多少", rule)[0].value == 1_000_000
    assert reckoned("我们是县外企业，买了1000万的设备能奖多少", rule, "县外企业减半奖励。") == ()


def test_what_the_evidence_left_out_is_put_beside_it() -> None:
    hit = hit_of(RULE, PART, CAP)
    item = stretch(1, hit, 0, len(RULE))
    result = SearchResult(ASKED, (hit,), {}, 0.0)
    assert [one.text for one in beside(result, [item])] == [RULE, PART]
    whole = stretch(1, hit, 0, len(RULE + PART))
    assert beside(result, [whole]) == [whole]
