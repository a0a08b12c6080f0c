"""Where, when and how to apply for one measure of an act, whose article on applying is of all of
them: 扶持资金每年集中申报一次，企业通过平台提交申请. Pure."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant import listed
from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.coverage import covered, of_matter
from assistant.extracts import as_claim
from assistant.layout import may_be_put, of_each_document, stretch
from assistant.measure_asked import name_of
from assistant.places import Home
from index.documents import Hit, SearchResult
from index.normalise import search_key, search_terms
from index.sentences import split_lines

_APPLY = "(?:申[请报领]|报名|受理|收(?=$|[?!。吗呢])|报(?=$|[?!。,吗呢])|领取?(?=$|[?!。吗呢]))"
_WHERE = (
    "(?:哪[里儿]?(?![个些家年月天])|哪个(?:部门|单位|窗口|平台|网站?)|"
    "什么(?:地方|平台|部门|网站?)|谁)"
)
_WHEN = "(?:什么时[候间]|何时|几月份?|几号|哪天)"
_TO_WHOM = f"(?:材料|资料)[^，。?]{{0,2}}(?:提?交|递交?)(?:到|给)?{_WHERE}"  # 材料要交给谁
_ASKED = tuple(
    re.compile(words)
    for words in (
        _TO_WHOM,
        f"(?:去|到|在|往|找|向|从|跟){_WHERE}[^，。?]{{0,4}}{_APPLY}",
        f"{_WHEN}[^，。?]{{0,6}}{_APPLY}",
        f"{_APPLY}[^，。?]{{0,8}}(?:{_WHEN}|{_WHERE}|截止|入口)",
        f"(?:怎么|如何|怎样|咋)(?:去|来)?{_APPLY}",
    )
)
_ASKS_MORE = re.compile("多少|条件|材料|资料|要求|能不能|可不可以|吗|谁能|哪些")
# 在哪申请，必须跑现场吗: the same article tells it
_ON_SITE = re.compile(
    "[，,]?(?:是不是|必须|一定|非|还?[需得要])*(?:亲自|本人)?(?:[跑去到](?:现场|窗口|大厅|你们?那)|在?(?:网上|线上))"
    "[^，,。?]{0,6}?(?:吗|不[可行]?|办理?|申[请报]|[提递]?交)+"
)
_AT_A_DESK = re.compile("现场|窗口")
# 申报时间为…, 每年集中申报一次, 通过平台提交申请, 向区商务局提出申请
_TELLS = re.compile(
    "申[请报领](?:受理)?时间|集中(?:申[请报]|受理)|常年(?:申[请报]|受理)|"
    "(?:通过|登录|登陆|向|到|由|在)[^，。；]{2,24}(?:平台|系统|网站?|窗口|中心|局|委|办公室|专区|乡镇|街道)"
    "[^，。；]{0,24}(?:提[出交]|申[请报]|填[报写]|受理)|由[^，。；]{2,24}受理"
)
_OF_ALL = re.compile(  # and not of one measure
    "(?:^|[，。；条\\s]|企业申[请报领])(?:各项|所有|本(?:办法|措施|政策|规定|意见)|扶持|专项|政策|奖补|奖励|补贴|申报|申请)"
    "(?:资金|政策|项目|事项|单位|企业|人)|企业(?:[于在]?每年[^，。]{1,12})?(?:通过|登录|向)|集中(?:申[请报]|受理)|"
    # 奖补于每年3月向所在乡镇申请
    "[补奖][贴励助金补](?:[于在]每年[^，。；]{0,30})?[^，。；]{0,2}申[请报领]|"
    # 本措施自…起执行至…。申报时间为每年3月
    "本(?:办法|措施|政策|规定|意见|通知|细则)自[^。]{4,40}(?:执行|施行|实施|有效)[^。]{0,24}。申[请报领](?:受理)?时间|"
    # 个人补贴由用人单位向区人社局申报
    "(?:个人|单位|企业|各类|上述|以上|所有)(?:[补奖][贴励助金]|奖补)由[^，。；]{2,40}申[请报领]"
)
# 第十条 数据标注企业…, 软件类企业…
_OF_TRADE = re.compile(
    r"(?:第[一二三四五六七八九十百]+条)?\s*(?:对|支持|鼓励)?(?P<who>[\u4e00-\u9fff]{2,8}?)类?企业"
)
_SPOKEN = 0.5  # of the question's weight, by the measure's own passage
_NEARLY_ALL = 0.8  # of the weight of what it names
_LONGEST = 300  # characters of such an article


@dataclass(frozen=True)
class Application(Evidence):
    """An article on applying, put in front of the evidence."""


def asks(question: str) -> bool:
    """Whether a question is for where, when or how to apply."""
    return any(words.search(search_key(question)) for words in _ASKED)


def beside(
    result: SearchResult,
    chosen: Sequence[Evidence],
    whole: Callable[[Hit], Sequence[Hit]],
    home: Home,
) -> Sequence[Evidence]:
    """The evidence; where a question is for applying, and the first of it is the measure without a
    word on that, in front what its document says of applying for all of them. Who names no measure
    is told what the first document with such an article says.

    whole: all passages of a hit's document. home: whose name is none of a measure.
    """
    if not chosen or not asks(result.query):
        return chosen
    if _names_none(home.without(search_key(result.query))):
        articles = [list(_articles(whole(hit))) for hit in of_each_document(result.hits)]
        only = [one for one in articles if len(one) == 1]
        if _ON_SITE.search(search_key(result.query)):
            only.sort(key=lambda one: not _AT_A_DESK.search(one[0].text))
        return listed.before_the_rest(next(iter(only), []), chosen)
    hit = _of_measure(result, chosen)
    if hit is None or any(_TELLS.search(item.text) for item in _of(hit, chosen)):
        return chosen
    found = list(_articles(whole(hit)))
    if len(found) != 1:
        return chosen
    return listed.before_the_rest(found, chosen)


def told_of_it(
    question: str, status: AnswerStatus, shown: Sequence[Claim], evidence: Sequence[Evidence]
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows; the article on applying, for who asks for that."""
    if not is_told(question, evidence):
        return status, shown
    found = [item for item in evidence if isinstance(item, Application)]
    told = [as_claim(i, *span) for i in found for span in i.sentences]
    rest = (i for i in evidence if not isinstance(i, Application))
    same = (i for i in rest if i.document.id == found[0].document.id)
    return AnswerStatus.EXTRACTIVE, [*_for_whom(question, next(same, None)), *told]


def _for_whom(question: str, measure: Evidence | None) -> list[Claim]:
    """The sentence of the measure that names a trade which the question does not, so that nobody
    takes 招工补贴 for one of his: 数据标注企业…给予一次性用工补贴."""
    if measure is None or _names_none(search_key(question)):
        return []
    of = ((span, _OF_TRADE.match(measure.quote(*span))) for span in measure.sentences)
    named = [span for span, who in of if who and not set(who["who"]) & set(question)]
    return [as_claim(measure, *span) for span in named[:1]]


def is_told(question: str, evidence: Sequence[Evidence]) -> bool:
    """Whether the article on applying in front of the evidence is all that a question is for."""
    rest = re.sub(_TO_WHOM, "", _ON_SITE.sub("", search_key(question)))
    is_all = asks(question) and not _ASKS_MORE.search(rest)
    return is_all and any(isinstance(item, Application) for item in evidence)


def _names_none(key: str) -> bool:
    return not name_of(_ON_SITE.sub(" ", _without_asking(key)))


def _without_asking(key: str) -> str:
    for words in _ASKED:
        key = words.sub(" ", key)
    return key


def _of_measure(result: SearchResult, chosen: Sequence[Evidence]) -> Hit | None:
    """The passage with the measure: that of the first of the evidence, else the first one found
    in another document that speaks of nearly all that the question names."""
    known, first = of_matter(result.known_weights), chosen[0]
    named = f"{first.passage.heading}\n{first.text}"
    own = [hit for hit in result.hits if hit.passage.id == first.passage.id]
    is_policy = first.document.kind != "news"
    if own and is_policy and covered(named, known) >= _SPOKEN * sum(known.values()):
        return own[0]
    key = _without_asking(search_key(result.query))
    matter = {term: known[term] for term in search_terms(key) if term in known}
    least = _NEARLY_ALL * sum(matter.values())
    of_it = (hit for hit in result.hits if hit.document.kind != "news")
    return next((h for h in of_it if least and covered(h.passage.text, matter) >= least), None)


def _of(hit: Hit, chosen: Sequence[Evidence]) -> Iterator[Evidence]:
    return (item for item in chosen if item.document.id == hit.document.id)


def _articles(document: Sequence[Hit]) -> Iterator[Application]:
    """The paragraphs that tell how to apply for all that a document grants."""
    for hit in filter(may_be_put, document):
        at, text = hit.passage.start, hit.passage.text
        for start, end in split_lines(text, 0, len(text)):
            line = text[start:end]
            is_it = _TELLS.search(line) and _OF_ALL.search(line) and len(line) <= _LONGEST
            if is_it and not line.startswith("|"):
                yield Application(**vars(stretch(0, hit, at + start, at + end)))
