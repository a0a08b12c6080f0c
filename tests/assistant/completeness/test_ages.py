"""Who says how old he is learns until what age something is given."""

import pytest

from assistant.answers import AnswerStatus, Claim
from assistant.completeness.ages import in_front, is_told
from assistant.completeness.classes import Own
from assistant.layout import stretch
from index.documents import Document, Hit, Passage

TEXT = "生活补贴A类每月3000元，C类每月800元。C类人才的年龄不得超过35周岁。"
HIT = Hit(
    Passage("d#0", "d", 0, 0, len(TEXT), TEXT), Document("d", "办法", "d.md", "d"), 1.0, 1.0, 0.5
)
EVIDENCE = [stretch(1, HIT, 0, len(TEXT))]
LIMIT = "C类人才的年龄不得超过35周岁。"


def told(question: str, label: str = "C类", shown: tuple[Claim, ...] = ()) -> list[str]:
    own = Own(("本科",), {"d": label})
    status = AnswerStatus.INSUFFICIENT_EVIDENCE
    after, claims = in_front(question, own, status, shown, EVIDENCE)
    assert (after is AnswerStatus.EXTRACTIVE) is (list(claims) != list(shown))
    return [claim.text for claim in claims]


@pytest.mark.parametrize(
    "question", ["我都38岁了还能领吗", "我38了，本科，能领吗", "本科毕业每月补贴，38岁能领吗"]
)
def test_the_limit_is_told_in_front(question: str) -> None:
    assert is_told(question, EVIDENCE)
    assert told(question) == [LIMIT]
    assert told(question, "A类") == []  # for whom there is no such limit
    assert told(question, shown=(Claim(LIMIT, (1,)),)) == [LIMIT]


@pytest.mark.parametrize("question", ["35岁以下有补贴吗", "每月补贴多少", "我38岁，补贴多少"])
def test_nothing_where_nobody_asks_by_his_age(question: str) -> None:
    assert not is_told(question, EVIDENCE)
    assert told(question) == []
