"""What a question wants reckoned, and from which two things. Pure."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from assistant.reckoning.figures import AIM, PERIOD, periods_of, years_of
from index.normalise import question_key, search_terms

Kind = Literal["difference", "sum", "share", "ratio", "comparison"]


@dataclass(frozen=True)
class Operand:
    """One of the two things, as far as the question tells: what, of when, target or result.

    terms: the search terms of what it is, without time and target words; none where its number
        tells it.
    numbers: those that the question itself gives for it.
    occasion: what it was done at, which its sentence, heading or title has to say: 集中签约.
    """

    terms: frozenset[str]
    years: frozenset[str]
    periods: frozenset[str]
    is_aim: bool
    numbers: frozenset[str]
    occasion: frozenset[str]


@dataclass(frozen=True)
class Request:
    """unit: "元" where money is asked for, "count" where a number of things is, else empty.

    is_rest: whether it asks for what is not of a sort, whose whole its own sentence may tell.
    is_share: whether also for what share of the whole that is.
    """

    kind: Kind
    first: Operand
    second: Operand
    unit: str
    is_rest: bool = False
    is_share: bool = False


_MUCH = r"(?:多少|几|百分之)"
_DEED = r"(?:签约|签|开工|动工|落地|投产|投资|投|引进|招引|招|完成|到位)"
_HOW_MUCH_MORE = (
    r"(?:高|多|大|增|超)?(?:多|少|高|低|大|小|增加|减少|增长|下降|超出|超过|超|差)"
    rf"(?P<deed>{_DEED})?(?:出|了|出了)?" + _MUCH
)
_OF = r"(?:是|有|为|达|达到)?"
_IS_NOT = "(?:不是|不属于|不算|并非)"
_PARTS = ("b4", "b8", "b9")  # groups that name a part of the first thing
_WORDS: tuple[tuple[Kind, str], ...] = (
    ("ratio", rf"(?P<a>.+?)(?:是|为|相当于|比|达到)(?P<b>.+?)的?{_MUCH}倍"),
    (
        "share",
        r"(?P<a5>.+?)在(?P<b2>.+?)(?:里面?|之?中|当中)占了?(?:多[少大]|比例|比重|百分之|几成|份额)|"
        r"(?P<b3>.+?)(?:里面?|之?中|当中)(?P<a3>.+?)占了?(?:多[少大]|比例|比重|百分之|几成|份额)|"
        r"(?P<a>.+?)占(?:了|到)?(?P<b>.+?)的?(?:多少|多大比[例重]|比例|比重|百分之|几成|份额|几分之)|"
        r"(?P<a2>.+?)(?:是|为|相当于|完成了?|达到了?|实现了?)(?P<b6>.+?)的"
        r"(?:多少%|百分之|几成|几分之|多大比例|多少比例)|"
        r"(?P<a4>.+?)(?:是不是|是否|有没有)?(?:已经?)?(?:超过|超|达到|达|完成|不到|占)了?(?P<b5>.+?)的?"
        r"(?:(?<!\d)[一二三四五六七八九两]成|一半|\d+(?:\.\d+)?%?|百分之[一二三四五六七八九十]+)(?:了?[吗么]|没有|$)",
    ),
    (
        "sum",
        r"(?P<a>.+?)(?:和|与|跟|同|加上?|以及)(?P<b>.+?)"
        r"(?:的?(?:两|这两|2)[个项]的?(?P<of_both>目标|任务|计划|金额)|两项|二者|两者)?"
        r"(?:[加合]起来|[加合](?:在|到)?一[起块]|合计|总共|拢共|一共|共计|总和|之和)"
        rf"(?:一共|总共|共)?(?P<deed5>{_DEED})?[的了]?"
        rf"(?:金额|总额)?{_OF}{_MUCH}|"
        rf"(?P<a2>.+?)加上(?P<b2>.+?)(?:一共|总共|等于|得)?{_OF}{_MUCH}",
    ),
    (
        "difference",
        rf"(?P<a>.+?)(?:比|较|相比|对比)(?P<b>.+?){_HOW_MUCH_MORE}|"
        r"(?P<a2>.+?)(?:和|与|跟|同|离|距离?)(?P<b2>.+?)(?:之间|相比)?(?:还)?"
        rf"(?:相差|差距|差额|差了?)的?{_OF}{_MUCH}|"
        rf"(?P<a3>.+?)(?:超过|超出|超额完成|高出|低于)了?(?P<b3>.+?){_MUCH}|"
        rf"(?P<a4>.+?)(?:里面?|之?中|当中)?(?:不算|不包括|不含|除了|除去|扣除|减去|去掉)(?P<b4>.+?)"
        rf"(?:的|以外|之外|外)*(?:还|项目|部分|其余|剩下?)*的?{_OF}{_MUCH}|"
        # 21个项目里有几个不是新兴产业, 不是新兴产业的有几个
        rf"(?P<a8>.+?)(?:里面?|之?中|当中)(?:还?有)?{_MUCH}[个家项]?(?:项目|企业)?{_IS_NOT}(?P<b8>.+)|"
        rf"(?P<a9>.+?)(?:里面?|之?中|当中){_IS_NOT}(?P<b9>.+?)(?:的|项目|企业)*{_OF}{_MUCH}",
    ),
    (
        "comparison",
        r"(?P<a>.+?)(?:和|与|跟|同|比)(?P<b>.+?)(?:相比)?(?:哪个|哪一[个年项]|哪[项年]|谁)"
        rf"(?:园区?|区|公司|企业|项目|[产行]业)?(?P<deed2>{_DEED})?[的得]?(?:更|比较)?"
        r"(?:金额|数量|规模)?[更]?[多少高低大小]|"
        r"(?:请|帮我)?(?:比较|对比)一?下?(?P<a6>.+?)(?:和|与|跟)(?P<b7>.+)|"
        r"(?P<a3>.+?)(?:更|比较)?[多高大]还是(?P<b3>.+?)(?:更|比较)?[多高大]|"
        r"(?P<a2>.+?)(?:有没有|是否|有否)?(?:超过|高于|多于|低于|少于)了?(?P<b2>.+?)(?:吗|没有|么|$)|"
        r"(?P<a4>.+?)(?:是不是|是否)?(?:(?<!占)比(?![例重])|相比)(?P<b5>.+?)(?:更|要|还)?"
        r"(?:多(?!少)|(?<!多)少|[高低大小])"
        r"(?:还是[多少高低大小]|不[多少高低大小]|一?些|了?(?:[吗么]|没有)|$)",
    ),
)
# 一季度不是新兴产业的项目有几个，占百分之几
_REST = re.compile(
    rf"(?P<a>.*?)(?:里面?|之?中|当中)?(?:还?有)?(?P<counted>{_MUCH}[个家项])?(?:项目|企业|公司)?{_IS_NOT}"
    r"(?P<b>(?:(?!占|多少|几).)+?)的?(?:项目|企业|公司)?"
    rf"(?P<of>(?:一共|总共|还)*{_OF}{_MUCH}[个家项]?(?:项目|企业|公司)?)?"
    r"(?P<share>占[^占]{0,8}?(?:多少|百分之几|几成|比例|比重|多大)[^占]{0,4})?"
)
# 签约比开工多几个，金额又多多少: of both units
_COUNT_MORE = re.compile("(?:多|少|差|超)[出了]?(?:几|多少)[个家项]")
_MONEY_MORE = re.compile("[额款钱资](?:又|也|还|各)?(?:多|少|差|超)[出了]?(?:几|多少)(?![个家项])")
# 一季度跟去年比，签约额差多少: both are what was signed
_COMPARED = re.compile(
    r"^(?P<a>[^，,]+?)(?:和|与|跟|同)(?P<b>[^，,]+?)相?比[，,\s]*"
    r"(?P<what>(?![是要会]|[高多大少低小])[^，,]{2,8}?)(?P<much>[高多大增超差少低][^，,]*)$"
)
# 今年的目标与去年实际签约额相比，高出多少
_SET_AGAINST = re.compile(
    r"^(?P<a>[^，,]+?)(?:和|与|跟|同)(?P<b>[^，,]+?)相?比(?:较|起来)?[，,\s]*(?P<much>(?:要|会|能)?"
    r"(?:高|多|低|少|增加|减少|超|差)(?:出|了|出了)?(?:多少|几)[^，,]*)$"
)
# 产值完成目标了吗: the one against the other
_REACHED = re.compile(
    r"^(?!.*多少)(?P<what>[^，,、]{4,30}?)的?(?:有没有|是否|是不是)?(?:已经?)?(?:完成|达到|实现|达成)了?"
    r"(?:当年|全年|年度|年初|既定|预定|原定|规划|计划)?的?(?:目标|任务)[值数]?"
    r"(?:了没有?|了?[吗么]|没有?)?$"
)
# 哪个高，差多少: by how much tells which
# 2031年开工投资多少亿，2032年的目标比它高还是低: a target of the same
_THAN_IT = re.compile(
    "^(?P<what>.{4,40}?)(?:一共|总共|合计|共)?(?:是|有|为|达到?)?(?P<much>多少(?:[万亿]?元?钱?|[个家项]))"
    "(?:那么?)?(?P<other>(?:(?!多少).){2,20}?)[是会要]?比(?:它|[这那]个?(?:数字?)?)(?=[更还要]?[高低多少大小])"
)
# 与2031年签约额相比，2032年的目标是提高了还是降低了; 2031年签约38亿，2032年定的是多少，高了还是低了
_HIGHER_OR_LOWER = (
    "(?:是|要|会|到底)*(?:[提调更]?高|增加|上升|多|大)(?:了|一?些)*还是"
    "(?:[降调更]?低|减少|下降|少|小)(?:了|一?些)*[啊呢]?$"
)
_AGAINST = tuple(
    re.compile(words + _HIGHER_OR_LOWER)
    for words in (
        # 2031年签约多少，跟2032年定的目标比是高了还是低了; 2031年签约额比2032年的目标高还是低
        r"^(?:[去今前]年)?(?P<what>(?:19|20)\d\d年.{1,20}?)(?:是|有|为|达到?)?了?"
        r"(?:\d+[万亿]?元?|多少[万亿]?元?)?(?:比|(?:[与和跟同]|相?较于?)(?=.+比))(?:[去今前明]年)?"
        r"(?P<other>(?:19|20)\d\d年.{0,16}?(?:目标|任务|计划|指标|定的?).{0,8}?)"
        "(?:相比|比较|比)?(?:起来|来说)?",
        r"^(?:[与和跟同]|相?较于?)(?P<what>.{4,40}?)(?:相比|比较|比)"
        r"(?P<other>(?:19|20)\d\d年.{0,16}?(?:目标|任务|计划|指标|定的?).{0,8}?)",
        r"^(?P<what>(?:19|20)\d\d年.{1,20}?)(?:是|有|为|达到?)?了?"
        r"(?:\d+[万亿]?元?|多少[万亿]?元?)?"
        r"(?P<other>(?:19|20)\d\d年.{0,8}?(?:目标|任务|计划|指标|定的?).{0,6}?)"
        "(?:[是为]?多少[万亿]?元?)?",
    )
)
_SET_TO = re.compile("(?:定的?|定[下在]的?)(?:是|为)?$")
_SUM = re.compile("的?(?:总?投资)?(?:总|金)?额$")  # what is aimed at need not call it so
_SET = re.compile("(?<=年)(?:所?[定设]|制定|确定)的?(?=目标|任务|计划)")
_WHICH_MORE = re.compile("哪个更?[高低多少大小](?:一些)?[，,\\s]*(?=[^，,]{0,4}多少)")
_PATTERNS = tuple((kind, re.compile(words)) for kind, words in _WORDS)
# Growth in per cent is neither a difference nor a ratio of what is told.
_GROWTH = re.compile(
    r"(增长|增加|提高|下降|减少|多|少|高|低)了?(百分之|多少%|几成)|增速|增幅|增长率|同比|环比"
)
_MONEY = re.compile(r"金额|[额款钱元]|多少[万亿]|资金|产值|投资(?!.{0,4}项目)")
_TIMES = re.compile(rf"(?:19|20)\d{{2}}年?|{PERIOD.pattern}")
_COUNT = re.compile(r"数量|项目数|家数|个数|多少个|几个|多少家|几家|多少项|几项|多少人|几人")
_ANY: frozenset[str] = frozenset()
_WANTS = re.compile("打算|希望|想要?(?=签|开工|引进|招)")
_SIGNED = re.compile(r"签(?:了|下|的)?(?![约署订字名证发])|签[署订](?=的?(?:合同)?(?:总|金)额)")
_OCCASION = re.compile("集中(?=签约|开工|竣工|投产)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?=[万亿千百元个项家])")
_COUNTED = re.compile(_NUMBER.pattern + "[万亿千百]*[元个项家]?")
_SHARED_TAIL = re.compile(r"的((?:目标|计划|任务|投资|签约|总|金)额?(?:总额|数)?)$")
# Words of place, time, mood and measure, which are compared otherwise or not at all
_SET_ASIDE = re.compile(
    rf"{_OCCASION.pattern}|"
    r"[\u4e00-\u9fff]{2}(?:省|市|县|(?<![园新发片社地城山景校小])区)(?![域内外])|"
    rf"(?:19|20)\d{{2}}年?|{PERIOD.pattern}|目标值?|计划|任务|要求|预[计估期]|[全一整]年|年度?|实际|完成|达到|实现|"
    r"(?:总|金)?额|总数|数量|个数|金额|资金|价值|数|项目|合同|请问|那么|相比|现在|已经?|了|的|是|有|为|"
    r"还|还要|一共|总共|合计|多少|是否|[万亿千百]?元|亿"
)


def read(question: str) -> Request | None:
    """What a Chinese question wants reckoned; None where it wants nothing or that is not clear."""
    key = _SET_AGAINST.sub(r"\g<a>比\g<b>\g<much>", question_key(question))
    key = _COMPARED.sub(r"\g<a>\g<what>比\g<b>\g<what>\g<much>", key)
    key = _THAN_IT.sub(_of_the_same, key)
    for words in _AGAINST:
        key = words.sub(_against, key)
    key = _REACHED.sub(r"\g<what>比\g<what>目标高", key)
    key = _SIGNED.sub("签约", _WANTS.sub("计划", _WHICH_MORE.sub("", key)))
    if _GROWTH.search(key):
        return None
    if rest := _rest(key):
        return rest
    for kind, words in _PATTERNS:
        if found := words.match(key):
            told = {name[0]: text for name, text in found.groupdict().items() if text}
            a, b = _with_shared_tail(told["a"], told["b"])
            # 少签了多少: both are what was signed; 签约跟开工两个目标: both are targets
            if shared := told.get("d") or told.get("o"):
                a, b = f"{a}{shared}", f"{b}{shared}"
            is_part = kind == "difference" and any(map(found.groupdict().get, _PARTS))
            return _request(kind, (a, b), key, is_part)
    return None


def _rest(key: str) -> Request | None:
    """What a question wants to know of all that is not of a sort; None where it names no sort."""
    found = _REST.fullmatch(key)
    if not found or not (found["counted"] or found["of"] or found["share"]):
        return None
    asked = _request("difference", (found["a"], found["b"]), key, is_part=True)
    if asked is None or not _terms(found["b"]):
        return None
    first = replace(asked.first, terms=_terms(found["a"]))
    return replace(asked, first=first, is_rest=True, is_share=bool(found["share"]))


def _of_the_same(found: re.Match[str]) -> str:
    """2032年的目标比它 as that of the thing itself, unless it names a thing of its own."""
    what, other = found["what"], _SET.sub("", found["other"])
    same = "" if _terms(other) else _TIMES.sub("", what)
    return f"{other}{same}比{what}{found['much']}"


def _against(found: re.Match[str]) -> str:
    """What a target is set against, 2032年的目标 as that of the thing itself. Of money, unless
    things are counted; a sum that the visitor names for it, the documents have to tell."""
    what, other = found["what"], _SET.sub("", found["other"])
    other = other if AIM.search(other) else f"{_SET_TO.sub('', other)}目标"
    same = "" if _terms(other) else _SUM.sub("", _TIMES.sub("", what))
    sum_of = "" if "额" in what or _COUNT.search(found.string) else "总额"
    return f"{other}{same}{sum_of}比{what}{sum_of}高还是低"


def _request(kind: Kind, texts: tuple[str, str], key: str, is_part: bool) -> Request | None:
    """is_part: whether the second is a part of the first, and so of its time. Then the first may be
    known by its number alone: 那21个项目."""
    a, b = map(_terms, texts)
    if not a and not b:
        return None
    years, periods = list(map(years_of, texts)), list(map(periods_of, texts))
    if kind == "share" and not years[0]:
        periods[0] = periods[0] or periods[1]  # a part is of the time of its whole
    if is_part:
        periods[1] = periods[1] or periods[0]
    operands = [
        Operand(
            terms=own if own or (is_part and not i and _NUMBER.search(texts[0])) else other,
            # a quarter without a year need not be one of the year beside it
            years=years[i] or (years[1 - i] if bool(periods[0]) == bool(periods[1]) else _ANY),
            periods=periods[i],
            is_aim=bool(AIM.search(texts[i])),
            numbers=frozenset(_NUMBER.findall(texts[i])),
            occasion=frozenset(_OCCASION.findall(texts[i])),
        )
        for i, (own, other) in enumerate(((a, b), (b, a)))
    ]
    unit = "元" if _MONEY.search(key) else "count" if _COUNT.search(key) else ""
    if _COUNT_MORE.search(key) and _MONEY_MORE.search(key):
        unit = ""
    return Request(kind, operands[0], operands[1], unit)


def _terms(text: str) -> frozenset[str]:
    return frozenset(search_terms(_SET_ASIDE.sub(" ", _COUNTED.sub(" ", text)))) - {"那", "这"}


def _with_shared_tail(first: str, second: str) -> tuple[str, str]:
    """签约和开工的目标 are 签约的目标 and 开工的目标; a target is not of what was reached."""
    tail = _SHARED_TAIL.search(second)
    is_shared = tail and tail[1] not in first and (AIM.search(tail[1]) or not AIM.search(first))
    return (f"{first}{tail[1]}", second) if tail and is_shared else (first, second)
