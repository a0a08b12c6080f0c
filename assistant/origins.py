"""Where a document is of, as far as it tells, and whether a question is for it. Pure.

What one city grants is no answer to who asks about another, nor what a province does to who asks
what the state does, however alike the words are.
"""

import re
from collections.abc import Callable
from typing import Protocol

from assistant import places
from index.documents import Document, Hit
from index.normalise import search_key


class Texts(Protocol):
    """What documents say beside the passages that were found, by their id."""

    def frame_of(self, document_id: str) -> str:
        """How a document begins and ends."""

    def names(self, document_id: str, name: str) -> bool:
        """Whether a document has a name anywhere."""


# By what a 文号 begins with: the short names of the provinces (GB/T 2260 has their full ones)
_SHORT = {
    short: name
    for name, shorts in {
        "北京": "京", "天津": "津", "上海": "沪", "重庆": "渝", "河北": "冀", "山西": "晋",
        "辽宁": "辽", "吉林": "吉", "黑龙江": "黑", "江苏": "苏", "浙江": "浙", "安徽": "皖",
        "福建": "闽", "江西": "赣", "山东": "鲁", "河南": "豫", "湖北": "鄂", "湖南": "湘",
        "广东": "粤", "广西": "桂", "海南": "琼", "四川": "川", "贵州": "黔", "云南": "滇云",
        "西藏": "藏", "陕西": "陕", "甘肃": "甘", "青海": "青", "宁夏": "宁", "新疆": "新",
    }.items()
    for short in shorts
}  # fmt: skip
_NUMBER = re.compile(
    rf"(?<![\u4e00-\u9fff])([{''.join(_SHORT)}])[\u4e00-\u9fff]{{1,8}}[〔\[【(（﹝](?:19|20)\d\d"
)
# 新华社兰州2月8日电; what is reported from the capital is of the whole country
_REPORTED = re.compile(r"(?:新华|中新|中国新闻)[社网](?!北京)([\u4e00-\u9fff]{2,4}?)\d[\d月]*日电")
# Who does what is asked for, where that is no place's: 国家针对哪些人, 国家发展改革委如何
_STATE = re.compile(
    r"^\W*(?:请问)?(?:"
    r"(?P<office>国务院|国家[\u4e00-\u9fff]{1,8}?(?:局|委(?!员))|税务总局|(?:财政|商务|教育|司法|公安|民政|科技|"
    r"交通运输|农业农村|工业和信息化|工信|人力资源(?:和)?社会保障|人社|文化和旅游|住房城乡建设|生态环境|自然资源)部)|"
    r"(?:国家|我国|中央(?:财政)?)(?=[对针为给有如怎要规完出采在实推提鼓支发将是会允]))"
)
# 福建省人力资源社会保障厅如何要求: what the state asks of all does not tell it
_OF_A_PLACE = re.compile(
    rf"^\W*(?:请问)?(?:疫情(?:防控)?期间,?)?(?P<place>{places.NAME.pattern})[省市区县州]?[\u4e00-\u9fff]{{0,10}}?"
    r"(?:局|厅|委(?!员)|政府|海关|保障部)(?=[\u4e00-\u9fff]{2})"
)
_ALIKE = (
    ("国家发展改革委", "国家发展和改革委", "国家发改委", "发展改革委"),
    ("工信部", "工业和信息化部"),
    ("人社部", "人力资源社会保障部", "人力资源和社会保障部"),
    ("国家卫健委", "国家卫生健康委"),
    ("国家林草局", "国家林业和草原局"),
    ("国家税务总局", "税务总局"),
)


def of(document: Document, texts: Texts) -> str:
    """What names where a document is of: its title and issuer, else what its 文号 begins with, or
    where its report is from. A text without any place where nothing tells it."""
    names = f"{document.title}\n{document.issuer}"
    if places.named(names):
        return names
    frame = texts.frame_of(document.id)
    number = _NUMBER.search(f"{names}\n{document.document_number}\n{frame}")
    reported = _REPORTED.search(frame)
    told = (_SHORT[number[1]] if number else "", reported[1] if reported else "")
    return "\n".join((names, *told))


def asked(question: str, home: places.Home, texts: Texts) -> Callable[[Hit], bool]:
    """Whether a passage is of the places of a question, by where its document is of or by what it
    says itself; of none but these, where the question is about elsewhere."""
    key, sought = search_key(question), places.sought(question, home)
    state, office = _STATE.match(key), _OF_A_PLACE.match(key)
    if not sought and not state:
        return lambda hit: True  # no document need be read for it
    is_abroad = places.is_about_elsewhere(question, home)

    def is_asked(hit: Hit) -> bool:
        origin = of(hit.document, texts)
        if is_abroad:
            return places.meet(places.named(origin), sought)
        text = hit.passage.searchable(hit.document.called)
        if office:
            is_there = places.meet(places.named(f"{origin}\n{text}"), sought)
            return is_there or texts.names(hit.document.id, office["place"])
        is_act_of_place = bool(state) and not sought and _is_of_a_place(hit.document)
        if state and state["office"]:
            # the act of a place may name it where it begins, and goes on with what the place does
            around = "" if is_act_of_place else f"{origin}\n{texts.frame_of(hit.document.id)}"
            return _names(f"{text}\n{around}", state["office"])
        return not is_act_of_place and not places.is_elsewhere(sought, origin, text)

    return is_asked


def _names(text: str, office: str) -> bool:
    """Whether a text names an office of the state, by its full name or a short one."""
    key = search_key(text)
    alike = next((names for names in _ALIKE if office in names), (office,))
    return any(name in key for name in alike)


def _is_of_a_place(document: Document) -> bool:
    """Whether it is the act of a place, and no report that may tell of the state as well."""
    return bool(places.begins_with(document.title) or places.begins_with(document.issuer))
