"""Which sentences of a text change another act, and which: 《若干措施》第二项由6元调整为8元. Pure.

Offices seldom print an act anew. A short notice names it, mostly once in full and then by the short
name that it introduces (以下简称《若干措施》), and says what it changes in it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index.documents import DocumentText, Finding
from index.metadata_patterns import NUMBER, ORDER, Piece, finding, number_text
from index.numerals import NUMERAL
from index.sentences import split_sentences

FIELD = "amends"
CARRIED_OUT = "how what is said before it is carried out"  # the rule of a finding
TO = (
    "(?:(?:调整|修改|修订|修正|更正|变更|更改|提高|提升|上调|降低|下调|增加|减少|扩大|缩短|延长|改)"
    '(?:为|到|至)|(?<=[”"])应(?:当|该)?为(?=[“"]))'  # a slip that is corrected
)
_STOPS = (  # that an act as a whole is repealed is told by its status
    "(?:停止|不再|暂停|终止|中止)(?:执行|实施|施行|适用)|(?:删去|删除|取消)[^，,。；;]{0,30}[条项款]|"
    "第[^，,。；;》]{1,12}[条项款点][^，,。；;》]{0,30}(?:删去|删除|取消|废止)|"
    # 废止第十四条（引荐奖励）, 废止《…办法》（示政规〔2024〕5号）第十四条
    "废止(?:《[^，,。；;]{2,80}》[^，,。；;》]{0,30})?第[^，,。；;》]{1,12}[条项款点]"
)
LONGER = "(?:延长|延续|延期|顺延|续延|展期|续期)"
_EXTENDS = (
    rf"有效期[^,，。；;]{{0,12}}?(?:{LONGER}|延[至到])|(?:延长|延续)(?:执行|实施|施行)|"
    rf"继续(?:有效|执行|实施|施行)(?:[至到]|{NUMERAL}年|[，,]?(?:有效|[执实施]行)期)"
)
# 由6元调整为8元, 第八项停止执行, 有效期延长至2028年底, 延长《…办法》有效期
_CHANGES = re.compile(rf"{TO}|{_STOPS}|{_EXTENDS}|(?:延长|延续)[^，,。；;]{{0,60}}?有效期")
_PART = re.compile(rf"第\s*[（(]?{NUMERAL}[）)]?\s*[条项款点]")
_OWN_PART = re.compile(r"本[\u4e00-\u9fff]{1,6}(?:第|有效期)")  # 本办法第七条
_TITLE = r"《(?P<title>[^《》]*(?:《[^》]*》)?[^《》]*)》"
# 《…若干措施》（示政规〔2024〕5号，以下简称《若干措施》）
_ACT = re.compile(rf"{_TITLE}(?:\s*[（(](?P<inside>(?:[^（）()]|[（(]\d{{4}}[）)])*)[）)])?")
_SHORT = re.compile(
    r"(?:以下|下)[简统并合]*称(?:为)?\s*[:：]?\s*[《“\"‘「]?(?P<short>[^《》“”\"‘’「」，,）)]{2,30})"
)
_NUMBER = re.compile(rf"{NUMBER}|{ORDER}")
# 根据《条例》, 依照《办法》第五条: what a rule rests on is not what it changes
_RESTS_ON = re.compile(
    "(?:根据|依据|按照?|依照|参照|遵照|落实|贯彻|结合|符合|为[^，,。]{0,4}实施)[^，,。]*$"
)
# （示政规〔2024〕5号，以下简称“若干措施”）
_INSIDE = r"(?:\s*[（(](?:[^（）()]|[（(]\d{4}[）)])*[）)])?"
# 现对《…办法》作如下修改, 现就《…办法》第九条的执行事项通知如下, 关于修改《…办法》的决定
_DECLARES = re.compile(
    rf"(?:现?[将对就把]{_TITLE}{_INSIDE}[^，。；]{{0,40}}?(?:作|做|进行|予以)[^，。；]{{0,8}}"
    "(?:修改|调整|修订|修正|更正)|"
    rf"现?就{_TITLE.replace('title', 'noted')}{_INSIDE}[^，。；]{{0,60}}?(?:通知|公告|决定)如下|"
    rf"关于(?:修改|调整|修订|修正|更正|勘误|延长|停止执行)[^，。；《]{{0,6}}"
    rf"{_TITLE.replace('title', 'named')})"
)
# 按照调整后的标准执行; 仍按原规定执行; 可以补报
_IS_CARRIED_OUT = re.compile(
    "(?:调整|修改|修订|更正|变更)后的?|新的?(?:标准|规定|政策)|原来?的?(?:标准|规定|政策)|仍然?按|补[报差]"
)
_TAKES = re.compile(
    '(?:延长|延续|修改|修订|更正|停止执行|不再执行|废止|删去|删除|取消)[“"]?$'
)  # 延长《…办法》有效期
# “人才十条”有效期延长至…, 将创新十条第三条中…: an act by the name that people know it by
_CALLED = re.compile(
    rf"(?:[“‘「](?P<quoted>[^“”‘’「」]{{2,20}})[”’」]|(?:^|[、，。；：:])\s*[将对把]?"
    rf"(?P<bare>[\u4e00-\u9fff]{{2,8}}(?<![第零〇一二三四五六七八九十百])[一二三四五六七八九十]+条))"
    rf"的?(?:有效期|(?:延长|延续)(?:执行|实施|施行)|继续(?:有效|执行|实施|施行)|第{NUMERAL}[条款项点])"
)
_NUMBERED = re.compile(rf"\s*(?:[（(]?{NUMERAL}[）)、.．]|第{NUMERAL}条)")
_OF_NOTICE = re.compile(rf"\s*(?:{NUMERAL}、)?(?:除[^，。]{{0,20}}外|本通知|本决定|本公告)")
_LEAST_SHORT = 4  # characters of a short name that tells an act without 《》
_LONGEST = 900  # characters of a sentence with the article that it quotes
_MOST_BEHIND = 2  # sentences on how a change is carried out


class _Acts(NamedTuple):
    """What a text calls acts. full: short or bare title → title；number. declared: (where, act) of
    which it says that it changes them."""

    full: dict[str, str]
    declared: tuple[tuple[int, str], ...]

    def of(self, piece: Piece) -> list[str]:
        """The acts that a sentence changes."""
        found = list(self._named(piece.text))
        is_part = _PART.search(piece.text) or re.search(_EXTENDS, piece.text)
        if found or not is_part or "《" in piece.text or _OWN_PART.search(piece.text):
            return list(dict.fromkeys(found))
        before = [act for at, act in self.declared if at < piece.start]
        return before[-1:]

    def _named(self, text: str) -> Iterator[str]:
        text = self._with_bare_names(text)
        head = text[: found.start()] if (found := re.search(r"[“\"]", text)) else text
        for act in _ACT.finditer(head):
            if not _RESTS_ON.search(head[: act.start()]) and _is_changed(text, *act.span()):
                yield self.full.get(act["title"], act["title"])
        if "《" in head:
            return
        for number in _NUMBER.finditer(head):
            if not _RESTS_ON.search(head[: number.start()]) and _is_changed(text, *number.span()):
                yield f"；{number_text(number.group())}"
        for short, full in self.full.items():
            at = head.find(short) if len(short) >= _LEAST_SHORT else -1
            end = at + len(short)
            if at >= 0 and not _RESTS_ON.search(head[:at]) and _is_changed(text, at, end):
                yield full
        if called := _CALLED.search(text):
            name = called["quoted"] or called["bare"]
            if name not in self.full and not called.string[: called.start()].count("“"):
                yield name

    def _with_bare_names(self, text: str) -> str:
        """The sentence with the short names of acts out of their marks, as long as it was: what
        else stands in marks is what it quotes."""
        for short in self.full:
            text = re.sub(rf"[“‘「]({re.escape(short)})[”’」]", r" \1 ", text)
        return text


def find(source: DocumentText) -> Iterator[Finding]:
    """A finding for each sentence and each act that it changes, in order; `value` is the act's
    title, ； and its 文号, whichever is told."""
    pieces = list(_whole(source.text, split_sentences(source.text, source.blocks[0].start)))
    acts = _acts(source.text)
    open_acts: list[str] = []
    behind = 0  # sentences since the last change
    for before, piece in zip([None, *pieces], pieces, strict=False):
        changed = acts.of(piece) if says_change(piece.text) else []
        rule = "says what it changes in the act that it names"
        if changed:
            open_acts, behind = changed, 0
        elif open_acts and behind < _MOST_BEHIND and _goes_on(source.text, before, piece):
            changed, rule, behind = open_acts, CARRIED_OUT, behind + 1
        else:
            open_acts = []
        for act in changed:
            yield finding(FIELD, act, piece, (0, len(piece.text)), 0.9, rule)


def says_change(sentence: str) -> bool:
    """Whether a sentence has the words by which an act is changed."""
    return bool(_CHANGES.search(sentence))


def _acts(text: str) -> _Acts:
    full: dict[str, str] = {}
    for act in _ACT.finditer(text):
        inside = act["inside"] or ""
        number, short = _NUMBER.search(inside), _SHORT.search(inside)
        value = act["title"] + (f"；{number_text(number.group())}" if number else "")
        if number or short:
            full.setdefault(act["title"], value)
        if short:
            full[short["short"].strip()] = value
    declared = [
        (found.start(), full.get(name, name))
        for found in _DECLARES.finditer(re.sub(r"\n", " ", text))
        for name in [found["title"] or found["noted"] or found["named"]]
    ]
    return _Acts(full, tuple(declared))


def _whole(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The sentences; what one quotes is not cut off: 修改为：“第七条 …。…。”"""
    start = -1
    for a, b in spans:
        start = a if start < 0 else start
        said = text[start:b]
        if said.count("“") > said.count("”") and b - start < _LONGEST:
            continue
        yield Piece(start, b, said)
        start = -1
    if start >= 0:
        yield Piece(start, spans[-1][1], text[start : spans[-1][1]])


def _is_changed(text: str, start: int, end: int) -> bool:
    """Whether the words of change stand behind the name, or take it as their object."""
    return bool(_CHANGES.search(text, end) or _TAKES.search(text[:start]))


def _goes_on(text: str, before: Piece | None, piece: Piece) -> bool:
    """Whether a sentence tells how the change in front of it is carried out: in one paragraph with
    it, or in the next one in words that point back."""
    if before is None or "《" in piece.text or _OF_NOTICE.match(piece.text):
        return False
    is_laid_out = not text[: before.start].strip(" \u3000") or text[: before.start].endswith("\n")
    is_same = is_laid_out and "\n" not in text[before.end : piece.start]
    is_same = is_same and not _NUMBERED.match(piece.text)
    return is_same or bool(_IS_CARRIED_OUT.search(piece.text))
