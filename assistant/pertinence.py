"""Does a sentence tell what was asked for? Decided by how questions and their answers look. Pure.

What a small model copies where nothing answers is true, and no answer: a time is asked for and
none is told, or the question is said again.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant import seeking
from assistant.answers import Claim, Evidence
from assistant.coverage import YEAR
from assistant.layout import LIST_NUMBER
from assistant.places import Place, begins_with, meet
from assistant.quantities import quantities
from assistant.reckoning.asked import read
from index.normalise import search_key, search_terms

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
# who or where, which no number and no date tells
_NAMES = re.compile(
    "(?:有|是|都|些)谁|谁(?:来|去|参加|参与|牵头)|(?<![黑白])名单|哪些(?:人|企业家)|"
    "在哪[里儿]?(?:[办举召开建]|$|[?])|什么地方|何处|地点"
)
# what has to be reckoned from several figures, and how it is told
_AVERAGE = re.compile("平均|人均|均价")
_TOLD_AVERAGE = re.compile("均|每")
_RESULTS = {
    "sum": re.compile("[合共总]计|总[额数和量]|[一总]共|累计|两项"),
    "difference": re.compile("比|较|差|增|减|超|多|少|高|低"),
    "share": re.compile("占|%|比例|比重|之一|成"),
    "ratio": re.compile("倍"),
    "comparison": re.compile("更|比|较|最|[大高多少低小]于|超过|相当|一样|相同"),
}
_MOST = re.compile("哪一?[个家种类项座条][^，。?]{0,6}最|最[\u4e00-\u9fff]{1,4}的是(?:哪|什么|谁)")
_TOLD_MOST = re.compile("最|第一|首位|居首|之首|领先|高于|超过|优先|重点")
# What a figure is of, where another one beside it is of something else: of signed projects those
# that were started are others, and capital from other provinces is not from abroad.
_OF_WHAT = tuple(
    re.compile(words)
    for words in (
        "落地|入驻|落户", "开工|动工|开建|开始建设", "投产|达产", "建成|竣工|完工",
        "外资|外商|境外|外国", "产值|营收|营业收入|销售", "税", "利润|盈利", "就业|岗位|用工",
    )
)  # fmt: skip
# a fine is the figure of nothing else
_ASKS_PENALTY = re.compile(
    "罚|责任|后果|违法|违反|违规|逾期|不按|未按|拒|虚|滞纳|怎么办|怎样处|如何处|处理|处分"
)
_DATE = 12  # characters
_WHOLE = 0.8  # of a quotation, that a claim says which is no fragment of it
_ISSUED = re.compile("[发公颁]布|印发|下发|签发|公告|出台|成文|落款|署名|日期")
NUMBERED = re.compile(rf"^\s*(?:{LIST_NUMBER}|[一二三四五六七八九十]是)")
# a question for a target, and not for what became of it; what tells that something was done
_ASKS_AIM = re.compile(r"目标|任务指标|指标任务|任务(?:是|定|有)?(?:的|了)?(?:多少|什么|几)")
_ASKS_DONE = re.compile(r"完成|实现|达到|达成|实际|结果|相比|相差|差多少|兑现|进展|情况|比|差|对照")
_AIMS = re.compile(r"目标|计划|拟|将|要求|力争|确保|争取|任务|不[低少]于|以上")
_REPORTS = re.compile(r"据报道|已(?![知有往故])|累计|同比|截至|(?:完成|实现|达成|达到)了|超额")
_UNIT = 2  # characters that a number may have beside it: 30余位
_MANNER = re.compile("怎样|怎么样|如何|什么样")
_NAME = 8  # terms
_NEW_IN_NAME = 0.4  # share of its terms that a name has to add
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
        kept = [_unless_issued(claim, items) for claim in kept]
    if _NAMES.search(asked):
        kept = [_unless_count(claim) for claim in kept]
    kept = [_unless_underived(asked, claim, items) for claim in kept]
    kept = [_of_what_was_asked(asked, claim, items) for claim in kept]
    if _ASKS_AIM.search(asked):
        kept = [_unless_result(asked, claim, items) for claim in kept]
    kept = [_of_its_place(sought, claim, items) for claim in kept]
    figure = seeking.sought(asked)
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
    sought = seeking.sought(asked)
    if _IS_IT_SO.search(asked) and not _is_of_the_same(asked, text):
        return False
    parts, told = set(_PART.findall(asked)), set(_PART.findall(search_key(text)))
    if (parts and told and not parts & told) or _is_result(asked, text):
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


def _unless_issued(claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it is who signed a text and when, or when it was reported:
    that is not when anything begins."""
    text, quoted = claim.text.rstrip("。 "), _quoted(claim, items)
    is_date = any(text in (m.group(), m[1]) for m in _SIGNATURE.finditer(quoted))
    if claim.supported and (is_date or _SIGNATURE.fullmatch(text)):
        return replace(claim, cites=(), problem="is but a signature and its date")
    is_copy = len(text) <= _DATE and text in quoted
    if claim.supported and is_copy and text not in seeking.REPORTED.sub(" ", quoted):
        return replace(claim, cites=(), problem="is but when it was reported")
    return claim


def _unless_count(claim: Claim) -> Claim:
    """The claim; not supported where it is but a number or date, and a name was asked for."""
    rest = search_key(claim.text)
    for counted in quantities(claim.text):
        rest = rest.replace(search_key(counted.text), "")
    if not claim.supported or len(re.findall(r"\w", rest)) > _UNIT:
        return claim
    return replace(claim, cites=(), problem="is a number or date, and a name was asked for")


def _unless_underived(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it tells one figure to who asks what several come to, or
    several things to who asks which of them is the most.

    A whole sentence of figures may be told, to reckon with; a bare one reads as the result.
    """
    quoted = _quoted(claim, items)
    said = search_key(f"{claim.text}\n{quoted}")
    problem, has_figure, request = "", bool(quantities(claim.text)), read(asked)
    is_told = not request or bool(_RESULTS[request.kind].search(said))
    if _MOST.search(asked) and not _TOLD_MOST.search(said):
        problem = "does not tell which is the most"
    elif request and request.kind == "comparison" and not is_told and not has_figure:
        problem = "compares nothing"
    elif has_figure and len(claim.text) < _WHOLE * len(quoted):
        if not is_told:
            problem = "tells one figure where several were to be reckoned with"
        if _AVERAGE.search(asked) and not _TOLD_AVERAGE.search(said):
            problem = "tells no average, which was asked for"
    return replace(claim, cites=(), problem=problem) if claim.supported and problem else claim


def _of_what_was_asked(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it tells a figure of something else: how many were signed to
    who asks how many of them were started."""
    figures = quantities(claim.text)  # a longer sentence with a date may explain
    has_figure = any(not f.is_date for f in figures) or (figures and len(claim.text) <= _DATE)
    if not claim.supported or not has_figure or not seeking.seeks_a_figure(asked) or read(asked):
        return claim
    rests_on = [items[n] for n, _, _ in claim.quotes if n in items]
    names = (f"{item.document.title} {item.passage.heading} {item.lead}" for item in rests_on)
    said = search_key("\n".join((claim.text, _quoted(claim, items), *names)))
    bare = claim.text.rstrip("。；，")
    clauses = [part for part in re.split("[，。；]", _quoted(claim, items)) if bare in part]
    is_fine = "罚款" in "".join((bare, *clauses)) and not _ASKS_PENALTY.search(asked)
    if not is_fine and all(words.search(said) for words in _OF_WHAT if words.search(asked)):
        return claim
    return replace(
        claim, cites=(), problem="tells a figure of something else, none of which was asked for"
    )


def _unless_result(asked: str, claim: Claim, items: Mapping[int, Evidence]) -> Claim:
    """The claim; not supported where it tells what was done to who asks for the target."""
    is_result = _is_result(asked, f"{claim.text}\n{_quoted(claim, items)}")
    if not claim.supported or not is_result:
        return claim
    return replace(claim, cites=(), problem="is a result, and a target was asked for")


def _is_result(asked: str, text: str) -> bool:
    """Whether a text tells a figure that was reached, where a question is for the target.

    27个 told to who asks how many were aimed at reads as the target.
    """
    if not _ASKS_AIM.search(asked) or _ASKS_DONE.search(asked):
        return False
    has_figure = any(figure.unit and not figure.is_date for figure in quantities(text))
    key = search_key(text)
    return has_figure and not _AIMS.search(key) and bool(_REPORTS.search(key))


def _quoted(claim: Claim, items: Mapping[int, Evidence]) -> str:
    return "\n".join(items[n].quote(a, b) for n, a, b in claim.quotes if n in items)


def _is_of_other_years(asked: str, text: str) -> bool:
    """Whether a text tells of years, none of which a question that names some asks about.

    What holds from one year to another or from one on is of the years between as well.
    """
    years, told = YEAR.findall(asked), YEAR.findall(_SINCE.sub(" ", search_key(text)))
    sought = seeking.sought(asked)
    if not years or not told or (sought and sought.is_time):
        return False
    return not any(min(told) <= year <= max(told) for year in years)


def _repeats(asked: str, claim: str) -> bool:
    """Whether a sentence asks, or says much of the question again and next to nothing else."""
    terms, known = set(search_terms(NUMBERED.sub("", claim))), set(search_terms(asked))
    added = terms - known
    says_much = len(terms) > _MOST_OF_IT * len(known) or (len(terms) >= _HEADING and not added)
    # what a thing is like is not told by its name with a word more: 改进口罩供应方式
    is_name = bool(_MANNER.search(asked)) and len(terms) <= _NAME
    return claim.rstrip().endswith(("？", "?")) or (
        (says_much or is_name)
        and len(added) < (_NEW_IN_NAME if is_name else _NEW) * len(terms)
        and not any(term[0].isdigit() for term in added)
        and not _YES_OR_NO.search(asked)
    )
