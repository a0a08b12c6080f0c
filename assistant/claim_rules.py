"""What a claim may not do with its quote: invent, deny, promise, bound, or turn a plan into a fact.

Pure, and by code: each rule compares the claim's words with those of the quote and says what is
wrong, or nothing.
"""

import re
from collections.abc import Sequence

from assistant.answers import Evidence
from assistant.coverage import unheld_names
from assistant.quantities import missing, quantities
from index.documents import Kind
from index.normalise import han_share, search_key, search_terms

_DENIES = re.compile(
    r"没有|并无|暂无|尚无|均无|毫无|无(?=需|须|补|奖|优|任何|条件|限制)|并非|未(?!来)|"
    r"不(?=需|须|得|能|会|予|可|是|存在|提供|享|收|包|再|受|设|给|限|要|含|允|准|支持)|"
    r"\b(none|never|without|cannot|neither)\b|n't\b|"
    r"\b(no|not)\b(?! (less|fewer|more|lower|higher|later|only)\b)"
)
_AIMS = re.compile(
    r"目标|计划|拟|将|要求|力争|确保|争取|"
    r"\b(target|aim|goal|plan|will\b|intend|expect|strive|seek)"
)
_EXPECTS = re.compile(
    r"预估|预计|预期|估计|有望|\b(estimate|expect|forecast|project(ed|s)? to|anticipat)"
)
_DONE = re.compile(
    r"已经?(完成|实现|达成|达到|建成|引进|签约|投产|兑现)|(完成|实现|达成|达到|建成)了|超额|"
    r"\b(achieved|completed|exceeded|attained|fulfilled|ha(s|ve) reached)\b"
)
_NOT = r"不[得能]?"
_COUNTED = r"[\d万亿元个家项名人位次场亩米%年月日]"
_GRANTS = "grants what the quote does not grant"
# What a claim may only say where its quote, or the title and heading over it, says it too.
_ADDITIONS = tuple(
    (re.compile(words), problem)
    for words, problem in (
        (
            r"保证|一定(会|能|给予|可以)|必定|必将|承诺|确保|"
            r"guarantee|promise|will (receive|get|be given)|assure",
            "promises what the quote does not promise",
        ),
        (r"补贴|补助|津贴|资助|奖补|\b(subsid|allowance|grants?\b)", _GRANTS),
        (r"奖励|奖金|奖补|\b(bonus|reward)", _GRANTS),
        (
            r"减免|减征|减半|减税|免征|免除|免费|免税|免租|退税|返还|优惠|"
            r"\b(exempt|waive|rebate|refund|preferential|discount|free of|tax (break|relief|cut))",
            _GRANTS,
        ),
        (
            rf"(?<!不)(?<!不[得能])(超过|高于|大于|多于)|{_NOT}(低于|少于|小于)|至少|最低|逾|"
            rf"[\d十百千万亿][余多]|{_COUNTED}及?以上|"
            r"\b(at least|(no|not) less than|no fewer than|more than|over \d|exceed|above)",
            "sets a lower bound that the quote does not set",
        ),
        (
            rf"{_NOT}(超过|高于|大于|多于)|(?<!不)(?<!不[得能])(低于|少于|小于)|至多|最多|最高|上限|"
            rf"{_COUNTED}(及?以下|[以之]内)|"
            r"\b(at most|no more than|not more than|up to|fewer than|below)|"
            r"(?<!no )(?<!not )less than",
            "sets an upper bound that the quote does not set",
        ),
    )
)
_ADDRESS = re.compile(r"(https?:|www\.|[!-~]{1,64}@|<[|/a-z])[!-~]*[a-z0-9/>]")  # or markup
_DENIED_WORD = re.compile(
    r"(?:没有|尚未|未(?!来)|并非|不是|不得|不予|不会|不能)(?:任何)?(?![超低高少多])([\u4e00-\u9fff]{2})"
)
_PERIODS = {"季度", "半年"}  # units
_PARTS = re.compile(r"[、，,；;：:]")
_CONNECTS = re.compile(
    r"其中|此外|同时|另外|因此|并且|以及|例如|比如|包括|分别[是为]?|具体(如下|是|为)?|等等?"
)
MIN_PART = 0.5  # of the terms of a further part; of 97 real claims one fell short, and rightly
_HAN_RUN = re.compile("[\u4e00-\u9fff]+")
_STRANGE = 3  # characters in a row that nothing known holds


def objection(claim: str, said: str, item: Evidence, question: str) -> str:
    """Why a quote does not support a claim that shares its quantities and words; empty if it does.

    `said` is the quote; what the evidence's title, heading and lead say counts as said with it.
    """
    context = f"{context_of(item)}\n{said}"
    elsewhere = unheld_names(claim, [f"{context}\n{item.document.issuer}"])
    if elsewhere:
        return f"{elsewhere[0]} is not in the quote"
    return (
        _invention(claim, context)
        or _stranger(claim, f"{context}\n{item.document.issuer}\n{question}")
        or _denial(claim, said)
        or _lost_period(claim, said)
        or _lost_bound(claim, said)
        or _addition(claim, context)
        or _mood(claim, said, item)
    )


def other_language(claim: str, quote: str) -> bool:
    return (han_share(claim) >= 0.2) != (han_share(quote) >= 0.2)


def context_of(item: Evidence) -> str:
    return f"{item.document.title}\n{item.passage.heading}\n{item.lead}"


def _invention(claim: str, context: str) -> str:
    """A further part of an enumeration or sentence of which the quote holds next to nothing."""
    if other_language(claim, context):
        return ""
    held = set(search_terms(context))
    for part in _PARTS.split(claim)[1:]:
        terms = search_terms(_CONNECTS.sub(" ", part))
        if terms and sum(term in held for term in terms) <= MIN_PART * len(terms):
            return f"{part} is not in the quote"
    return ""


def _stranger(claim: str, known: str) -> str:
    """A name or thing that neither the quote nor the question mentions in any of its characters.

    Of 97 claims of the embedded model, all but two of such runs were invented.
    """
    if other_language(claim, known):
        return ""
    held = set(search_terms(known))
    for run in _HAN_RUN.findall(_CONNECTS.sub(" ", _key(claim))):
        known_at = {at for at in range(len(run) - 1) if run[at : at + 2] in held}
        strange = [at not in known_at and at - 1 not in known_at for at in range(len(run))]
        for start in range(len(run) - _STRANGE + 1):
            if all(strange[start : start + _STRANGE]):
                return f"{run[start:]} is neither in the quote nor in the question"
    return ""


def mix_up(claim: str, sentences: Sequence[str]) -> str:
    """Numbers of one sentence told in the words of another that has other numbers of their kind."""
    if other_language(claim, "".join(sentences)):
        return ""
    for part in _PARTS.split(claim):
        words = {term for term in search_terms(part) if not term[0].isdigit()}
        telling = rival = -1  # words that the best sentence of either sort shares with the part
        for sentence in sentences:
            shared = len(words.intersection(search_terms(sentence)))
            units = {q.unit for q in missing(part, sentence)}
            if not units:
                telling = max(telling, shared)
            elif any(q.unit in units for q in quantities(sentence)):
                rival = max(rival, shared)
        if -1 < telling < rival:
            return "tells the numbers of one sentence in the words of another"
    return ""


def _denial(claim: str, said: str) -> str:
    """A claim denies what its quote denies, and nothing else."""
    claim_key, said_key = _key(claim), _key(said)
    if _DENIES.search(claim_key):
        return "" if _DENIES.search(said_key) else "denies what the quote does not deny"
    if other_language(claim, said):
        lost = re.search("不是|并非", said_key) is not None
    else:
        lost = any(word in claim_key for word in _DENIED_WORD.findall(said_key))
    return "leaves out a denial of the quote" if lost else ""


def _lost_period(claim: str, said: str) -> str:
    """A figure of a quarter or half-year without it reads as the figure of the year."""
    told, held = ({q.unit for q in quantities(text)} for text in (claim, said))
    is_lost = held & _PERIODS and not told & {*_PERIODS, "月"} and told - {"年", "日"}
    return "leaves out the quarter or half-year" if is_lost else ""


def _lost_bound(claim: str, said: str) -> str:
    """A number that its quote bounds (不低于400亿元) is not told as the number itself."""
    bounds = [words for words, problem in _ADDITIONS if "bound" in problem]
    if any(words.search(_key(claim)) for words in bounds):
        return ""
    told = [q for q in quantities(claim) if q.unit not in {"年", "月", "日", *_PERIODS}]
    for part in _PARTS.split(_key(said)):
        is_told = any(q.same_as(other) for q in quantities(part) for other in told)
        if is_told and any(words.search(part) for words in bounds):
            return "leaves out the bound of a number"
    return ""


def _addition(claim: str, context: str) -> str:
    claim_key, context_key = _key(claim), _key(context)
    if (address := _ADDRESS.search(claim_key)) and address.group() not in context_key:
        return f"{address.group()} is not in the quote"
    for words, problem in _ADDITIONS:
        if words.search(claim_key) and not words.search(context_key):
            return problem
    return ""


def _mood(claim: str, said: str, item: Evidence) -> str:
    """A target stays a target, and what is planned or expected is not told as done."""
    claim_key, said_key = _key(claim), _key(said)
    is_target = item.document.kind is Kind.TARGET
    if is_target and not _AIMS.search(claim_key):
        return "tells a target as a result"
    open_ended = is_target or _AIMS.search(said_key) or _EXPECTS.search(said_key)
    if open_ended and _DONE.search(claim_key) and not _DONE.search(said_key):
        return "tells as done what the quote plans or expects"
    if not _EXPECTS.search(claim_key) and not _AIMS.search(claim_key):
        facts = [c for c in re.split("[，,；;。]", said) if not _EXPECTS.search(_key(c))]
        if missing(claim, "\n".join([*facts, item.lead])):
            return "tells an expectation as a fact"
    return ""


def _key(text: str) -> str:
    return search_key(text).replace("’", "'")
