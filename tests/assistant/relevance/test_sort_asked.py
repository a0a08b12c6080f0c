"""Of which sort of firm or project a question is, and what is of that sort."""

import pytest

from assistant.relevance.sort_asked import any_of, is_one, is_said, sort_asked


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("文旅项目有哪些", "文旅"),
        ("落户的有哪些石油方面的企业", "石油"),
        ("签约企业里哪家是做芯片的", "芯片"),
        ("生物科技项目2031年一季度有没有签约的?", "生物科技"),
        ("2031年有没有食品项目在一季度签约", "食品"),
        ("有没有重点项目开工", ""),
        ("重点项目2031年一季度有没有签约的?", ""),
        ("引进的企业里有没有做石油的", "石油"),
        ("生物医药的公司,一季度签这类的有没有写具体哪家", "生物医药"),
        ("一季度签了哪些企业", ""),
        ("生物医药的公司,有这类补贴吗", ""),
        ("有没有做好的产业图谱", ""),
        ("你们是做什么的", ""),
        ("有没有做过对赌的", ""),
        ("哪家是做什么的", ""),
    ],
)
def test_the_sort_is_known_however_it_is_put(question: str, sort: str) -> None:
    assert sort_asked(question) == sort


def test_a_firm_is_of_the_sort_that_its_name_tells() -> None:
    assert is_one("石油", "乙桥石化总部") and is_one("石油", "丙岭石油子公司")
    assert not is_one("石油", "甲视讯总部") and not is_one("石油", "石油")
    assert is_said("文旅", "文化旅游") and not is_said("文旅", "旅游")
    assert is_said("石油", "石化总部") and not is_said("化肥", "石化总部")


def test_projects_to_work_together_on_are_of_the_sort_that_is_named() -> None:
    assert sort_asked("想了解青禾区的文旅项目,有没有可以合作的") == "文旅"


def test_several_sorts_are_asked_for_together() -> None:
    assert any_of("参与签约的酒店、文旅及地产类知名企业有哪些?") == ("酒店", "文旅", "地产")
    assert any_of("参与签约的知名企业有哪些?") == ()
    assert any_of("签约和开工的项目有哪些?") == ()
