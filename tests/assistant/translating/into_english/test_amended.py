"""A sentence that words another anew falls into what is changed and its words before and after."""

import pytest

from assistant.translating.into_english.amended import amended


@pytest.mark.parametrize(
    ("chinese", "begins", "old", "new"),
    [
        ("将第八条修改为：“按12%给予补助。”", "Article 8", "", "按12%给予补助。"),
        ("将《示例办法》第十二条第二款修改为“按12%补助”。", "Article 12, paragraph 2", "",
         "按12%补助"),
        ("《示例措施》第14条“算力券”中，“最高200万元”更正为“最高300万元”。", "Article 14",
         "最高200万元", "最高300万元"),
        ("“最高200万元”调整为“最高300万元”", "", "最高200万元", "最高300万元"),
    ],
)  # fmt: skip
def test_its_parts(chinese: str, begins: str, old: str, new: str) -> None:
    found = amended(chinese)
    assert found is not None
    assert (found.begins, found.old, found.new) == (begins, old, new)


@pytest.mark.parametrize(
    "chinese",
    [
        "第八条补助比例由10%调整为12%。",  # no words of the rule itself
        "将第八条修改为：“按12%给予补助。”本通知自印发之日起施行。",
        "修改为“按12%补助”",  # of what is not told
        "企业应当提交“承诺书”。",
    ],
)
def test_what_does_more_or_other_things_is_none(chinese: str) -> None:
    assert amended(chinese) is None


def test_it_is_told_with_the_english_of_its_parts() -> None:
    of_article = amended("将第八条修改为：“按12%给予补助。”")
    of_words = amended("《示例措施》第14条中，“最高200万元”更正为“最高300万元”。")
    assert of_article and of_words
    assert of_article.told("", "A subsidy of 12% is given.") == (
        "Article 8 is changed to read: “A subsidy of 12% is given.”"
    )
    assert of_words.told("At most 2 million yuan.", "At most 3 million yuan.") == (
        "In Article 14, “At most 2 million yuan” is corrected to “At most 3 million yuan”."
    )
