"""Who writes a letter, as far as its letterhead and signature plainly name him. Pure.

Nothing is guessed: whom no line names for certain is nobody, and the reply is to the sender.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.translating.into_english.dates import MONTHS
from assistant.translating.into_english.spelt import SURNAMES
from index.normalise import simplified

LINE = 30  # characters of a line that has but a date, with the place
DATED = re.compile(
    r"((?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|"
    rf"\b(?:{'|'.join(MONTHS)})"
    r"(?: \d{1,2},?)? ((?:19|20)\d{2})\b|(?<![\d.])((?:19|20)\d{2})([-./])\d{1,2}\4\d{1,2}(?!\d)",
    re.IGNORECASE,
)
# 某函〔2024〕11号; a code of capitals and figures that stands alone; Our ref: AB/12
NUMBER = re.compile(
    r"(?P<number>[\u4e00-\u9fff]{1,12}〔(?:19|20)\d{2}〕\s?\d{1,5}[号號])|"
    r"(?=.*\d.*\d)(?P<code>(?-i:[A-Z]{2,8})(?:[-/][A-Z\d]{1,12}){2,4})|"
    r"(?:our (?:ref|reference)(?: no)?\.?(?: ?[:：])?|(?:ref|reference)(?: no)?\.? ?[:：]) ?"
    r"(?P<ref>(?=.*\d)[\w./-]{3,30})",
    re.IGNORECASE,
)
# of a firm or chamber, with the branch of it that signs
_BRANCH = r"(?:[\u4e00-\u9fff]{0,8}(?:联络处|办事处|代表处|分会|分公司))?"
_KIND = r"(?:公司|集团|企业|商会|协会|联合会|学会|促进会|总会|事务所|研究所|研究院|研究会|研究中心)"
_OFFICE = r"(?:[局厅]|委员会|管委会|办公室|中心)"  # only a signature names one as the writer
_POST = (
    "(?:高级|资深|副?总|常务|副|执行|项目|投资|业务)*"
    "(?:经理|总监|主任|秘书长|会长|理事长|院长|主管|专员|顾问)"
)
_UNIT = (
    r"(?:[\u4e00-\u9fff]{0,10}(?:部|处|室|科|组|办)|文件|[（(](?:盖章|公章|章)[）)]|"
    rf"(?<=[ \u3000]){_POST})?"
)
_NAME = r"[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9·（）()]{1,38}"
_FIRM = re.compile(rf"^\s*(?P<name>{_NAME}{_KIND}{_BRANCH})[ \u3000]*{_UNIT}\s*$")
_SIGNED = re.compile(rf"^\s*(?P<name>{_NAME}(?:{_KIND}{_BRANCH}|{_OFFICE}))[ \u3000]*{_UNIT}\s*$")
# of a line that says something
_TELLS = re.compile("^(?:我们?|本|贵|该|致|请|关于|转)|[是的在]|有(?!限)")
_LEAVE = re.compile(
    r"^\s*(?:yours (?:faithfully|sincerely|truly)|sincerely(?: yours)?|"
    r"(?:with )?(?:(?:my|our) )?(?:best|kind|warm|kindest)(?: (?:regards|wishes))?|regards|"
    r"respectfully|cordially|(?:(?:many |with (?:many )?)?thanks|thank you)"
    r"(?: (?:so much|very much|a lot|again|in advance|and (?:best|kind|warm) (?:regards|wishes)))*|"
    r"cheers)\s*[,.!]?\s*$",
    re.IGNORECASE,
)
_WORD = r"[A-Z][\w'’-]+"
_TITLE = r"(?:Dr|Prof|Professor|Mr|Mrs|Ms)"
_OF = r"(?:de|da|la|van|von|der|bin|al)"  # van der Berg
_PERSON = re.compile(
    rf"^(?:(?:[A-Z]\. ?){{1,3}}{_WORD}|"
    rf"{_TITLE}\.? (?:{_WORD}|[A-Z]\.)(?: (?:{_WORD}|[A-Z]\.|{_OF})){{0,4}}|"
    rf"{_WORD}(?: [A-Z]\.)?(?: {_OF}){{0,2}} {_WORD}(?: {_WORD})?)$"
)
_GIVEN = re.compile(rf"^{_WORD}$")
# From: Ann Berg <a@b.example>; From: Ann Berg, Berg Pumps Ltd
_FROM = re.compile(r"^\s*From\s*:\s*\"?(?P<name>[^<\"@,(]+?)\"?\s*(?:[<,(].*)?$", re.IGNORECASE)
_CHINESE_FROM = re.compile(r"^\s*发件人\s*[:：]\s*\"?(?P<name>[\u4e00-\u9fff]{2,3})\"?\s*(?:<.*)?$")
# 松湾直播 战略部 陆明: whose firm is not told in full
_OF_UNIT = re.compile(
    rf"^\s*[\u4e00-\u9fffA-Za-z0-9·（）()]{{2,16}}[ \u3000]+[\u4e00-\u9fff]{{0,8}}"
    rf"(?:部门?|[处室科组办]|中心|{_POST})[ \u3000]+"
    rf"(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})\s*$"
)
_LETTER = re.compile(r"^\s*关于[^。?？]{2,60}的?(?:咨询|商洽|询问|请示|征询)?函\s*$")
# 我叫某某; 我们是一家公司（某某有限公司，…）
_CALLED = re.compile(r"我(?:的名字)?叫(?P<name>[\u4e00-\u9fff]{2,4})(?=[，,。、])")
_SELF = re.compile(
    rf"(?:^|[，,。：:！!\n])\s*(?:我们|我司|我公司|本公司)[^。？?\n]{{0,30}}?[是为（(]"
    rf"(?P<name>[\u4e00-\u9fff]{{4,24}}?{_KIND})(?=[，,。）)；;])"
)
_SIGNATURE = 3  # lines of a signature
_STEM = 4  # characters of a firm's name by which it signs: 松湾智造 投资部 经理
# no person, though written in capitals
_NO_PERSON = re.compile(
    r"\b(?:office|department|team|bureau|group|limited|ltd|inc|gmbh|llp|llc|partners|chamber|"
    r"company|corporation|association|head|director|manager|secretary|officer|counsel|president|"
    r"chair\w*|institute|university|trade|international|capital|research|holdings?|investments?|"
    r"division|embassy|consulate|may|will|can)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Writer:
    """office: the firm, chamber or office that writes. number: of its letter: 某函〔2024〕11号,
    or what it calls its reference.
    is_formal: whether it is a 函, by its number or title."""

    office: str = ""
    person: str = ""
    number: str = ""
    is_formal: bool = False


NOBODY = Writer()


def of(head: Sequence[str], foot: Sequence[str], said: str = "") -> Writer:
    """head: the lines before the salutation, and it; foot: those from the leave on; said: what
    stands between, where who writes may name himself."""
    numbers = {found[found.lastgroup or 0] for line in head if (found := _numbered(line))}
    number = numbers.pop() if len(numbers) == 1 else ""
    is_formal = bool(number) or any(_LETTER.match(line) for line in head)
    person = _person(head, foot) or _sender(head, said, foot) or _called(said, foot)
    person = person or _of_unit(said, foot)
    office = _office(head, foot) or _own_firm(said, foot)
    return Writer(office, person, number.replace(" ", ""), is_formal)


def _numbered(line: str) -> re.Match[str] | None:
    return NUMBER.fullmatch(line.strip())


def firm(line: str) -> str:
    """The name of the firm or chamber that is all of a line, with a department of it at most."""
    found = _FIRM.match(simplified(line))
    is_one = found and not _TELLS.search(found["name"])
    return line[slice(*found.span("name"))] if found and is_one else ""


def _office(head: Sequence[str], foot: Sequence[str]) -> str:
    """The one that signs; where nobody does, the one on the letterhead; of several nobody."""
    signed = {
        line[slice(*found.span("name"))]
        for line in foot
        if (found := _SIGNED.match(simplified(line))) and not _TELLS.search(found["name"])
    }
    names = signed or {name for line in head if (name := firm(line))}
    return names.pop() if len(names) == 1 else ""


def _own_firm(said: str, foot: Sequence[str]) -> str:
    """The firm that a letter says it is of, where the signature begins like it."""
    names = {found["name"] for found in _SELF.finditer(said)}
    name = names.pop() if len(names) == 1 else ""
    is_signed = any(line.startswith(name[:_STEM]) for line in _signed(said, foot) if name)
    return name if is_signed and not _TELLS.search(name) else ""


def _called(said: str, foot: Sequence[str]) -> str:
    """The Chinese name that somebody says is his and signs with."""
    names = {found["name"] for found in _CALLED.finditer(said)}
    return names.pop() if len(names) == 1 and names <= _signed(said, foot) else ""


def _of_unit(said: str, foot: Sequence[str]) -> str:
    """The Chinese name behind the department of a firm by which somebody signs."""
    found = filter(None, map(_OF_UNIT.match, _signed(said, foot)))
    names = {one["name"] for one in found if not re.search(f"{_POST}$", one["name"])}
    return names.pop() if len(names) == 1 else ""


def _signed(said: str, foot: Sequence[str]) -> set[str]:
    """The lines of a signature, of which the first may not be known for one."""
    return {line.strip() for line in (*said.strip().splitlines()[-1:], *foot)}


def _sender(head: Sequence[str], said: str, foot: Sequence[str]) -> str:
    """The full Chinese name that both the head of a mail and its signature have, of which the
    first lines may not be known for one: 王明, and below it his firm."""
    senders = {found["name"] for line in head if (found := _CHINESE_FROM.match(line))}
    signed = {line.strip() for line in (*said.strip().splitlines()[-_SIGNATURE:], *foot)}
    return senders.pop() if len(senders) == 1 and senders <= signed else ""


def _person(head: Sequence[str], foot: Sequence[str]) -> str:
    """The name under the leave; a given name alone in full where the mail is from such a one."""
    lines = [line.strip() for line in foot if line.strip()]
    leaves = [at for at, line in enumerate(lines[:-1]) if _LEAVE.match(line)]
    if not leaves:
        return ""
    signed = lines[leaves[-1] + 1].rstrip(",")
    if _GIVEN.match(signed):
        senders = [found["name"].strip() for line in head if (found := _FROM.match(line))]
        signed = next((name for name in senders if name.split()[0] == signed), "")
    is_person = bool(_PERSON.match(signed)) and not _NO_PERSON.search(signed)
    return signed if is_person else ""
