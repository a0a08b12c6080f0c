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
