"""What stands before a question and only says who asks and what he has in mind. Pure."""

import re
from collections.abc import Sequence

from assistant.conversation.before import PREDICATE, is_question
from assistant.conversation.english.names import BENEFIT
from assistant.conversation.english.trade import MAKES, NATION
from assistant.conversation.names import names_in
from assistant.places import begins_with, named

_CLAUSE_END = re.compile("[，,。；;！!：:]")
# who asks, and that he wants to come; 我想申请认定 says what is asked about
_INTRODUCES = re.compile(
    r"^(?:[您你]好$|我?们?想(?:要|请)?(?:核实|问|了解|咨询|请教|打听|确认)一?下?$|作为|身为|(?:我|咱|本)[们司]?(?:公司|企业|厂)?"
    r"(?:是|做|卖|开|主营|主要|经营|从事|来自))|"
    r"(?:^我?们?(?:打算|计划|想|准备|考虑|希望)[来去到在].{0,12}|"
    r"(?:打算|计划|想|准备|考虑|希望|来)[^的]{0,8})"
    r"(?:投资|[建办设开]厂|落户|落地|选址|考察|入驻|创业|发展)[^的]{0,4}$|"
    r"^(?:我们?|也|还)?(?:想|要|打算|准备|计划)[做搞开办][^的]{1,8}$"
)
# where who asks is now, who wants to come to another place
_IS_AT = re.compile(
    "(?:我们?|咱们?|我司)(?:公司|企业|厂)?(?:现在|目前)?在[^，,的]{2,8}(?:开|办|做|有|经营|搞)了?[^，,？?]{1,18}$"
)
_MOVES = re.compile(
    "(?:想|要|打算|准备|计划|考虑)(?:把厂?)?(?:整体)?(?:搬|迁|过去|过来)[过到]?[去来]?$"
)
_GOES_TO = re.compile("[在到去来往]")
# what one is by training, which decides what one gets: 我是博士
_QUALIFIED = re.compile("博士|硕士|研究生|本科生?|大专生?|院士|教授|高级技师|技师")
_ENGLISH_STOP = re.compile(r"(?<=[a-z)]{2})[.!]\s+(?=[A-Z])|(?<=[a-z])!\s+")
_ENGLISH_WHO = re.compile(
    r"(?:i|we|my|our (?:company|firm|business|team|start-?up|client|boss|group)|"
    r"i[’']m|we[’']re|i[’']ve|we[’']ve|this is|as an?|on behalf|dear|greetings|"
    r"hi|hello|hey|good (?:morning|afternoon|evening|day)|thanks?|thank you)\b",
    re.I,
)
_ENGLISH_ASKS = re.compile(
    r"\?|\b(?:know|ask|wonder|tell|learn|information|advise|inform|please)\b", re.I
)
_ENGLISH_CALL = re.compile(
    r"\b(?:(?:hi|hello|hey|dear [a-z ]{2,30}|good (?:morning|afternoon|evening|day))"
    r"(?: there)?[,!]|"
    r"(?:(?-i:[A-Z])[a-z]+ ?[–—,:-] ?)?"  # Anna – the client wants to know:
    r"(?:my|our|the) [a-z]+ (?:asks?|asked|wants?|wanted|would like)(?: me| us| to know)*[:,]|"
    r"(?:(?:an?|one|another|just) )?(?:quick |short )?question:)\s*",
    re.I,
)
# 算力券补几成？我们刚成立两年; a figure decides what one gets
_WHO_BEHIND = re.compile(
    r"(?P<asked>[^？?]{4,}[？?])\s*(?:我们?|咱们?|我司|本公司|公司)[^？?\d]{2,24}[。.!！~]*"
)
# the question leans on what was said
_LEANS = re.compile(
    r"\b(?:can|could|may|would|do|are) (?:we|i) (?:still|also)\b|"
    r"\b(?:us|me|my|mine|ours?|it|its|they|them|their|this|that|these|those|such|like|there)\b"
    r"(?<!are there)(?<!is there)",
    re.I,
)
# what decides what one gets, and not who asks: we only rent desks
_BOUND = re.compile(r"\b(?:only|already|never|not|no longer|\w+n[’']t|without)\b", re.I)
# we qualify for the housing subsidy. is it paid at once?
_BENEFIT = re.compile(rf"\b{BENEFIT}\b", re.I)
_NAMED = re.compile(  # in the midst of a sentence; not where one is at home: an Indian company
    rf"(?<=[a-z,] )(?!{NATION})[A-Z][a-z]+"
)
# I saw a picture of the new port. it is finished already?
_SAW = re.compile(
    r"(?:i|we)(?:['’]ve| have)? (?:just |once )?(?:saw|seen|read|heard|found)\b[^.?!;]*? "
    r"(?:of|about) (?P<what>(?:the|your|this) [^.,?!;]{3,50})[.,!;] "
    r"(?:(?:and|so|but) )?(?:(?:is|was) (?:it|that)|(?:it|that)(?: is| was|['’]s)) "
    r"(?P<rest>[^.?!;]{3,60})\W*",
    re.IGNORECASE,
)
# I run a tea company, is there …; I work for a chamber in Example City, does …
_SAYS = re.compile(
    rf"(?P<said>{MAKES}|(?:(?:hello|hi)[,.!]? )?"
    r"(?:(?:i|we) (?:am|are|work|come|live|represent|speak)|i['’]m|we['’]re) [^,;.?!]*?"
    r"\b(?:in|from|near|at|of) (?-i:[A-Z])[\w ]+),\s+(?P<asked>.+)",
    re.IGNORECASE,
)
# does the district have a fund and how big is it: what the question itself named before
_OF_ITS_OWN = re.compile(
    r"(?P<names>.*?\b(?:an?|any|some) .+?|.*?[a-z,] (?-i:[A-Z])[a-z]+ .+?),? and "
    r"(?:what|which|who|when|where|why|how|is|are|does|do)\b(?P<further>.*)",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|its|they|them|their|there|those)\b", re.IGNORECASE)
_LEAST = 3  # words of a question


def introduces(text: str) -> bool:
    """Whether a Chinese clause only says who asks."""
    return bool(_INTRODUCES.search(text))


def without(text: str) -> str:
    """What is left of a Chinese question behind clauses that only say who asks and what he has in
    mind.

    Where they name a year or where he wants to go, they say what is asked about; not where he is
    and the question names another place.
    """
    rest = text
    while comma := _CLAUSE_END.search(rest):
        clause = rest[: comma.start()]
        behind = rest[comma.end() :]
        is_from = bool(_IS_AT.match(clause)) and (
            bool(named(behind) - named(clause)) or bool(_MOVES.search(clause))
        )
        narrows = re.search(r"\d", clause) or any(
            begins_with(clause[m.end() :]) for m in _GOES_TO.finditer(clause) if not is_from
        )
        if narrows or not (is_from or introduces(clause)) or PREDICATE.search(clause):
            break
        rest = behind
    return rest


def by_training(text: str) -> str:
    """As `without`, with what who asks is by training as the subject: 博士能拿多少 of 我是博士，
    能拿多少."""
    rest = without(text)
    who = _QUALIFIED.findall(text[: len(text) - len(rest)])
    return f"{who[0]}{rest}" if len(who) == 1 and who[0] not in rest else rest


def without_behind(text: str) -> str:
    """A Chinese question without a sentence behind it that only says who asks."""
    found = _WHO_BEHIND.fullmatch(text.strip())
    is_who = found and not is_question(text[found.end("asked") :].strip())
    return found["asked"] if found and is_who else text


def without_english(text: str, known: Sequence[str] = ()) -> str:
    """An English question without the sentences before it that only say who asks: I run a company
    in Spain. Are there …

    Where they name a year, or a place that the question does not, they say what is asked about; so
    do they where it leans on them.

    known: names of the glossary.
    """
    if saw := _SAW.fullmatch(text.strip()):
        return f"Is {saw['what']} {saw['rest']}?"
    sentences = [part.strip() for part in _ENGLISH_STOP.split(text.strip())]
    if len(sentences) == 1 and (says := _SAYS.fullmatch(text.strip())):
        sentences = [says["said"], says["asked"]]  # I run a tea company, is there …
    *before, last = sentences
    asked = _ENGLISH_CALL.sub("", last, count=1)
    if not asked.endswith("?") or len(asked.split()) < _LEAST:
        return text
    if not before:
        return _begun(asked) if asked != last else text
    said = " ".join(before)
    names = (_NAMED.search(f" {text}") or names_in(text, known) for text in (said, asked))
    narrows = re.search(r"\d", said) or [*map(bool, names)] == [True, False]
    narrows = narrows or _BOUND.search(said) is not None
    narrows = narrows or bool(_BENEFIT.search(said) and not _BENEFIT.search(asked))
    is_who = all(_ENGLISH_WHO.match(part) and not _ENGLISH_ASKS.search(part) for part in before)
    return text if narrows or not is_who or _leans(asked) else _begun(asked)


def _leans(asked: str) -> bool:
    """Whether a question leans on what was said before it, and not only on what it names itself."""
    own = _OF_ITS_OWN.fullmatch(asked)
    if own and not _LEANS.search(own["names"]):
        return bool(_LEANS.search(_IT.sub("", own["further"])))
    return bool(_LEANS.search(asked))


def _begun(question: str) -> str:
    return f"{question[0].upper()}{question[1:]}"
