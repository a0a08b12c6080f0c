"""A letter or e-mail that came in, by its parts: what frames it, what it says, who writes. Pure.

Of a thread each mail is one by itself. What only frames a letter (letterhead, address, date,
salutation, signature) asks nothing, whatever words the name of a firm has.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.conversation.before import PREDICATE
from assistant.letters import writing
from assistant.letters.writing import DATED, LINE, NOBODY, Writer

# below which an earlier mail stands
_EARLIER = re.compile(
    r"^\W*(?:-{2,}|—{1,}|_{2,}|={2,})\s*(?:原始邮件|转发(?:的)?邮件|邮件原文|以下(?:为|是)[^，。]{0,6}原文|"
    r"original message|forwarded message)\W*$|"
    r"^begin forwarded message:?$|^on .{6,90} wrote:$|^.{2,60}(?:写道|写到)[：:]$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"^(?:[ \t]*[>＞|][ \t]?)+")
_OF_MAIL = (
    r"(?:发件人|收件人|抄送|密送|日期|时间|发送时间|发件时间|主题|"
    r"from|to|cc|bcc|date|sent|subject|re|reply-to)"
)
_HEADER = re.compile(rf"^\s*{_OF_MAIL}\s*[:：].*$", re.IGNORECASE)
_FROM = re.compile(r"^\s*(?:发件人|from)\s*[:：]", re.IGNORECASE)
_ITEM = re.compile(
    r"^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-h])(?:[)）、．]|\.(?!\d))|"
    r"[-*•·①-⑳])"
)
_ENDS = re.compile(r"[?？。；;！]|(?<=[a-z]{3})[.!]\s+\S")  # of a line with a sentence
_LEADS = re.compile("以下|如下|下列|问题|事项|请问|咨询|请教|了解")
_ADDRESSEE = (
    r"(?:[局厅委办院所会部处科室站组区县市]|中心|政府|公司|单位|领导|老师|同志|先生|女士|主任|[局区县市]长|经理|团队|"
    r"负责人|人员|各位|专班|[您你]?好)"
)
_SALUTATION = re.compile(
    rf"^\s*(?:[^，,。?？!！；;：:]{{0,36}}{_ADDRESSEE}[：:]?|致[：:][^，,。?？：:]{{2,40}}|"
    r"尊敬的[^。?？：:]{2,40}[：:]?)\s*$|"
    r"^\s*(?:dear|hello|hi|good (?:morning|afternoon|day)|to whom)\b[^?!;]{0,60}$",
    re.IGNORECASE,
)
_CALLS = re.compile(r"[：:,，]\s*$|^\s*(?:致[：:]|尊敬的)|^\s*(?:dear|hello|hi)\b", re.IGNORECASE)
# 尊敬的领导：贵区有哪些园区？ Dear team, which parks are there?
_CALLED = re.compile(
    r"^\s*(?:尊敬的[^，,。?？：:]{2,20}[：:]|(?:dear|hello|hi)\b[^?.!,;:\n]{0,40}[,:])\s*(?=\S)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"^\s*(?:函|关于[^。?？]{2,40}[函信])\s*$")
_TAKES_LEAVE = re.compile(
    r"^\s*(?:此致|敬礼|顺[颂祝]|专此|特此|即颂|商祺|(?:以上|盼|望)[^?？]{0,12}(?:复|荷|感)|(?:非常|十分)?(?:感谢|谢谢)|"
    r"(?:yours|sincerely|best|kind|warm|regards|respectfully|cordially|many thanks|thanks|cheers|"
    r"thank you|with (?:(?:my|our) )?(?:best|kind|warm|many))\b)[^?？]{0,60}$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"^\s*(?:联系人|电话|联系电话|手机|邮箱|地址|邮编|传真|tel|phone|e-?mail|fax|mobile|address)\s*[:：]",
    re.IGNORECASE,
)
# what somebody else asks, below: see Sarah's list below, 下面是客户发来的问题，转给您
_ASKED_FOR = "(?:问题|疑问|清单|来信|来函|邮件|咨询)"
_LISTED = "(?:list|questions?|points?|e-?mail|message|enquiry|inquiry|request)"
BELOW = re.compile(
    rf"(?:下面|以下)(?:是|为)[^。?？]{{0,40}}(?:发来|转来|提出|提|问|关心)的[^。?？]{{0,6}}{_ASKED_FOR}|"
    rf"转[来给发][^。?？]{{0,24}}{_ASKED_FOR}[^。?？]{{0,6}}(?:如下|见下|附后|在下面?)|"
    rf"{_ASKED_FOR}(?:见下|附后|在下面)|[请详]见下[文方面]?的?(?:{_ASKED_FOR}|原文|$|[，。])|"
    rf"\b{_LISTED} below\b|\b(?:see|find) below\b|"
    rf"\bbelow (?:is|are)\b[^.?!]{{0,40}}\b{_LISTED}\b|"
    r"\bforward(?:ing|ed)?\b[^.?!]{0,40}\bbelow\b",
    re.IGNORECASE,
)
# one of our members sent the note below: what somebody else wrote, whatever is asked besides
_SENDS_ON = re.compile(
    r"(?<!your )\b(?:note|e-?mail|message|letter|enquiry|inquiry) below\b|"
    r"\bforward(?:ing|ed)?\b[^.?!]{0,40}\b(?:note|e-?mail|message|letter|enquiry|inquiry)\b"
    r"[^.?!]{0,40}\bbelow\b|"
    r"(?:会员|客户|同事|朋友|企业|公司|同行|成员|伙伴)[^。?？，,]{0,12}的?(?:来信|来函|邮件)"
    r"[^。?？]{0,12}(?:见下|附后|在下面|[转附]在下|如下)|"
    r"(?:下面|以下)(?:是|为)[^。?？]{0,20}(?:会员|客户|同事|朋友|企业|公司|同行|成员|伙伴)"
    r"[^。?？]{0,12}的(?:来信|来函|邮件)",
    re.IGNORECASE,
)
# 补贴汇编能发我一份吗[呲牙]
_FACE = re.compile(
    r"\s*\[(?:微笑|愉快|呲牙|龇牙|偷笑|憨笑|坏笑|奸笑|笑脸|破涕为笑|捂脸|害羞|调皮|可怜|可爱|流泪|难过|尴尬|"
    r"惊讶|疑问|思考|嘿哈|机智|加油|奋斗|抱拳|合十|握手|拥抱|鼓掌|强|赞|胜利|拳头|爱心|玫瑰|鲜花|咖啡|"
    r"太阳|庆祝|礼物|红包|发|福|烟花|爆竹|鞠躬|谢谢|好的|再见|OK|ok|耶|汗|擦汗|皱眉|苦涩|叹气|Emm)\]"
)
_LONGEST_HEAD, _LONGEST_FOOT = 30, 14  # lines
_LONGEST_LINE, _LONGEST_SIGNED = 110, 60  # characters


@dataclass(frozen=True)
class Mail:
    """text: all of it, without those it quotes. body: what it says, without its frame.
    forwards: whether it points to what is asked below; sends_on: whether that is another's mail,
    which is asked beside what it asks itself."""

    text: str
    body: str
    writer: Writer = NOBODY
    forwards: bool = False
    sends_on: bool = False


def mails(text: str) -> tuple[Mail, ...]:
    """The mail itself, and below it those that it forwards or replies to, the newest first."""
    own: list[list[str]] = [[]]
    quoting = False
    lines = _without_faces(text).splitlines()
    for at, line in enumerate(lines):
        bare = _QUOTED.sub("", line)
        begins_quoted = bare != line and not quoting
        is_mark = bool(_EARLIER.match(bare.strip()))
        if begins_quoted or is_mark or _begins_mail(lines, at):
            own.append([])
        quoting = bare != line
        if not is_mark:
            own[-1].append(bare)
    found = ["\n".join(part) for part in own]
    return tuple(_read(part) for n, part in enumerate(found) if not n or part.strip())


def _without_faces(text: str) -> str:
    """Without the faces of a messenger, with what they end ended: 领导好[抱拳]我是…"""
    ended = re.compile(rf"(?<=[\w])(?:{_FACE.pattern})+(?=[ \t]*\w)")
    return _FACE.sub("", ended.sub("，", text))


def _begins_mail(lines: Sequence[str], at: int) -> bool:
    """Whether the head of another mail begins here, behind what was said before."""
    if not at or not _FROM.match(lines[at]) or _HEADER.match(lines[at - 1]):
        return False
    said = any(line.strip() and not _EARLIER.match(line.strip()) for line in lines[:at])
    return said and at + 1 < len(lines) and bool(_HEADER.match(lines[at + 1]))


def _read(text: str) -> Mail:
    lines = text.splitlines()
    end = _end_of_body(lines)
    start = min(_start_of_body(lines), end)
    body = [line for line in lines[start:end] if not _HEADER.match(line) or _ITEM.match(line)]
    said = _CALLED.sub("", "\n".join(body).strip("\n"))
    writer = writing.of(lines[:start], lines[end:], said)
    sends_on = bool(_SENDS_ON.search(said))
    return Mail(text, said, writer, sends_on or bool(BELOW.search(said)), sends_on)


def _start_of_body(lines: Sequence[str]) -> int:
    """Behind the salutation; where there is none, behind the lines that certainly say nothing."""
    head = 0
    called = certain = 0
    for head, line in enumerate(lines[:_LONGEST_HEAD], 1):
        if _says(line):
            break
        if _SALUTATION.match(line) and _CALLS.search(line) and not _LEADS.search(line):
            called = head
        if certain == head - 1 and (not line.strip() or _frames(line) or _TITLE.match(line)):
            certain = head
    return called or certain


def _says(line: str) -> bool:
    """Whether a line may ask or tell something of its own, which no line of a head does."""
    if _HEADER.match(line) or _TITLE.match(line):
        return False
    is_called = bool(_SALUTATION.match(line)) and not line.isascii()
    asks = bool(PREDICATE.search(line)) and not is_called
    return bool(_ITEM.match(line) or _ENDS.search(line) or asks) or len(line) > _LONGEST_LINE


def _end_of_body(lines: Sequence[str]) -> int:
    """In front of the leave, the signature or the date with which it ends; its length where none
    of them is there."""
    first = len(lines)
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - _LONGEST_FOOT), -1):
        line = lines[at].strip()
        if _TAKES_LEAVE.match(line) or _frames(line):
            first = at
        elif line and (len(line) > _LONGEST_SIGNED or _says(line) or _LEADS.search(line)):
            break
    return first if any(line.strip() for line in lines[:first]) else len(lines)


def _frames(line: str) -> bool:
    """Whether a line is but a firm, a date, a number, whom to call, or of a mail's head."""
    if _HEADER.match(line) or _CONTACT.match(line) or writing.NUMBER.fullmatch(line.strip()):
        return True
    is_dated = bool(DATED.search(line)) and len(line.strip()) < LINE
    return bool(is_dated or writing.firm(line))
