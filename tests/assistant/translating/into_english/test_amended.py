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
        ("第（六）项中“每项补助20万元”修改为“每项补助35万元”，其余内容不变。", "item (6)",
         "每项补助20万元", "每项补助35万元"),
        ("第三条第（二）项修改为：“按12%补助。”", "Article 3, item (2)", "", "按12%补助。"),
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


def test_that_the_rest_is_unchanged_is_told_too() -> None:
    of_item = amended("第（六）项中“补助20万元”修改为“补助35万元”，其余内容不变。")
    whole = amended("第（六）项修改为“补助35万元”。")
    assert of_item and whole
    assert of_item.told("A subsidy of 200,000 yuan.", "A subsidy of 350,000 yuan.") == (
        "In item (6), “A subsidy of 200,000 yuan” is changed to “A subsidy of 350,000 yuan”. "
        "The rest is unchanged."
    )
    assert whole.told("", "The subsidy is 350,000 yuan.").startswith("Item (6) is changed")
