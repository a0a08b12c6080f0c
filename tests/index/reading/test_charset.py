import codecs
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import UnreadableFile
from index.reading.charset import decode

# an encoding can only be guessed from a page or so of real wording
_SIMPLIFIED = (
    "惠济区位于郑州市区北部，为加快招商引资工作，推动产业园区高质量发展，制定本实施方案。企业在本区投资"
    "建设先进制造业、现代物流业项目，符合条件的可以申请税收优惠政策和租金补贴。各有关部门应当明确责任分工，"
    "建立项目落地保障机制，定期召开联席会议，协调解决项目建设中遇到的困难和问题。"
)
_TRADITIONAL = (
    "本區位於市區北部，為加快招商引資工作，推動產業園區高質量發展，制定本實施方案。企業在本區投資"
    "建設先進製造業、現代物流業項目，符合條件的可以申請稅收優惠政策和租金補貼。各有關部門應當明確責任分工，"
    "建立項目落地保障機制，定期召開聯席會議，協調解決項目建設中遇到的困難和問題。"
)
guesses = settings(derandomize=True, max_examples=50)  # a guess is the library's, never quite sure


def rearranged(page: str):
    """The page's clauses in any order."""
    return st.permutations(page.split("，")).map("，".join)


@given(st.text())
def test_utf_8_comes_back_with_its_line_ends_unified(text):
    expected = text.replace("\x00", "").removeprefix("\ufeff")
    expected = expected.replace("\r\n", "\n").replace("\r", "\n")
    assert decode(text.replace("\x00", "").encode()) == expected


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "gb2312"])
@given(text=rearranged(_SIMPLIFIED))
@guesses
def test_mainland_encodings_come_back(encoding, text):
    assert decode(text.encode(encoding)) == text


@given(rearranged(_TRADITIONAL))
@guesses
def test_big5_comes_back(text):
    assert decode(text.encode("big5")) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
@given(text=st.text(st.characters(exclude_characters="\r\x00", codec="utf-8")))
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(mark, encoding, text):
    assert decode(mark + text.encode(encoding)) == text


def test_a_rare_character_of_gb18030_survives():
    text = f"古荥镇㮾村：{_SIMPLIFIED}"
    assert decode(text.encode("gb18030")) == text


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"PK\x03\x04\x14\x00\x06"]
)
def test_binary_is_refused(data):
    with pytest.raises(UnreadableFile, match="binary"):
        decode(data)


def test_bytes_in_no_known_encoding_are_refused_with_advice():
    with pytest.raises(UnreadableFile, match="UTF-8"):
        decode(b"caf\xe9 au lait")


@given(st.binary())
def test_any_bytes_are_text_or_unreadable(data):
    with suppress(UnreadableFile):
        assert isinstance(decode(data), str)
