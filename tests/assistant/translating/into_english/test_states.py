"""That a thing is done, or being built, is told in English too."""

import pytest

from assistant.translating.into_english.states import lost

MAPS = "青禾区已经做好的产业图谱涉及新材料、食品等产业。"
SITES = "青禾区有一批项目在建设现场加班加点，其中有白鹭影视基地。"


@pytest.mark.parametrize(
    ("english", "chinese", "state"),
    [
        ("The industry map of Qinghe covers new materials and food.", MAPS, "已经做好"),
        ("There are many projects underway in Qinghe, Bailu among them.", SITES, "建设现场"),
        ("Bailu has three projects.", "白鹭园有3个在建项目。", "在建"),
        ("The park of Bailu is in the east.", "已建成的白鹭园位于东部。", "已建成"),
    ],
)
def test_a_state_that_is_lost_is_found(english: str, chinese: str, state: str) -> None:
    assert list(lost(english, chinese)) == [state]


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Qinghe has prepared an industry map for new materials and food.", MAPS),
        ("Many projects are under construction in Qinghe, Bailu among them.", SITES),
        ("The park in the east has been completed.", "已建成的白鹭园位于东部。"),
        ("Qinghe is setting up a fund.", "青禾区正在建设服务体系。"),
        ("Qinghe proposes a fund.", "青禾区在建立基金。"),
    ],
)
def test_a_state_that_is_told_or_none_is_not(english: str, chinese: str) -> None:
    assert list(lost(english, chinese)) == []
