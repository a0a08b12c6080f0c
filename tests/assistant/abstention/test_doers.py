"""What one place did is not told of another whose name nothing here has."""

import pytest

from assistant.abstention.doers import unknown_doers


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("东河2031年签约额是多少？", ["东河"]),
        ("2031年东河签约多少项目", ["东河"]),
        ("东河在2031年一共新签约多少", ["东河"]),
        ("青禾2031年签约额是多少", []),  # the index has it
        ("我想问2031年签约额是多少", []),
        ("全区2031年新签约多少", []),
        ("2031年一季度签约多少", []),
        ("2031年新签约多少", []),
        ("2031年实际开工项目的投资额是多少", []),
        ("2031年真正开工的有几个", []),
    ],
)
def test_who_signed_in_a_year_must_be_known(question: str, who: list[str]) -> None:
    unknown = {"实际", "真正", "东河", "我想", "想问", "河2", "全区", "季度"}
    assert unknown_doers(question, unknown) == who
