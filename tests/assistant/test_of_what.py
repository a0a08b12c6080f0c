"""What a figure is of, and what the sentence before tells of it."""

from assistant.of_what import is_parted, speaks_of_it


def test_signed_and_begun_are_two_things() -> None:
    assert speaks_of_it("签了多少个项目", "新签约项目63个")
    assert not speaks_of_it("签了多少个项目", "新开工项目38个")


def test_parts_are_told_by_the_sentence_before() -> None:
    assert is_parted("其中亿元以上项目27个，10亿元以上项目2个。")
    assert is_parted("分产业看，竹产业21个、冷链物流15个。")
    assert not is_parted("分管领导每月走访一次。")
