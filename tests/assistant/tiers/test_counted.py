"""So many things get so much each, where one rule is named for each of them."""

import pytest

from assistant.answers import Claim, Evidence
from assistant.tiers.worked_out import worked_out
from index.documents import Document, Kind, Passage
from index.sentences import split_sentences

LICENCES = (
    "对首次取得第三类医疗器械注册证的，每个品种奖励200万元；首次取得第二类医疗器械注册证的，"
    "每个品种奖励30万元。单个企业每年最高奖励500万元。第一类医疗器械备案不予奖励。"
)
ROUTES = (
    "对新开通物流航线，且年飞行不少于1000架次的企业，每条航线给予一次性补贴20万元；"
    "对新开通载人航线的，每条航线给予一次性补贴50万元。单个企业每年最高200万元。"
)
SETTLING = "对新引进的全日制博士、硕士、本科毕业生，分别给予安家补贴15万元、6万元、2万元。"
CHANGE = "第三条中的“本科毕业生”修改为“重点高校本科毕业生”，补贴标准不变。"
PLATFORMS = "对起降平台，每个补助5万元，单个平台最高8万元。"
MANAGERS = "每家企业可推荐不超过5名高管，每人奖励3万元。"


def reckoned(question: str, text: str, change: str = "", language: str = "zh") -> list[str]:
    whole = f"{text}\n\n{change}"
    passage = Passage("d#1", "d", 0, 0, len(whole), whole)
    document = Document("d", "措施", "d.md", "x", Kind.REGULATION)
    spans = tuple(split_sentences(whole))
    item = Evidence(1, passage, document, 0, len(whole), whole, spans)
    old = "replaced" if change else ""
    claims = [Claim(text, (1,), quotes=((1, 0, len(text)),), outdated=old)]
    at = whole.index(change) if change else 0
    claims += [Claim(change, (1,), quotes=((1, at, at + len(change)),))] if change else []
    assert language in ("zh", "en")
    return [done.text for done in worked_out(question, claims, [item], language)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("我们今年拿了两个三类械证和三个二类证，能奖多少", LICENCES,
         "计算：2个三类械证 × 200万元[1] + 3个二类证 × 30万元[1] = 490万元，"
         "不超过每年最高500万元[1]（只按这一条计算"),
        ("今年拿到一个三类、两个二类证，一共奖励多少", LICENCES,
         "1个三类 × 200万元[1] + 2个二类证 × 30万元[1] = 260万元"),
        ("今年拿了4个三类证，能奖多少", LICENCES, "= 800万元，超过每年最高500万元[1]，为500万元"),
        ("开了3条物流航线和1条载人航线，能补多少", ROUTES, "= 110万元，不超过每年最高200万元[1]"),
        ("招了2个博士3个硕士，总共能给多少安家补贴", SETTLING,
         "2个博士 × 15万元[1] + 3个硕士 × 6万元[1] = 48万元"),
    ],
)  # fmt: skip
def test_each_by_its_own_rule_and_all_under_the_cap(question: str, text: str, told: str) -> None:
    (done,) = reckoned(question, text)
    assert told in done


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("拿了3个一类证，能奖多少", LICENCES),
        ("今年拿了两个三类证和一个一类证，能奖多少", LICENCES),  # of one of them nothing is told
        ("拿了3个证，能奖多少", LICENCES),
        ("拿了4个三类证，能奖多少", LICENCES),  # over the cap of a year, in who knows how many
        ("开了3条航线，能补多少", ROUTES),
        ("招了2个博士后，能补多少", SETTLING),
        ("招了10个人，能补多少", SETTLING),
        ("建了3个起降平台，能补多少", PLATFORMS),  # whose cap is of each
        ("推荐8名高管，能奖多少", MANAGERS),
        ("3个月拿到三类证，能奖多少", LICENCES),
        ("拿第二个三类证，能奖多少", LICENCES),
    ],
)
def test_nothing_where_a_thing_is_named_by_no_rule_or_two(question: str, text: str) -> None:
    assert reckoned(question, text) == []


def test_a_change_of_words_leaves_the_other_figures_as_they_are() -> None:
    assert reckoned("招了2个博士3个硕士，能给多少安家补贴", SETTLING, CHANGE)
    assert not reckoned("招了5个本科生，能给多少安家补贴", SETTLING, CHANGE)
    raised = "第三条中的“15万元”修改为“18万元”。"
    assert not reckoned("招了2个博士3个硕士，能给多少安家补贴", SETTLING, raised)


def test_in_english_without_chinese_names() -> None:
    (done,) = reckoned("今年拿了两个三类证，能奖多少", LICENCES, language="en")
    assert done.startswith("Calculated: 2 × 2 million yuan[1] = 4 million yuan, which is within")
