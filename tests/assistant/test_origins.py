"""Where a document is of, and whether a question is for it."""

from dataclasses import dataclass, replace

import pytest

from assistant import origins
from assistant.places import Home, named
from index.documents import Document, Hit, Passage


@dataclass(frozen=True)
class Texts:
    """What a document is without its passage: how it begins and ends, and all of it."""

    frame: str = ""
    whole: str = ""

    def frame_of(self, document_id: str) -> str:
        return self.frame

    def names(self, document_id: str, name: str) -> bool:
        return name in self.whole


NONE = Texts()


def hit(title: str, text: str = "对企业给予补贴。", **fields: str) -> Hit:
    document = replace(Document("d", title, "d.md", "digest"), **fields)
    return Hit(Passage("d#1", "d", 0, 0, len(text), text), document, 1.0, 1.0, 0.8)


@pytest.mark.parametrize(
    ("title", "frame", "place"),
    [
        ("省发展改革委关于印发措施的通知（黔发改服务〔2030〕9号）", "", "贵州"),
        ("关于做好帮扶工作的通知", "关于做好帮扶工作的通知 青办发〔2030〕3号", "青海"),
        ("参保缴费期延长", "新华社兰州2月8日电（记者）参保缴费期延长。", "甘肃"),
        ("多措并举保出行", "新华社北京2月8日电（记者）多措并举。", ""),
        ("关于减税的公告", "关于减税的公告 财税〔2030〕3号", ""),
        ("浙江省的办法", "黔发改〔2030〕3号", "浙江"),
    ],
)
def test_a_document_that_names_no_place_is_of_that_of_its_number_or_report(
    title: str, frame: str, place: str
) -> None:
    document = Document("d", title, "d.md", "digest")
    of = named(origins.of(document, Texts(frame)))
    assert {one.province for one in of} == ({place} if place else set())


def test_the_number_that_the_staff_have_written_tells_it_too() -> None:
    document = Document(
        "d", "关于减租的通知", "d.md", "digest", document_number="渝府办发〔2030〕1号"
    )
    assert named(origins.of(document, NONE)) == named("重庆")


def test_what_one_province_grants_is_not_for_who_asks_of_another() -> None:
    guizhou = hit("关于减租的通知（黔发改服务〔2030〕9号）")
    assert not origins.asked("重庆对企业给多少补贴？", Home(), NONE)(guizhou)
    assert origins.asked("贵阳对企业给多少补贴？", Home(), NONE)(guizhou)
    assert origins.asked("企业能拿多少补贴？", Home(), NONE)(guizhou)


@pytest.mark.parametrize(
    ("question", "is_of_it"),
    [
        ("国家对企业给多少补贴？", False),
        ("财政部给企业多少补贴？", False),
        ("商务部给企业多少补贴？", True),
        ("企业能拿多少国家补贴？", True),
        ("国家湿地公园里的企业有补贴吗？", True),
        ("广东的企业能拿多少补贴？", True),
    ],
)
def test_what_the_state_does_is_not_told_by_the_act_of_a_province(
    question: str, is_of_it: bool
) -> None:
    act = hit("广东省人民政府关于补贴的通知", "按商务部要求，对企业给予补贴。")
    assert origins.asked(question, Home(), NONE)(act) == is_of_it
    national = hit("关于补贴的公告")
    assert origins.asked("国家对企业给多少补贴？", Home(), NONE)(national)


def test_what_an_office_of_the_state_does_is_told_by_what_names_it() -> None:
    asked = "国家发改委如何降低电价？"
    assert not origins.asked(asked, Home(), NONE)(hit("关于降低电价的通知"))
    assert origins.asked(asked, Home(), NONE)(hit("电价下降", "国家发展和改革委员会宣布降价。"))
    signed = "关于降低电价的通知 …… 国家发展改革委 2030年2月1日"
    assert origins.asked(asked, Home(), Texts(signed))(hit("关于降低电价的通知"))


def test_what_an_office_of_a_place_does_is_told_by_what_names_the_place() -> None:
    asked, national = "福建省财政厅如何发放补贴？", hit("关于补贴的通知")
    assert not origins.asked(asked, Home(), NONE)(national)
    assert origins.asked(asked, Home(), Texts(whole="福建、浙江要先行先试。"))(national)
    assert origins.asked(asked, Home(), NONE)(hit("关于补贴的通知", "福建省给予补贴。"))
    assert origins.asked("福建的企业如何领补贴？", Home(), NONE)(national)
