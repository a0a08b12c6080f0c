"""An English question in its parts: what is said before it, what it asks, on which condition; and
the noun phrase that it is about. Pure."""

import re
from dataclasses import dataclass

REGARDING = ", regarding "
_WH = r"(?:what|which|who|whom|whose|when|where|why|how)"
_AUX = r"(?:is|are|was|were|do|does|did|can|could|will|would|should|may|must)"
_ASKED = rf"(?:(?:for|in|at|on|to|by|from) )?(?:{_WH}|{_AUX})\b(?:['’]s\b)?"
# We plan a cold store, how much support; not: In 2023, how many projects
_SAID = re.compile(
    r"(?P<said>(?:(?:hi|hello|hey|ok)[,!]? )?(?:i|we|my|our|there|tell|please|about|regarding)\b"
    rf"[^?]*?)[.!;:,]\s+(?:(?:and|so|but|now) )?(?P<asks>{_ASKED}.*)",
    re.IGNORECASE,
)
# of how are the points calculated, how often is it done only the first
_SECOND = re.compile(rf"(?<=\w)[,;?]\s+(?:and )?{_ASKED} .*$", re.IGNORECASE)
_CONDITION = re.compile(
    r" (?P<condition>(?:if|once|in case) .+|when (?:i|we|you|he|she|it|they|my|our)\b.+)$",
    re.IGNORECASE,
)
# if we keep all our staff, what money can we get back
ASKS_ITSELF = re.compile(
    r"(?!.*\b(?:it|that|they)\b).*, (?:what|how|which|who|when|where|can|do|does|is|are|will) "
    r"(?:\S+ ){2}",
    re.IGNORECASE,
)
_TELL = re.compile(
    r"(?:please )?(?:(?:tell (?:me|us)(?: more| something)? )?about|regarding|"
    r"i have a question (?:about|on)) (?P<topic>.+)",
    re.IGNORECASE,
)
# what somebody has in mind; not what he makes, has or is
_PLANS = re.compile(
    r"\b(?:i|we)(?:['’](?:re|m|d))? (?:\w+ )??(?:"
    r"(?:plan|want|like|going|need|hope)(?:ning)?(?: to)? (?:build|open|set up|start|rent|buy|"
    r"lease|store)|building|opening|setting up|starting|renting|buying|plan|need|want) "
    r"(?P<thing>(?!to\b)[^,;]+?)(?: and\b.*)?$",
    re.IGNORECASE,
)
_WHO = (
    r"(?:i|we|you|they|he|she|people|someone|companies|foreigners|investors|enterprises|"
    r"students|graduates|(?:(?:an?|my|our|the|your) )?"
    r"(?:company|firm|friend|wife|husband|county|city|district|government))"
)
_DOES = re.compile(
    rf"(?:(?:for )?(?P<wh>{_WH}(?: (?:much|long|often|many years))?) )?"
    rf"(?:do|does|did|can|could|will|would|should|may|must) {_WHO} "
    r"(?:(?:still|also|really|actually|even|have to|need to|want to) )*"
    r"(?P<verb>[a-z]+)(?: (?:me|us))?(?: (?P<object>.+))?",
    re.IGNORECASE,
)
_GIVES = frozenset(
    [
        "pay",
        "give",
        "offer",
        "provide",
        "grant",
        "get",
        "receive",
        "have",
        "need",
        "sell",
        "cover",
        "buy",
        "rent",
        "use",
    ]
)
_SOME_MONEY = re.compile(
    r"(?:something|anything|(?:some |any )?money)(?P<of>(?: for .+)?)", re.IGNORECASE
)
_SHARE = re.compile(r"(?:an? |some |any )?(?:part|share) of (?P<of>.+)", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|my|our|your|this) ", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:an?|any|some) ", re.IGNORECASE)
# an object that is none: can I do it alone, do you pay in advance
_NO_NOUN = re.compile(
    r"(?:it|that|this|them|there|to|in|on|at|by|with|for|from|alone|more|back|if|as|up|all|how|"
    r"what|not|only|so)\b",
    re.IGNORECASE,
)
_PARTICIPLE = (
    r"(?:\w{2,}ed|given|paid|done|held|split|made|chosen|built|sent|taken|written|met|put up|known)"
)
_PASSIVE = re.compile(
    rf"(?:(?:how|when|where|why)(?: often| long)? )?(?:(?P<aux>is|are|was|were)|has|have|had) "
    rf"(?P<noun>[\w’' -]+?) (?:already )?(?:been )?(?P<deed>{_PARTICIPLE}(?: up)?)"
    r"(?: (?:in|at|on|by|under|each|every|per|last|this|already|yet|now)\b.*)?",
    re.IGNORECASE,
)
_IT_DONE = re.compile(r"\b(?:is|was|are|were) (?:it|that|this) done\b", re.IGNORECASE)
_AS_NOUN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # how long does it take to get the business licence
        r"how (?:long|much)(?: \w+)? (?:does|do|did|will|would) it (?:take|cost)(?: me| us)? to "
        r"(?P<verb>\w+) (?P<noun>(?:an?|the|my|our) .+?)(?: there)?",
        # what does land cost per mu
        r"(?:what|how much) (?:does|do|did) (?P<noun>.+?) cost\b.*",
        # what kind of headquarters could we be
        r"(?:what|which) (?:kind|sort|type)s? of (?P<noun>.+?) (?:is|are|do|can|could|would) .+",
        # how much is land in the park; not: how much was signed
        r"how (?:much|expensive|cheap|high) (?:is|are|was|were) (?:the )?"
        rf"(?P<noun>(?!(?:it|that|they|this|there|{_PARTICIPLE})\b).+)",
        # what one-off reward could we get
        r"(?:how much|what|which) (?:(?:one-off|one-time|lump-sum|cash|extra|total|maximum) )*"
        r"(?P<noun>(?:[a-z-]+ ){0,2}(?:subsid(?:y|ies)|reward|award|grant|support|bonus)s?) "
        rf"(?:could|may|would|might) {_WHO} (?:get|receive|claim|have|expect)(?: for .+)?",
        # how much support, what support is there; not: which one
        r"(?:how much|what(?: kind of)?|any) (?P<noun>(?!one\b|is\b|are\b|was\b|about\b)[a-z]{4,}"
        r"(?: [a-z]{4,})?)(?: (?:is|are) there| do you have)?",
    )
)
# what a place is called where no glossary knows it: the drone test base
_PLACE = re.compile(
    r"\bthe (?:(?!(?:of|in|at|for|to|and|is|are|the|from)\b)[\w-]+ ){0,4}"
    r"(?:park|zone|base|port|harbou?r|quarter|town|area|county|city|island)\b",
    re.IGNORECASE,
)
OTHER_SIDE = re.compile(
    r"the (?:[\w-]+ ){0,3}(?:price|rent|cost|fee|rate)s? (?:of|in|for|at) ", re.IGNORECASE
)
_SUM = re.compile(
    r"\b(?:price|rent|cost|fee|rate|subsid(?:y|ie)|reward|award|grant|support|money|deposit|bonus|"
    r"target|amount|deadline|points?)s?$",
    re.IGNORECASE,
)
_OF_AMOUNT = re.compile(r"(?:how (?:much|many|high)|can|do|does|is|are|will)\b", re.IGNORECASE)
# a cold store of 30000 cubic meters
_SIZE = re.compile(r" (?:of|with) (?!(?:19|20)\d\d\b)\d[\d,.]*(?: [a-z]+){1,3}$", re.IGNORECASE)
_THERE = re.compile(r"(?<!is )(?<!are )\bthere(?=\W*$)", re.IGNORECASE)
_BARE = 2  # words: the support


@dataclass(frozen=True)
class Parts:
    """said: we plan a public cold store; asks: how much support; condition: if it is for us."""

    said: str
    asks: str
    condition: str

    @property
    def whole(self) -> str:
        """The question on no condition, with what is said before it."""
        return f"{self.said}, {self.asks}" if self.said else self.asks


def parts_of(text: str) -> Parts:
    """What is said, asked and presupposed. What was regarded stays out."""
    text, _, regarded = text.strip().rstrip("?.! ").partition(REGARDING)
    found = _SAID.match(text)
    said, asks = (found["said"].rstrip(" ,."), found["asks"]) if found else ("", text)
    asks = _SECOND.sub("", asks).rstrip("?.! ") if re.match(_ASKED, asks, re.I) else asks
    condition = _CONDITION.search(asks)
    asks = asks[: condition.start()] if condition else asks
    condition = condition or _CONDITION.search(regarded)
    return Parts(said, asks, condition["condition"] if condition else "")


def noun_of(text: str) -> str:
    """What a question is about, where somebody is told to do or get something or something is done
    to it; empty where that is not certain."""
    parts = parts_of(text)
    if told := _TELL.match(parts.said):
        return told["topic"].strip()
    noun = _noun(parts.asks)
    plans = _PLANS.search(parts.said)
    if plans and noun and _is_bare(noun):
        return f"{noun} for {plans['thing']}"
    return noun or (plans["thing"] if plans else "")


def _noun(asks: str) -> str:
    passive = _PASSIVE.fullmatch(asks)
    if passive and not _NO_NOUN.match(passive["noun"]):
        return passive["noun"]
    for pattern in _AS_NOUN:
        if found := pattern.fullmatch(asks):
            verb = found.groupdict().get("verb") or "get"
            is_got = verb in ("get", "obtain", "receive")
            return _definite(found["noun"]) if is_got else f"{_doing(verb)} {found['noun']}"
    does = _DOES.fullmatch(asks)
    return _given(does) if does else ""


def _given(does: re.Match[str]) -> str:
    """What somebody gets, gives or does, as a noun."""
    verb, what = does["verb"].lower(), does["object"] or ""
    if some := _SOME_MONEY.fullmatch(what):
        return f"the {'money' if verb == 'pay' else 'support'}{some['of']}"
    if share := _SHARE.fullmatch(what):
        return f"the support for {share['of']}"
    wh = (does["wh"] or "").lower()
    if wh in ("what", "how much") and verb in _GIVES and (not what or what.startswith("for ")):
        return what.removeprefix("for ") or _SUPPORT
    if verb == "help" and what.startswith("with "):
        return f"the help {what}"
    is_noun = _DEFINITE.match(what) or verb in _GIVES
    return _definite(what) if what and is_noun and not _NO_NOUN.match(what) else ""


_SUPPORT = "the support"


def _definite(noun: str) -> str:
    article = _ARTICLE.match(noun)
    return noun if _DEFINITE.match(noun) else f"the {noun[article.end() if article else 0 :]}"


def _doing(verb: str) -> str:
    """Registering a company, of how long it takes to register one."""
    if verb in ("set", "put", "run", "plan", "let"):
        return f"{verb}{verb[-1]}ing"
    return f"{re.sub('e$', '', verb)}ing"


def _is_bare(noun: str) -> bool:
    return len(noun.split()) <= _BARE


def is_clause(text: str, asks: str) -> bool:
    """Whether what is left of a question is no noun: you tell me, who calls me first."""
    is_bare = re.match(
        rf"(?:i|we|you|he|she|they|it|there|one|if|and|or|but|then|so|{_WH})\b", text, re.I
    )
    return bool(is_bare or _DOES.fullmatch(asks))


def framed(question: str, noun: str, before: str) -> str:
    """A question about a noun of the one before, on the condition of that and behind what that says
    first, where the noun alone does not tell what it is (the reward). What papers one hands in does
    not turn on a size or condition, as how much one gets does."""
    parts, of_amount = parts_of(before), _OF_AMOUNT.match(question)
    if not of_amount:
        question = question.replace(noun, _SIZE.sub("", noun))
    is_told = _CONDITION.search(question) or not (of_amount or _is_bare(noun))
    if parts.condition and not is_told:
        question = f"{question.rstrip('?.! ')} {parts.condition}"
    if not (parts.said and _is_bare(noun)) or noun in parts.said or _TELL.match(parts.said):
        return question
    begins = question[:1].lower() if not re.match(r"I\b", question) else question[:1]
    return f"{parts.said}, {begins}{question[1:]}"


def is_sum(topic: str) -> bool:
    """Whether a noun is a rent, a reward or the like, in which nothing can be."""
    return bool(_SUM.search(topic))


def is_place(topic: str) -> bool:
    """Whether a noun is a place: the park for firms of a trade, not: the park fee."""
    found = _PLACE.match(topic)
    return bool(found and re.match(r"(?: (?:for|of|that|in|with)\b|$)", topic[found.end() :]))


def side_of(side: str, subject: str) -> str:
    """A question for a side of a subject: what is the rent of the park. The price of its water
    is a side of its own, and its rent none of that."""
    subject = (
        OTHER_SIDE.sub("", subject) if OTHER_SIDE.match(f"the {side.split()[-1]} of x") else subject
    )
    is_several = re.search(r"[^s]s$", side)
    has_article = is_several or re.match(r"(?:the|an?|my|our|your)\b", side, re.IGNORECASE)
    return (
        f"What {'are' if is_several else 'is'} {'' if has_article else 'the '}{side} of {subject}"
    )


def place_in(text: str) -> str:
    """The last place that a question names by what it is; empty where there is none."""
    found = _PLACE.findall(text)
    return str(found[-1]) if found else ""


def with_place(text: str) -> str:
    """A question with the place that was said before it: we move to the test base. what is the rent
    there."""
    parts = parts_of(text)
    place = place_in(parts.said)
    return _THERE.sub(f"in {place}", text) if place and _THERE.search(parts.asks) else text


def with_deed(text: str, before: str) -> str:
    """How often is it done, after how the points are calculated: how often are they calculated."""
    passive = _PASSIVE.fullmatch(parts_of(before).asks)
    if not passive or not passive["aux"] or _NO_NOUN.match(passive["noun"]):
        return text
    deed = f"{passive['aux'].lower()} {passive['noun']} {passive['deed']}"
    return _IT_DONE.sub(lambda _: deed, text, count=1)
