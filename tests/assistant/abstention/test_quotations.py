"""A name in quotation marks is held where a list is told whose items it counts."""

import pytest

from assistant.abstention.quotations import unheld_quotations

SAID = ["示例区确立了服务体系，做到来访有人接、办事有人帮、困难有人解。示例区坚持快办、快批。"]


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("“三有”的服务体系具体是哪三句话", []),
        ("“两快”是什么", ["两快"]),  # two is no count of this spelling
        ("“二快”是什么", []),
        ("“四有”是哪四句", ["四有"]),
        ("“二有”是哪两句", ["二有"]),
        ("“三化”指什么", ["三化"]),
    ],
)
def test_a_count_of_a_word_is_its_list(question: str, missing: list[str]) -> None:
    assert unheld_quotations(question, SAID) == missing
