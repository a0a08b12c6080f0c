"""What something is, and sentences that but mention it. Pure."""

import re
from collections.abc import Iterable

from index.normalise import search_key, search_terms

_MEANING = re.compile(
    r"^\W*(?:请问|想问一?下|那么?|这个?)*(?:什么(?:是|叫做?)|何(?:为|谓))(?P<first>[^，。?]{2,12}?)\W*$|"
    r"[“\"‘'](?P<quoted>[^”\"’']{2,12})[”\"’'][^，。?]{0,8}(?:代表|指|表示)(?:的是)?(?:什么|啥)\W*$|"
    r"(?:^|的)\W*(?:请问|想问一?下|那么?)*(?P<last>[^，。?的]{2,12}?)(?:到底|究竟|具体|都|主要|分别|各)*"
    r"(?:(?:(?:是指|是|指|代表|表示)(?:的是)?|涵盖|包含|包括)了?(?:什么|啥|哪些)(?:意思|含义|内容)?|怎么?样|有(?:什么|哪些)(?:问题|不足|困难|难题|特点))(?:\W*$|(?<=意思)[,，])"
)
# 承诺投资者的服务是什么 asks for no meaning
_GENERIC = {"服务", "承诺", "内容", "措施", "条件", "要求", "政策", "优势", "原因", "目的", "结果"}
_IS_SAID = re.compile(
    r"[”\"’」』]?(?:[（(][^（()）]*[）)])?,?(?:主要|就|一般|具体)*(?:是|指|即|为(?!了)|叫|包括|由|:)"
)
_OF_IT = re.compile(  # “三个一批”的项目
    r"[”\"’」』](?:的|[\u4e00-\u9fff]{2,4}的|[\u4e00-\u9fff]{2,6}(?:[。,;]|$))"
)
_NOTE = re.compile(r"^[（(][^（()）]*[）)](?=、)")  # 某院(深圳)、
_ITEM = re.compile(r"(?<![一二三四五六七八九十\d])、$")  # not the 二、 that numbers a heading
_DOES = re.compile(
    r"^\W*(?P<who>[^,。?]{2,12}?)(?:公司)?(?:主要)?(?:是(?:一家)?(?:(?:做|干|搞)(?:什么|啥)的?|什么(?:公司|企业))|"
    r"(?:做|干|搞)(?:什么|啥)的?)\W*$"
)
_DID = re.compile(
    r"^\W*(?P<who>[^,。?]{2,12}?)(?:在[^,。?]{1,6}?)?(?:签约?|投资?|建|带来)了?(?:什么|哪些|哪个)(?:项目)?\W*$"
)
_DOING = re.compile("生产(?!车间|基地|线)|处理|操作|从事|主营|研发|制造|经营")
# 古荥那个园区, 花园口园区
_KIND = re.compile("(?:[那这]边?[个家]?的?)?(?:(?:产业|工业)?园区?|公司|项目|企业|基地)?$")
_GOES_BY = re.compile(
    "(?:贯彻|落实|学习|领会|传达|根据|按照|遵照)[^。；;]{0,60}?(?:会议|讲话|[指批]示)[^。；;《》]{0,12}?精神"
)
_NAME = re.compile(r"[\w()（）]{2,24}(?:公司|集团|厂|中心|园|园区|基地)\W*")


def only_names(question: str, text: str) -> bool:
    """Whether a text but names in full what a question asks the meaning or doings of."""
    did = _DID.match(search_key(question))
    who = _KIND.sub("", did["who"] if did else asked_for(question))
    return bool(who and who in search_key(text) and "的" not in text and _NAME.fullmatch(text))


def but_places(question: str, text: str) -> bool:
    """Whether a text tells where the works are of a firm of which a question asks what it does."""
    is_doing = _DOES.match(search_key(question))
    return bool(is_doing and "位于" in text and not _DOING.search(text))


def asked_for(question: str) -> str:
    """What a question asks the meaning, state or doings of; empty where it asks for something
    else."""
    key = search_key(question)
    if doing := _DOES.match(key):
        return doing["who"]
    found = _MEANING.search(key)
    name = next(filter(None, found.groups()), "") if found else ""
    if name in _GENERIC:
        return ""
    name = name.partition("”")[0]  # “双塔”计划
    return name.strip("“”\"'「」『』 ")


def but_mentions(name: str, text: str) -> bool:
    """Whether a sentence has a name as one of a list, or in quotation marks, and does not go on to
    say what it is."""
    key = search_key(text)
    places = [m.span() for m in re.finditer(re.escape(name), key)] if name else []
    return bool(places) and all(_is_mention(key, *span) for span in places)


def but_follows(question: str, text: str) -> bool:
    """Whether most of what a text has of a question's words is of what somebody goes by: what a
    meeting told is not told by who acts in its spirit (贯彻落实…会议精神)."""
    key, asked = search_key(text), set(search_terms(question))
    held, own = (asked.intersection(search_terms(k)) for k in (key, _GOES_BY.sub(" ", key)))
    return len(own) < len(held) / 2


def is_untold(name: str, texts: Iterable[str]) -> bool:
    """Whether of the sentences that have a name all but mention it."""
    having = [text for text in texts if name and name in search_key(text)]
    return bool(having) and all(but_mentions(name, text) for text in having)


def _is_mention(key: str, start: int, end: int) -> bool:
    before, after = key[:start], _NOTE.sub("", key[end:])
    is_item = bool(_ITEM.search(before)) or after.startswith("、")
    return not _IS_SAID.match(after) and (is_item or bool(_OF_IT.match(after)))
