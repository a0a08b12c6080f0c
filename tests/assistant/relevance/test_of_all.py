"""What all signed is not told of one firm."""

from assistant.answers import Claim, Evidence
from assistant.relevance.mistaken import OTHER_FIGURE
from assistant.relevance.of_all import unless_of_others
from index.documents import Document, Hit, Passage
from index.sentences import split_sentences

LISTED = "一季度签约涉及云帆集团、示范重工股份有限公司等企业。"
TOTAL = "一季度签约21个项目，总签约额达290亿元。"


def evidence(text: str, n: int) -> Evidence:
    passage = Passage(f"d#{n}", "d", 0, 0, len(text), text)
    document = Document("d", "招商情况", "d.md", "d")
    return Evidence(n, passage, document, 0, len(text), text, tuple(split_sentences(text)))


def own(question: str, text: str, begins: str, *others: str) -> list[str]:
    """The problem of the sentence of a text that begins so; others were found beside it."""
    items = [evidence(said, n) for n, said in enumerate((text, *others), 1)]
    start = text.index(begins)
    claim = Claim(text[start:], (1,), quotes=((1, start, len(text)),))
    hits = [Hit(item.passage, item.document, 1.0, 1.0, 1.0) for item in items]
    return [told.problem for told in unless_of_others(question, [claim], items, hits)]


def test_what_all_signed_is_no_firms_own() -> None:
    assert own("云帆集团一季度签了多少钱", TOTAL, TOTAL, LISTED) == [OTHER_FIGURE]
    assert own("3月1日签约会上云帆签了多少", TOTAL, TOTAL, LISTED) == [OTHER_FIGURE]
    assert own("一季度签了多少钱", TOTAL, TOTAL, LISTED) == [""]
    assert own("云帆集团一季度签了多少钱", TOTAL, TOTAL) == [""]  # which may be no firm


def test_the_sentence_behind_one_of_a_single_firm_is_of_it() -> None:
    asked, single = "云帆集团签了多少钱", "云帆集团一季度落户。项目签约额达3亿元。"
    assert own(asked, single, "项目", LISTED) == [""]
    assert own(asked, f"{LISTED}项目签约额达290亿元。", "项目签约额", LISTED) == [OTHER_FIGURE]
