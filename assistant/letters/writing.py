"""Who writes a letter, as far as its letterhead and signature plainly name him. Pure.

Nothing is guessed: whom no line names for certain is nobody, and the reply is to the sender.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.translating.into_english.dates import MONTHS

LINE = 30  # characters of a line that has but a date, with the place
DATED = re.compile(
    r"((?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|"
    rf"\b(?:{'|'.join(MONTHS)})"
    r"(?: \d{1,2},?)? ((?:19|20)\d{2})\b|(?<![\d.])((?:19|20)\d{2})([-./])\d{1,2}\4\d{1,2}(?!\d)",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?P<number>[\u4e00-\u9fff]{1,12}〔(?:19|20)\d{2}〕\s?\d{1,5}号)")
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
_FIRM = re.compile(rf"^\s*(?P<name>{_NAME}{_KIND})[ \u3000]*{_UNIT}\s*$")
_SIGNED = re.compile(rf"^\s*(?P<name>{_NAME}(?:{_KIND}|{_OFFICE}))[ \u3000]*{_UNIT}\s*$")
# of a line that says something
_TELLS = re.compile("^(?:我们?|本|贵|该|致|请|关于|转)|[是的在]|有(?!限)")
_LEAVE = re.compile(
    r"^\s*(?:yours (?:faithfully|sincerely|truly)|sincerely(?: yours)?|"
    r"(?:with )?(?:(?:my|our) )?(?:best|kind|warm|kindest)(?: (?:regards|wishes))?|regards|"
    r"respectfully|cordially)\s*[,.]?\s*$",
    re.IGNORECASE,
)
_WORD = r"[A-Z][\w'’-]+"
_TITLE = r"(?:Dr|Prof|Professor|Mr|Mrs|Ms)"
_OF = r"(?:de|da|la|van|von|der|bin|al)"  # van der Berg
_PERSON = re.compile(
    rf"^(?:{_TITLE}\.? (?:{_WORD}|[A-Z]\.)(?: (?:{_WORD}|[A-Z]\.|{_OF})){{0,4}}|"
    rf"{_WORD}(?: [A-Z]\.)?(?: {_OF}){{0,2}} {_WORD}(?: {_WORD})?)$"
)
_GIVEN = re.compile(rf"^{_WORD}$")
_FROM = re.compile(r"^\s*From\s*:\s*\"?(?P<name>[^<\"@]+?)\"?\s*(?:<.*)?$", re.IGNORECASE)
_CHINESE_FROM = re.compile(r"^\s*发件人\s*[:：]\s*\"?(?P<name>[\u4e00-\u9fff]{2,3})\"?\s*(?:<.*)?$")
_LETTER = re.compile(r"^\s*关于[^。?？]{2,60}的?(?:咨询|商洽|询问|请示|征询)?函\s*$")
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
    """office: the firm, chamber or office that writes. number: of its letter: 某函〔2024〕11号.
    is_formal: whether it is a 函, by its number or title."""

    office: str = ""
    person: str = ""
    number: str = ""
    is_formal: bool = False


NOBODY = Writer()


def of(head: Sequence[str], foot: Sequence[str]) -> Writer:
    """head: the lines before the salutation, and it; foot: those from the leave on."""
    numbers = {found["number"] for line in head if (found := NUMBER.fullmatch(line.strip()))}
    number = numbers.pop() if len(numbers) == 1 else ""
    is_formal = bool(number) or any(_LETTER.match(line) for line in head)
    person = _person(head, foot) or _sender(head, foot)
    return Writer(_office(head, foot), person, number.replace(" ", ""), is_formal)


def firm(line: str) -> str:
    """The name of the firm or chamber that is all of a line, with a department of it at most."""
    found = _FIRM.match(line)
    return found["name"] if found and not _TELLS.search(found["name"]) else ""


def _office(head: Sequence[str], foot: Sequence[str]) -> str:
    """The one that signs; where nobody does, the one on the letterhead; of several nobody."""
    signed = {
        found["name"]
        for line in foot
        if (found := _SIGNED.match(line)) and not _TELLS.search(found["name"])
    }
    names = signed or {name for line in head if (name := firm(line))}
    return names.pop() if len(names) == 1 else ""


def _sender(head: Sequence[str], foot: Sequence[str]) -> str:
    """The full Chinese name that both the head of a mail and its signature have."""
    senders = {found["name"] for line in head if (found := _CHINESE_FROM.match(line))}
    signed = {line.strip() for line in foot}
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
