"""A list of signed projects as a policy office prints it, cut into two passages."""

from collections.abc import Sequence

import pytest

from index.documents import Document, Hit, Kind, Passage

TITLE = "示例区2024年上半年重点签约项目清单"
NOTE = "投资额为协议约定的计划投资额。"
HEADER = "| 序号 | 企业名称 | 落户园区 | 所属产业 | 投资额（亿元） | 签约日期 |"
RULE = "| --- | --- | --- | --- | --- | --- |"
ROWS = (
    "| 1 | 甲山精机 | 东岸智能装备产业园 | 智能装备 | 12.0 | 2024年1月16日 |",
    "| 2 | 乙水生物 | 西岸生物医药产业园 | 生物医药 | 8.2 | 2024年1月30日 |",
    "| 3 | 丙木机器人 | 东岸智能装备产业园 | 智能装备 | 6.5 | 2024年4月27日 |",
    "| 4 | 丁火数据 | 南岸数字经济产业园 | 数字经济 | 2.8 | 2024年3月28日 |",
    "| 5 | 戊土新材 | 南岸数字经济产业园 | 新材料 | 15.8 | 2024年4月9日 |",
)


def document_of(
    *texts: str, title: str = TITLE, kind: Kind = Kind.NEWS, lead: str = "", id: str = "d"
) -> list[Hit]:
    """The passages of a document, one for each text; those after the first begin with `lead`."""
    document, hits, start = Document(id, title, "d.md", "x", kind), [], 0
    for n, text in enumerate(texts):
        passage = Passage(
            f"{id}#{n}", id, n, start, start + len(text), text, lead=lead if n else ""
        )
        hits.append(Hit(passage, document, 1.0, 1.0, 0.5))
        start += len(text) + 1
    return hits


def listed(rows: Sequence[str] = ROWS, note: str = NOTE) -> list[Hit]:
    """The list; its last two rows stand in another passage."""
    first = "\n".join((note, "", HEADER, RULE, *rows[:-2]))
    return document_of(first, "\n".join(rows[-2:]), lead=HEADER)


@pytest.fixture
def projects() -> list[Hit]:
    return listed()
