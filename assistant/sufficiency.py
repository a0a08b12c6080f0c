"""Do the found passages answer the question? Decided by code: the small model cannot tell.

A logistic model on what the search saw. Told that it may refuse, the embedded language model
refused a quarter of the answerable questions and answered half of the unanswerable ones.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.answers import Claim
from assistant.coverage import YEAR, covered, unheld_names, unheld_subjects, unknown_matters
from assistant.quantities import quantities
from index.documents import SearchResult
from index.normalise import han_share, search_key, search_terms

_TOP = 3  # passages looked at for coverage
_RIVAL = 5  # the rank that the best passage is compared with


@dataclass(frozen=True)
class Features:
    """Shares, so that they mean the same for long and short questions and any size of corpus.

    Terms that no passage of the index holds do not count: in a small corpus most words that a
    visitor chooses are unknown, whether it answers or not.

    passage: weighted share of the question's terms that the best passage holds, in [0, 1].
    lead: fused score of the best passage minus that of the fifth; 0 where fewer were found or
        the question is not in Chinese.
    """

    passage: float
    lead: float


# Fitted on half of ncp-open, cmrc-open and drcd-open each, on tests/evals/huiji.jsonl and
# regulations-answers.jsonl (tests/evals/fit_sufficiency.py). The intercept is set so that at 0.5,
# with the names, 3 % of the answerable questions of ncp-open are refused and 54 % of the others.
_WEIGHTS = Features(passage=3.20, lead=0.80)
_INTERCEPT = -1.87
# A translation chooses words that neither the visitor nor the documents have. Of ten answerable
# questions on corpus/ that were put into Chinese the two features refused four without it and none
# with it; the two of 18 others that they refused without it are refused by their names as well.
_TRANSLATED = 0.8


def is_answerable(
    question: str,
    result: SearchResult,
    least: float,
    as_of: date | None = None,
    is_translated: bool = False,
) -> bool:
    """Whether the documents answer with a probability of at least `least`, about the right place,
    time and subject. A question of which they hold no word at all is not for them.

    as_of: the day whose law was asked for; no document need name its year.
    """
    texts = [*texts_of(result), f"{as_of.year}年" if as_of else ""]
    is_strange = result.unknown.issuperset(result.term_weights)
    unheld = (
        is_strange
        or unheld_names(question, texts)
        or unheld_subjects(question, texts)
        or unknown_matters(question, result.unknown)
    )
    return probability(result, is_translated) >= least and not unheld


def texts_of(result: SearchResult) -> list[str]:
    """What each hit says about place and time, its document's issuer and date included."""
    return [
        f"{h.passage.searchable(h.document.title)} {h.document.issuer} {h.document.published}"
        for h in result.hits
    ]


def probability(result: SearchResult, is_translated: bool = False) -> float:
    """Estimated probability that the found passages answer the question; 0.0 without any.

    is_translated: whether the question was asked in another language than it was searched in.
    """
    if not result.hits:
        return 0.0
    features = vars(measure(result))
    logit = _INTERCEPT + sum(weight * features[name] for name, weight in vars(_WEIGHTS).items())
    return 1.0 / (1.0 + math.exp(-logit - _TRANSLATED * is_translated))


def measure(result: SearchResult) -> Features:
    """Raises ValueError where there are no hits."""
    known = result.known_weights
    total = sum(known.values()) or 1.0
    shares = [
        covered(hit.passage.searchable(hit.document.title), known) / total
        for hit in result.hits[:_TOP]
    ]
    # scores of a question in another language are the vectors' alone and spread otherwise
    has_rival = len(result.hits) >= _RIVAL and han_share(result.query) >= 0.3
    return Features(
        passage=max(shares),
        lead=result.hits[0].score - result.hits[_RIVAL - 1].score if has_rival else 0.0,
    )


_NUMERAL = r"[\d〇零一二两三四五六七八九十百千万亿半双几]"
_NO_TIME = "tells no time"
# A date counts nothing; of 7,350 right answers of three sets one is lost by it.
_DATES = re.compile(
    r"((?<!\d)(?:19|20)\d{2}|[零〇一二三四五六七八九]{4})年度?|"
    r"(?<!\d)\d{1,2}月份?(?:\d{1,2}[日号]|[上中下]旬|[初底])?|第?[一二三四1-4]季度|[上下]半年"
)


@dataclass(frozen=True)
class _Sought:
    """lack: of an answer without it. asking, telling: what search keys look like."""

    lack: str
    asking: re.Pattern[str]
    telling: re.Pattern[str]

    def is_told(self, text: str) -> bool:
        key = search_key(text)
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
            "tells no number",
            r"多少|(?<!哪)几[个家项名位人场次条台架套件倍亩里天]|(?<!伦)多[大高长](?!学)|"
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
    r"吗|么\?|是否|是不是|有没有|能不能|能否|可否|对不对|还是|^(is|are|was|were|do|does|did|has|have|can|will)\b"
)
_IS_IT_SO = re.compile(r"(吗|吧|没错|对不对|是不是)[\s?!。]*$|是否|是不是")
_PART = re.compile("(?<![全内外])[东西南北中]部")
_NEW = 0.15  # share of its terms that a sentence has to add to the question
_MOST_OF_IT = 0.6  # of the question's terms
_HEADING = 4  # terms, all of them the question's: a heading and not what stands under it


def to_the_point(question: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims that add something to the question; none of them supported where there are no
    such, or where it asks for a time, an amount, a number or a contact and none tells one.

    What a small model copies where nothing answers is true, and no answer.
    """
    asked = search_key(question)
    problem = ""
    telling = [claim for claim in claims if not _repeats(asked, claim.text)]
    if claims and not telling:
        problem = "only repeats the question"
    kept = [_of_its_year(asked, claim) for claim in telling or claims]
    sought = _sought(asked)
    if sought and not any(c.supported and sought.is_told(c.text) for c in kept):
        problem = problem or f"{sought.lack}, which was asked for"
    if not problem:
        return kept
    return [replace(c, cites=(), problem=problem) if c.supported else c for c in kept]


def tells_what_is_sought(question: str, text: str) -> bool:
    """Whether a text looks like an answer to a question for a time, an amount, a number or a
    contact, and tells nothing of other years only; whether something is so, of the same sort and
    part of the place."""
    asked = search_key(question)
    sought = _sought(asked)
    if _IS_IT_SO.search(asked) and not _is_of_the_same(asked, text):
        return False
    return (sought is None or sought.is_told(text)) and not _is_of_other_years(asked, text)


def _is_of_the_same(asked: str, text: str) -> bool:
    """Whether a text has a figure of the kind that a question has one of, and names its 东部.

    签约了9个项目，对吗 is answered by how many there were, not by where the 9 stand.
    """
    kinds = {q.unit for q in quantities(asked) if not q.is_date and q.unit}
    told = {q.unit for q in quantities(text) if not q.is_date}
    key = search_key(text)
    return kinds <= told and all(part in key for part in _PART.findall(asked))


def _of_its_year(asked: str, claim: Claim) -> Claim:
    is_fit = not claim.supported or not _is_of_other_years(asked, claim.text)
    if is_fit or _IS_IT_SO.search(asked):
        return claim  # of what is asked whether it is so, another year may be the correction
    return replace(claim, cites=(), problem="is of another year than was asked for")


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
    terms, known = set(search_terms(claim)), set(search_terms(asked))
    added = terms - known
    says_much = len(terms) > _MOST_OF_IT * len(known) or (len(terms) >= _HEADING and not added)
    return claim.rstrip().endswith(("？", "?")) or (
        says_much
        and len(added) < _NEW * len(terms)
        and not any(term[0].isdigit() for term in added)
        and not _YES_OR_NO.search(asked)
    )
