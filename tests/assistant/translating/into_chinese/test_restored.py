"""Names and terms that a small model lost are put back where they were."""

import pytest

from assistant.translating.into_chinese.restored import restored


@pytest.mark.parametrize(
    ("translated", "names", "expected"),
    [
        ("职能型总部的奖励是多少？", ["落户奖励"], "职能型总部的落户奖励是多少？"),
        ("我能得到什么奖励？", ["引荐奖励"], "我能得到什么引荐奖励？"),
        ("企业总部落户奖励是多少？", ["职能型总部"], "职能型总部落户奖励是多少？"),
        ("租金补贴和设备补贴是多少？", ["购房补贴"], "租金补贴和设备补贴是多少？"),
        ("设备补贴是多少？", ["租金补贴"], "设备补贴是多少？"),  # which is of something else
        ("the 补贴 for 租金", ["租金补贴"], "the 补贴 for 租金"),  # no translation
        ("与例区签约的是谁？", ["示例区"], "与例区签约的是谁？"),  # of a term only its head
        ("境外境内资金有多少？", ["域外境内资金"], "域外境内资金有多少？"),
    ],
)
def test_a_lost_term_is_put_for_its_head(translated: str, names: list[str], expected: str) -> None:
    assert restored(translated, names, ()) == expected


@pytest.mark.parametrize(
    ("translated", "expected"),
    [
        ("哪家公司与例区签了约？", "哪家公司与示例区签了约？"),
        ("某例区有哪些企业？", "某例区有哪些企业？"),  # of another place
    ],
)
def test_a_name_that_lost_its_first_sign_is_whole(translated: str, expected: str) -> None:
    assert restored(translated, ["示例区"], ["示例区"]) == expected
