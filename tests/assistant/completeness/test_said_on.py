"""Who goes on speaking is told with what he said first, to who asks what was said."""

from assistant.completeness.said_on import with_what_was_said_on
from assistant.extracts import as_claim
from assistant.layout import stretch
from index.documents import Document, Hit, Passage

FIRST = "参加签约仪式的企业代表表示，示例区区位独特，营商环境优质。"
MORE = "参加签约仪式的企业代表还表示，示例区宜居、宜业、宜商的氛围越来越浓。"
OTHER = "示例区负责人还表示，将以高标准做好服务。"
ASKED = "签约那天来的老板们怎么评价示例区"


def told(question: str, *sentences: str, shown: int = 1) -> list[str]:
    text = "\n\n".join(sentences)
    hit = Hit(
        Passage("d#0", "d", 0, 0, len(text), text),
        Document("d", "示例区集中签约", "d.md", "x"),
        1.0,
        1.0,
        0.5,
    )
    item = stretch(1, hit, 0, len(text))
    claims = [as_claim(item, *span) for span in item.sentences[:shown]]
    return [one.text for one in with_what_was_said_on(question, claims, [item])]


def test_what_was_said_besides_is_told_behind_it() -> None:
    assert told(ASKED, FIRST, MORE) == [FIRST, MORE]


def test_it_is_told_once() -> None:
    assert told(ASKED, FIRST, MORE, shown=2) == [FIRST, MORE]


def test_what_another_one_said_or_what_stands_apart_is_not() -> None:
    assert told(ASKED, FIRST, OTHER) == [FIRST]
    assert told(ASKED, FIRST, "21个项目成功签约。", MORE) == [FIRST]


def test_it_is_not_told_to_who_asks_for_something_else() -> None:
    assert told("示例区的营商环境优质吗", FIRST, MORE) == [FIRST]


def test_papers_that_were_drawn_up_besides_are_told_to_who_asks_which() -> None:
    plan = "据报道，示例区于2031年出台了《某某实施方案》。"
    more = "据报道，示例区2031年还制定了政策汇编。"
    assert told("示例区2031年出台过哪些文件", plan, more) == [plan, more]
    assert told("示例区2031年出台过哪些文件", plan, "白桥区2031年还制定了名录。") == [plan]
    assert told("示例区的方案是哪年出台的", plan, more) == [plan]
