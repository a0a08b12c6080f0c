"""Whether an English sentence says what the Chinese one says that it was put into English from.

Pure. The Chinese one has passed the checks against its quotation; this one must not add to it, and
must keep its figures, names, denials and moods.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant import claim_rules
from assistant.answers import Evidence
from assistant.claim_checks.denials import denials
from assistant.claim_rules import Told, context_of
from assistant.translating.into_english import figures, relations, states, turns, unsaid
from assistant.translating.into_english.official import prepare
from assistant.translating.into_english.spelt import lost_firms, strange_names
from index.normalise import han_share, search_key

_MOST_HAN = 0.15  # of the letters: a name that has no English may stay
# what may stay in Chinese: 〔2021〕6号 and what a firm or body is called
_STAYS = re.compile(
    r"[〔\[“”\"《》]|(?:公司|集团|协会|商会|学院|研究院|研究所|大学|银行|基金|中心|联盟|医院|厂|号)$"
)
# 青禾区 (Qinghe) is told in both
_LEFT = re.compile(
    r"(?:[“《][\u4e00-\u9fff][^”》]*+[”》]|[\u4e00-\u9fff][\u4e00-\u9fff〔〕\[\]\d]*+)"
    r"(?!\s*\([A-Za-z])"
)
_MIXED = re.compile("[A-Za-z][\u4e00-\u9fff]|[\u4e00-\u9fff][A-Za-z]")
_LITTLE = re.compile("不[强高足多够大好齐全含]|不完整|不包[括含]|[未没]能")  # weak, low, incomplete
_LITTLE_OF_IT = re.compile(
    r"\b(?:weak|low|insufficient|lack|poor|limited|inadequate|small|incomplete|missing|exclud|except|fail)\w*\b"
)
_REPEATS = re.compile(r"\b(\w+ \w+)\b(?:\W+(?:and )?\1\b){2}")
_NAME = 3  # words of the end of a long name
_LONGEST = 8  # English characters for a Chinese one
# what sort of place it is; Zhengzhou City is a name
_PLACES = (
    (re.compile(r"\b(?:city|municipal(?:ity)?|town)\b(?! of [A-Z])"), "[市城镇]"),
    (re.compile(r"\bprovinc\w+"), "省"),
    (re.compile(r"\bcount(?:y|ies)\b"), "县"),
    (re.compile(r"\b[Pp]refecture\w*"), "州|盟|地区"),
    (re.compile(r"\b(?:nation\w*|countr(?:y|ies))\b"), "国"),
)
# who reports, told as who does it; what was only promised, told as agreed
_DOES_IT = re.compile(
    r"\breport (?:also )?(?:has |had )?"
    r"(?:promis|pledg|plan(?:s|ned)\b|sign|will\b|intend|aim|introduc|invit)"
)
_OF_REPORT = re.compile(r"\bthe (?:news )?report\b")
_AGREED = re.compile(r"\bagreements?\b")
# What makes a sentence more or less than a fact, in both languages
_MOODS = tuple(
    (re.compile(chinese), re.compile(english), name)
    for chinese, english, name in (
        ("目标|力争|争取", r"\b(?:target|goal|aim|objective|striv|seek)", "target"),
        (
            # 将注册地迁出本市 is no plan, 将于5月拨付 is one
            "计划|(?<!模)拟|打算|谋划|将(?!近|(?!于|在|由|对|按|从|会|继续|陆续|逐步|全|再|不)"
            "[^，。；]{1,8}(?:迁出|迁入|迁离|报送|移交|退还|列入|纳入))",
            r"\b(?:plan|intend|will\b|would\b|aim|propos|is to|are to|"
            r"(?:promis|pledg)(?:ed|es|ing) to)",
            "plan",
        ),
        (
            "预估|预计|预期|估计|有望",
            r"\b(?:estimat|expect|forecast|predict|project)",
            "expectation",
        ),
        ("承诺", r"\b(?:promis|commit|pledg|undertak)", "promise"),
        (
            "探索|研究(?!生)|学习",
            r"\b(?:explor|stud|research|learn|look|review|consider|deliberat|discuss|decid)",
            "exploration",
        ),
    )
)
_ABROAD = re.compile("外[资商币籍国贸汇企方]|[境国海对涉中]外|境|国际|海关|进出口|洋")


def problem(english: str, chinese: str, item: Evidence, glossary: Mapping[str, str]) -> str:
    """What is wrong with the English for the Chinese, or nothing.

    item: the evidence that the Chinese sentence rests on. glossary: English name → Chinese name.
    """
    return next(_problems(english, chinese, item, glossary), "")


def _problems(
    english: str, chinese: str, item: Evidence, glossary: Mapping[str, str]
) -> Iterator[str]:
    yield from _not_english(english, chinese)
    yield from figures.wrong(english, chinese)
    yield from figures.expected(english, chinese)
    names = proper_names(chinese, glossary)
    yield from (f"loses {name}" for name in _lost_names(english, names))
    yield from (f"names {name} twice" for name in _doubled(english, chinese, names))
    yield from _moods(search_key(english), chinese)
    yield from _actors(search_key(english), chinese)
    yield from (
        f"adds the {found.group()}"
        for words, sort in _PLACES
        if (found := words.search(english)) and not re.search(sort, chinese)
    )
    if re.search(r"\bforeign", english, re.IGNORECASE) and not _ABROAD.search(chinese):
        yield "makes foreign what is not"  # of 内资
    yield from (f"loses {word}" for word in turns.lost(english, chinese))
    yield from (f"loses that it is {state}" for state in states.lost(english, chinese))
    yield from unsaid.added(_unnamed(english, names), chinese)
    yield from relations.wrong(english, chinese)
    yield from (f"loses {firm}" for firm in lost_firms(english, chinese, glossary))
    yield from (
        f"calls something {name}"
        for name in strange_names(
            english, chinese, prepare(f"{chinese}{context_of(item)}", glossary)
        )
    )
    claim = Told(english, chinese, item, (chinese,), glossary=glossary)
    yield from (check.detail for check in claim_rules.checks(claim) if not check.passed)


def _not_english(english: str, chinese: str) -> Iterator[str]:
    if not re.search("[A-Za-z]", english) or han_share(english) > _MOST_HAN:
        yield "is not in English"
    if _MIXED.search(english):
        yield "has words half in Chinese"
    if left := next((run for run in _LEFT.findall(english) if not _STAYS.search(run)), ""):
        yield f"has {left} in Chinese"
    if _REPEATS.search(english.lower()):
        yield "says the same again and again"
    if len(english) > _LONGEST * len(chinese):
        yield "is longer than what it tells"


def _moods(key: str, chinese: str) -> Iterator[str]:
    """What makes the Chinese a target, plan or denial and is not in the key of the English."""
    for told, kept, mood in _MOODS:
        if told.search(chinese) and not kept.search(key):
            yield f"loses the {mood}"
    said = _LITTLE.sub("", chinese) if _LITTLE_OF_IT.search(key) else chinese
    if denials(search_key(said)) and not denials(key):
        yield "loses the denial"
    # 由报道另行介绍，没有说明出自何处: is not mentioned, and it is not said whence it comes
    if denials(key) > denials(search_key(chinese)) + len(_LITTLE.findall(chinese)) > 0:
        yield "denies more"


def _actors(key: str, chinese: str) -> Iterator[str]:
    """Who did what, where the key of the English tells it otherwise."""
    if _DOES_IT.search(key):
        yield "says that the report does it"
    if _OF_REPORT.search(key) and not re.search("报|据|介绍|消息|讯", chinese):
        yield "adds a report"
    if _AGREED.search(key) and not re.search("协议|协定|合同|签订|签署|约定|签约", chinese):
        yield "adds an agreement"


def _lost_names(english: str, names: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Proper names of the Chinese, by their forms, that the English has in none of their forms."""
    said = english.casefold()
    for written, forms in names.items():
        if not any(form.casefold() in said for form in forms) and written not in english:
            yield written


def _unnamed(english: str, names: Mapping[str, Sequence[str]]) -> str:
    """The English without the proper names of the Chinese, whose words nobody added."""
    forms = sorted((form for written in names.values() for form in written), key=len)
    return re.sub("|".join(map(re.escape, reversed(forms))), "Name", english) if forms else english


def _doubled(english: str, chinese: str, names: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Ends of long names that the English has more often than the Chinese: two associations made
    of one."""
    for written, forms in names.items():
        end = " ".join(forms[0].split()[-_NAME:])
        if len(end.split()) == _NAME and english.count(end) > chinese.count(written):
            yield end


def proper_names(chinese: str, glossary: Mapping[str, str]) -> dict[str, list[str]]:
    """The glossary's proper names in a Chinese sentence with their English forms, the first first.

    A longer name counts for those within it.
    """
    forms: dict[str, list[str]] = {}
    for name, written in glossary.items():
        if name[:1].isupper():
            forms.setdefault(written, []).append(name)
    found: dict[str, list[str]] = {}
    rest = chinese
    for written in sorted(forms, key=len, reverse=True):
        if written in rest:
            rest = rest.replace(written, " ")
            found[written] = forms[written]
    return found
