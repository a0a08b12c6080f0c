"""A park is called by what tells it apart."""

import pytest

from assistant.translating.into_chinese.called import with_short_names

GLOSSARY = {
    "Northbay Pet Economy Park": "北湾宠物经济产业园",
    "Whitesand Cold Chain Port": "白沙冷链港",
    "Southhill Low-altitude Test Base": "南山低空试飞基地",
    "Southhill New Materials Industrial Park": "南山新材料产业园",
    "pet food": "宠物食品",
}


@pytest.mark.parametrize(
    ("asked", "said", "names"),
    [
        ("rent in the pet park?", "rent in 北湾宠物经济产业园?", ["北湾宠物经济产业园"]),
        ("gas in the cold chain park", "gas in 白沙冷链港", ["白沙冷链港"]),
        ("the drone test base", "drone 南山低空试飞基地", ["南山低空试飞基地"]),
        ("a new materials park", "a 南山新材料产业园", ["南山新材料产业园"]),
        ("which industrial parks are there", "which industrial parks are there", []),
        ("the southhill zone", "the southhill zone", []),
        ("we make pet food", "we make pet food", []),
    ],
)
def test_a_part_of_one_name_is_that_name(asked: str, said: str, names: list[str]) -> None:
    assert with_short_names(asked, GLOSSARY) == (said, names)
