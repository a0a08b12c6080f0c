"""Is it still in force, and until when: the sentences in which a document tells its own term.

Whether it holds today is told by its status; since when and until when, only its text may say.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from assistant.answers import AnswerStatus, Claim, Evidence
from assistant.coverage import covered
from assistant.extracts import as_claim
from assistant.injections import instructs
from assistant.layout import stretch
from assistant.listed import Listed
from index.amendments import extends
from index.documents import Hit, SearchResult, Status
from index.metadata_clauses import tells_term
from index.normalise import question_terms, search_key
from index.sentences import split_sentences
from index.titles import title_key
from index.validity import BEHIND
from index.version_asked import is_for, may_be_meant

_ACT = "(?:办法|政策|措施|规定|条例|细则|意见|方案|通知|文件|公告|规划|规则|版本?)"
_MEANT = rf"(?:{_ACT}|补贴|补助|奖励|奖补|奖金|扶持|优惠|资助|津贴|贴息|减免|返还|资金|待遇)"
_NOW = "(?:现在|目前|如今|眼下|当前|今年|现阶段|到现在)"
_WHEN = "(?:什么时[候间]|何时|哪一?[年天]|几[年月时]|多久|多长时间)"
_YES_NO = r"(?:吗|么|不|没有?|呢|吧)?\W*"
_OVER = "(?:失效|作废|过期|废止|取消|停止执行)"
_ASKED = tuple(
    re.compile(words)
    for words in (
        # 措施还有效吗, 奖励政策是否仍然有效, 还在有效期内吗
        rf"{_MEANT}[^,。]{{0,12}}?(?:(?:还|仍然?|是否|是不是|依然|{_NOW})[^,。]{{0,4}}"
        r"(?:有效|有用|管用|作数|算数)|"
        rf"有效(?:吗|么|不|没)|有没有效)",
        # 办法什么时候失效, 政策过期了没有
        rf"{_MEANT}[^,。]{{0,10}}?(?:{_WHEN}(?:会|就|才|将)?{_OVER}|{_OVER}了?(?:吗|么|没)|"
        rf"(?:是否|有没有|是不是)(?:已经?)?(?:被)?{_OVER})",
        # 办法有效期到什么时候, 政策管到何时; how long a subsidy is paid is something else
        rf"{_ACT}[^,。]{{0,10}}?(?:的?有效期(?!.*证)|(?:执行|[实施]施|施行|管|用|持续)(?:到|至)?{_WHEN}|"
        rf"{_WHEN}(?:会|就|才)?(?:到期|截止)|到期了?(?:吗|么|没)|(?:是否|是不是|会不会)[^,。]{{0,4}}到期|[,，]?(?:管|有效)(?:到|至){_WHEN})",
        rf"有效期[^,。]{{0,6}}?{_ACT}",
        # 外资到资奖励现在还能领吗, 现在还有没有保费补贴; not 转租的现在还能领补贴吗
        rf"^[^,。了]{{0,24}}?{_MEANT}的?(?:{_NOW}|是不是)?(?:都|是)?还(?:能|可以?|给|发|有|在|执行|实行|适用)"
        rf"[^,。]{{0,8}}{_YES_NO}$",
        rf"^(?:请问|那么?)?{_NOW}还(?:能|可以?|给|发|有|执行|实行)[^,。的了]{{0,6}}[^,。了]{{0,16}}{_MEANT}"
        rf"{_YES_NO}$",
        rf"{_NOW}(?:还|仍)?有没有{_MEANT}还",
    )
)
_OF_OTHER = re.compile("[证照](?!监)|许可|合同|协议|签证|居留|公示|身份|发票|资质")
# 我23年签的合同，: of whom it holds, not what
_SIGNED = re.compile("[^,。]{0,10}签[的了过]?的?(?:投资|招商)?(?:合同|协议)(?:的|了)?,")
# 银行保函有效期应当覆盖投产日: not of the act in which it stands
_TERM_OF_OTHER = re.compile("(?:保函|证书?|执照|许可|合同|协议|签证|发票|资质)[^，。]{0,4}有效")
_VALIDITY = re.compile(  # words that ask for it and name nothing
    rf"{_OVER}|有效期?|{_NOW}|{_WHEN}|还能?|仍然?|是否|继续|享受|申[请报领]|领取?|拿到?|到期|截止|管[到至]|"
    r"执行|[这那]个|请问|有没有|吗|若干|关于|暂行|试行|(?:19|20)\d{2}年?|[今明去]?年[底末初]|就|[是会]不[是会]|[的了]"
)
_IS_WHEN = re.compile(rf"{_WHEN}|有效期|{_OVER}")
_UNTIL_WHEN = re.compile(rf"{_WHEN}|有效期")
_TERM_GOES_ON = re.compile("^[,，\\s]*(?:本[^，。]{2,8})?有效期")
# 此前已签订投资协议的项目，仍按原规定执行
_STILL = re.compile("(?:仍|继续|依照?|按照?)[^，。]{0,6}原[^，。]{0,10}执行|继续(?:有效|执行)")
_REPEALED = re.compile("废止|失效|停止执行")
_ACT_OF_YEAR = re.compile(rf"((?:19|20)\d\d)年?的?[^,，。?]{{0,20}}?{_ACT}")
_NAME = 6  # characters of the end of a title that name it
_OF_SUBJECT = 0.5  # of the weight of what is asked about, that one passage of the document has
_NUMBER = re.compile(r"第[零〇一二三四五六七八九十百\d]+条\s*")  # that the sentence begins with


def asks(question: str) -> bool:
    """Whether a question is for whether a document, or what it grants, still holds, or how long."""
    key = _SIGNED.sub("", search_key(question))
    return not _OF_OTHER.search(key) and any(words.search(key) for words in _ASKED)


def beside(
    result: SearchResult,
    chosen: Sequence[Evidence],
    whole: Callable[[Hit], Sequence[Hit]],
    search: Callable[[str], SearchResult],
) -> Sequence[Evidence]:
    """The evidence; where a question is for validity, in front what its document says of its own
    term, and what another one says that replaced it.

    whole: all passages of a hit's document. search: finds more.
    """
    if not chosen or not asks(result.query) or isinstance(chosen[0], Listed):
        return chosen
    hits = {hit.passage.id: hit for hit in result.hits}
    for document_id in _named_first(result.query, chosen):
        own = [item for item in chosen if item.document.id == document_id]
        hit = next((hits[item.passage.id] for item in own if item.passage.id in hits), None)
        if hit is None or not may_be_meant(result.query, hit.document) or not _is_of(result, own):
            continue  # of an act that only its successor speaks of, that one's term is not told
        told = [stretch(0, part, *span) for part in whole(hit) for span in _terms(part)]
        if told:
            return [*told, *_repeals(hit, search), *chosen]
    return chosen


def _named_first(question: str, chosen: Sequence[Evidence]) -> Sequence[str]:
    """The documents of the evidence, those first whose own title the question ends with: before
    《招商引资优惠政策》实施细则 the 招商引资优惠政策 that is asked about."""
    key = search_key(question)
    titles = {item.document.id: title_key(item.document.title) for item in chosen}
    return sorted(titles, key=lambda one: titles[one][-_NAME:] not in key)


def is_told(question: str, chosen: Sequence[Evidence]) -> bool:
    """Whether the evidence begins with what a document says of its term, for who asks for it."""
    return bool(_told(question, chosen))


def in_front(
    question: str,
    status: AnswerStatus,
    shown: Sequence[Claim],
    chosen: Sequence[Evidence],
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """How the answer ends and what it shows, with what the document says of its term in front, or
    in the place of all else to who asks when it ends or for the document itself. When it ends, no
    other date tells: neither the one that it began on nor that of its issue."""
    told, key = _told(question, chosen), search_key(question)
    if not told and asks(question) and _UNTIL_WHEN.search(key):
        told = _whole(shown, {item.n: item for item in chosen})
        return (AnswerStatus.EXTRACTIVE if told else AnswerStatus.INSUFFICIENT_EVIDENCE), told
    if not told:
        items = {item.n: item for item in chosen}
        of_act = [c for c in shown if not (asks(question) and _TERM_OF_OTHER.search(c.text))]
        of_act = [c for c in of_act if not (asks(question) and _is_of_later(key, c, items))]
        is_left = bool(of_act) or not shown
        return (status, of_act) if is_left else (AnswerStatus.INSUFFICIENT_EVIDENCE, ())
    # what became of it comes first
    told.sort(key=lambda claim: not (_REPEALED.search(claim.text) or _STILL.search(claim.text)))
    is_all = bool(_IS_WHEN.search(key)) or not re.search("[补奖贴]", _VALIDITY.sub("", key))
    said, own = {claim.text for claim in told}, {chosen[0].document.id}
    of_document = {item.n for item in chosen if item.document.id in own}
    rest = [c for c in shown if c.text not in said and of_document.issuperset(c.cites)]
    return AnswerStatus.EXTRACTIVE, [*told, *([] if is_all else rest)]


def _is_of_later(key: str, claim: Claim, items: Mapping[int, Evidence]) -> bool:
    """Whether a claim tells the term of an act later than that of the year which a question names:
    of 2022年的政策 the one of 2025 says nothing."""
    years = _ACT_OF_YEAR.findall(key)
    issued = [items[n].document.published[:4] for n in claim.cites if n in items]
    is_later = bool(years and issued) and all(max(years) < year for year in issued)
    return is_later and bool(tells_term(claim.text)) and not _REPEALED.search(claim.text)


def _told(question: str, chosen: Sequence[Evidence]) -> list[Claim]:
    """The stretches in front that `beside` put there, as claims."""
    if not asks(question):
        return []
    told: list[Claim] = []
    for item in chosen:
        is_term = bool(tells_term(item.text)) or bool(_TERM_GOES_ON.match(item.text))
        is_end = bool(told) and bool(_REPEALED.search(item.text) or _STILL.search(item.text))
        if len(item.sentences) != 1 or not (is_term or is_end):
            break
        told.append(as_claim(item, item.start, item.end))
    return told


def _whole(shown: Sequence[Claim], items: Mapping[int, Evidence]) -> list[Claim]:
    """The sentences on a term that claims are quoted from, those by which another act extends it
    too."""
    quotes = dict.fromkeys(quote for claim in shown for quote in claim.quotes)
    spans = [(items[n], start, end) for n, start, end in quotes if n in items]
    said = [(span, span[0].quote(*span[1:])) for span in spans]
    return [as_claim(*span) for span, text in said if tells_term(text) or extends(text)]


def _is_of(result: SearchResult, own: Sequence[Evidence]) -> bool:
    """Whether the evidence of a document speaks of what is asked about: of 购房补贴, and not but of
    some 补贴."""
    asked = _VALIDITY.sub(" ", _SIGNED.sub("", search_key(result.query)))
    terms = set(question_terms(re.sub(_ACT, " ", asked)))
    document = own[0].document
    held_then = {hit.document.id for hit in result.hits if hit.at_the_time is Status.IN_FORCE}
    if document.id in held_then and document.status in BEHIND:
        return True  # its year or number names it
    if not terms and is_for(result.query, document.title, document.document_number):
        return True  # it is named by no more than its year and its sort
    weights = {term: w for term, w in result.term_weights.items() if term in terms}
    said = [item.passage.searchable(item.document.called) for item in own]
    most = max(covered(text, weights) for text in said)
    return most >= _OF_SUBJECT * sum(weights.values()) > 0


def _terms(hit: Hit) -> Iterator[tuple[int, int]]:
    """Where a passage tells the term of its document."""
    text, at = hit.passage.text, hit.passage.start
    is_before = False
    for start, end in split_sentences(text):
        said = text[start:end]
        is_before = bool(tells_term(said)) or (is_before and bool(_TERM_GOES_ON.match(said)))
        if is_before and not instructs(said):
            number = _NUMBER.match(said)
            yield at + start + (number.end() if number else 0), at + end


def _goes_on(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The sentence right behind a repeal that says for whom what was repealed still holds."""
    following = next(((at + a, at + b) for a, b in split_sentences(text[at:])), None)
    if following and _STILL.search(text, *following):
        yield following


def _repeals(of: Hit, search: Callable[[str], SearchResult]) -> list[Evidence]:
    """The sentence of another document by which one that was replaced came to its end, and for whom
    it goes on."""
    document = of.document
    if document.status is not Status.SUPERSEDED:
        return []
    title, number = title_key(document.title), search_key(document.document_number)
    asked = [f"《{document.title}》废止"]
    asked += [f"{document.document_number}同时废止"] if number else []
    for hit in chain.from_iterable(search(one).hits for one in asked):
        if hit.document.id == document.id or instructs(hit.passage.text):
            continue
        for start, end in split_sentences(hit.passage.text):
            said = search_key(hit.passage.text[start:end])
            is_named = number in said if number else f"《{title}》" in said
            if _REPEALED.search(said) and is_named:
                at = hit.passage.start
                spans = [(start, end), *_goes_on(hit.passage.text, end)]
                return [stretch(0, hit, at + a, at + b) for a, b in spans]
    return []
