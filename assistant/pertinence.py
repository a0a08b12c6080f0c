"""Does a sentence tell what was asked for? Decided by how questions and their answers look. Pure.

What a small model copies where nothing answers is true, and no answer: a time is asked for and
none is told, or the question is said again.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answers import Claim, Evidence
from assistant.coverage import YEAR
from assistant.layout import LIST_NUMBER
from assistant.places import Place, begins_with, meet
from assistant.quantities import quantities
from index.normalise import search_key, search_terms

_NUMERAL = r"[\d〇零一二两三四五六七八九十百千万亿半双几]"
_NO_TIME = "tells no time"
# A date counts nothing; of 7,350 right answers of three sets one is lost by it.
_DATES = re.compile(
    r"((?<!\d)(?:19|20)\d{2}|[零〇一二三四五六七八九]{4})年度?|"
    r"(?<!\d)\d{1,2}月份?(?:\d{1,2}[日号]|[上中下]旬|[初底])?|第?[一二三四1-4]季度|[上下]半年|"
    r"(?<![\d.])(?:19|20)\d{2}(?=\W*$)"  # 规模是 2023
)


# When something was reported is not when it happened.
_REPORTED = re.compile(r"\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?的?(?:报道|新闻|消息|资料)")


@dataclass(frozen=True)
class _Sought:
    """lack: of an answer without it. asking, telling: what search keys look like."""

    lack: str
    asking: re.Pattern[str]
    telling: re.Pattern[str]

    def is_told(self, text: str) -> bool:
        key = _REPORTED.sub(" ", search_key(text))
        return bool(self.telling.search(key if self.is_time else _DATES.sub(" ", key)))

    @property
    def is_time(self) -> bool:
        return self.lack == _NO_TIME


# What a question asks for by its words, and how anything that answers it looks; the first that
# fits. Of 7,350 right answers of ncp-open, cmrc-open and drcd-open all but 1 % look like it.
_SOUGHT = tuple(
    _Sought(lack, re.compile(asking), re.compile("|".join(telling)))
    for lack, asking, telling in (
        (
            "tells no contact",
            r"(电话|热线|号码|邮箱|网址).{0,2}(多少|什么|几)|联系方式|联系电话|怎么联系",
            (r"\d{3}|[a-z]@|www|http",),
        ),
        (
            "names no office",
            r"找(谁|哪)|联系谁|谁(来|能)?对接",
            (r"\d{3}|局|委|办|部门|厅|中心|机构|政府|机关|单位|窗口",),
        ),
        (
            _NO_TIME,
            r"何时|什么时[候间]|哪一?[天年月日](?!数)|(?<!哪)几[月号点]|多久|多长时间|"
            r"\bwhen\b|\bhow long\b",
            (
                rf"{_NUMERAL}个?(工作)?\s*[年月日天号时点周分小世]|\d[-/.]\d|\d{{4}}|季度|即日|届满",
                r"[以之节][前后]|期间|长期|永久|解除|纪",
                r"\d (day|week|month|year)|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
            ),
        ),
        (
            "tells no amount",
            r"多少(钱|元|资金|[万亿])|(?<!哪)几(千|百|[万亿])|\bhow much (money|does|is)\b|"
            r"(额|资金|产值|租金|价格|价钱|费用|收入)(分别|各|一共|总共|大概|大约)*(是|有|为|达)?多少",
            (
                rf"{_NUMERAL}\s*[元万亿%‰]|免|零|无需|不收",
                r"\d.*(yuan|billion|million|%)|\bfree\b",
            ),
        ),
        (
            "tells no document number",
            r"文号|发文字号|几号文",
            (r"\d号", r"\bno\. ?\d"),
        ),
        (
            "tells no period",
            r"(?<![哪那这近前举列出])几个?(工作日|年|月|天|小时|周|岁)(?!级)|"
            r"多少(年|天|个月|个?工作日|小时|岁)(?!级)",
            (
                rf"{_NUMERAL}[余多]?个?(工作日|年|月|日|天|小时|周|岁)",
                r"即|当[日天场]|长期|永久|届满",
            ),
        ),
        (
            "tells no condition",
            r"(什么|哪些|何种)(样的)?.{0,4}条件|条件(分别)?(是|有|包括)(什么|哪)|门槛",
            (
                r"符合|满足|具[备有]|应[当该具为在符是]|须|必需|不得|至少|不[低少超]|以[上下内]|准入|未|"
                r"\d|[一二三四五][是、]",
            ),
        ),
        (
            "tells no number",
            r"多少|(?<![哪举列出])几[个家项名位人场次条台架套件倍亩里天]|(?<!伦)多[大高长](?!学)|"
            r"\bhow (many|much|large)\b",
            (
                rf"{_NUMERAL}|全|所有|不限|无|没",
                r"\b(one|two|three|four|five|six|seven|eight|nine|ten|no|all)\b",
            ),
        ),
    )
)


_SINCE = re.compile(
    r"\d{4}年?(\d{1,2}月)?(\d{1,2}日)?(起|以来|以后|之后|后|开始|施行|实施|印发|发布)"
)
# A question that a repetition of its words answers
_YES_OR_NO = re.compile(
    r"吗|(?<![什怎多])么\?|是否|是不是|有没有|能不能|能否|可否|对不对|还是|^(is|are|was|were|do|does|did|has|have|can|will)\b"
)
_IS_IT_SO = re.compile(r"(吗|吧|没错|对不对|是不是)[\s?!。]*$|是否|是不是")
_PART = re.compile("(?<![全内外])[东西南北中]部")
# 惠济区商务局 2023年3月1日, below a text
_SIGNATURE = re.compile(
    r"[\w（()）]{1,30}(?:[局厅部委办会院行署]|政府|办公室|中心|公司)\s+"
    r"([\d〇零一二三四五六七八九]{4}\s*年[^。，；\s]{1,3}月[^。，；\s]{1,3}日)"
)
_ISSUED = re.compile("[发公颁]布|印发|下发|签发|公告|出台|成文|落款|署名|日期")
NUMBERED = re.compile(rf"^\s*(?:{LIST_NUMBER}|[一二三四五六七八九十]是)")
_NEW = 0.15  # share of its terms that a sentence has to add to the question
_MOST_OF_IT = 0.6  # of the question's terms
_HEADING = 4  # terms, all of them the question's: a heading and not what stands under it


def to_the_point(
    question: str,
    claims: Sequence[Claim],
    evidence: Sequence[Evidence] = (),
    sought: frozenset[Place] = frozenset(),
) -> list[Claim]:
    """The claims that add something to the question; none of them supported where there are no
    such, or where it asks for a time, an amount, a number or a contact and none tells one.

    What a small model copies where nothing answers is true, and no answer.

    evidence: where the year stands that a fragment leaves out. sought: the places asked about.
    """
    asked = search_key(question)
    problem = ""
    telling = [claim for claim in claims if not _repeats(asked, claim.text)]
    if claims and not telling:
        problem = "only repeats the question"
    items = {item.n: item for item in evidence}
    kept = [_of_its_year(asked, claim, items) for claim in telling or claims]
    if not _ISSUED.search(asked):
        kept = [_unless_signature(claim, items) for claim in kept]
    kept = [_of_its_place(sought, claim, items) for claim in kept]
    figure = _sought(asked)
    if figure and not any(c.supported and figure.is_told(c.text) for c in kept):
        problem = problem or f"{figure.lack}, which was asked for"
    if not problem:
        return kept
    return [replace(c, cites=(), problem=problem) if c.supported else c for c in kept]


def tells_what_is_sought(question: str, text: str) -> bool:
    """Whether a text looks like an answer to a question for a time, an amount, a number or a
    contact, and tells nothing of other years only; whether something is so, of the same sort and
    part of the place. A heading that only says the question again does not."""
    asked = search_key(question)
    if _repeats(asked, text):
        return False
    sought = _sought(asked)
    if _IS_IT_SO.search(asked) and not _is_of_the_same(asked, text):
        return False
    parts, told = set(_PART.findall(asked)), set(_PART.findall(search_key(text)))
    if parts and told and not parts & told:
        return False
    return (sought is None or sought.is_told(text)) and not _is_of_other_years(asked, text)


def seeks_a_figure(question: str) -> bool:
    """Whether a question is for something that can be told by its look: a time, an amount."""
    return _sought(search_key(question)) is not None


def _is_of_the_same(asked: str, text: str) -> bool:
    """Whether a text has a figure of the kind that a question has one of, and names its 东部.

    签约了9个项目，对吗 is answered by how many there were, not by where the 9 stand.
    """
    kinds = {q.unit for q in quantities(asked) if not q.is_date and q.unit}
    told = {q.unit for q in quantities(text) if not q.is_date}
    key = search_key(text)
    return kinds <= told and all(part in key for part in _PART.findall(asked))


def _of_its_year(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    text = claim.text
    if not YEAR.search(search_key(text)):
        text = _quoted(claim, items)
    is_fit = not claim.supported or not _is_of_other_years(asked, text)
    if is_fit or _IS_IT_SO.search(asked):
        return claim  # of what is asked whether it is so, another year may be the correction
    return replace(claim, cites=(), problem="is of another year than was asked for")


def _of_its_place(sought: frozenset[Place], claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where all it is quoted from begins with the name of another place:
    in a survey of what many cities grant each is told in a sentence of its own."""
    begun = [begins_with(items[n].quote(a, b)) for n, a, b in claim.quotes if n in items]
    is_other = bool(sought and begun) and all(p and not meet(sought, p) for p in begun)
    if not claim.supported or not is_other:
        return claim
    return replace(claim, cites=(), problem="is of another place than was asked for")


def _unless_signature(claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it is who signed a text and when: that is not when anything
    begins."""
    text = claim.text.rstrip("。 ")
    is_date = any(text in (m.group(), m[1]) for m in _SIGNATURE.finditer(_quoted(claim, items)))
    if not claim.supported or not (is_date or _SIGNATURE.fullmatch(text)):
        return claim
    return replace(claim, cites=(), problem="is but a signature and its date")


def _quoted(claim: Claim, items: Mapping[int, Evidence]) -> str:
    return "\n".join(items[n].quote(a, b) for n, a, b in claim.quotes if n in items)


def _is_of_other_years(asked: str, text: str) -> bool:
    """Whether a text tells of years, none of which a question that names some asks about.

    What holds from one year to another or from one on is of the years between as well.
    """
    years, told = YEAR.findall(asked), YEAR.findall(_SINCE.sub(" ", search_key(text)))
    sought = _sought(asked)
    if not years or not told or (sought and sought.is_time):
        return False
    return not any(min(told) <= year <= max(told) for year in years)


def _sought(asked: str) -> _Sought | None:
    """What a question's key asks for, as far as its look tells."""
    return next((sought for sought in _SOUGHT if sought.asking.search(asked)), None)


def _repeats(asked: str, claim: str) -> bool:
    """Whether a sentence asks, or says much of the question again and next to nothing else."""
    terms, known = set(search_terms(NUMBERED.sub("", claim))), set(search_terms(asked))
    added = terms - known
    says_much = len(terms) > _MOST_OF_IT * len(known) or (len(terms) >= _HEADING and not added)
    return claim.rstrip().endswith(("？", "?")) or (
        says_much
        and len(added) < _NEW * len(terms)
        and not any(term[0].isdigit() for term in added)
        and not _YES_OR_NO.search(asked)
    )
