"""An English question that only says what is other than in the one before: and if it is for our own
use? and for bulk cargo? a branch office? for how long? The question before is asked so. Pure."""

import re
from collections.abc import Sequence

from assistant.conversation.english import until
from assistant.conversation.english.parts import ASKS_ITSELF, REGARDING, framed, parts_of
from assistant.conversation.names import TIMES, names_in

# and my wife, does she get a job too: does my wife get a job too
_FRONTED = re.compile(
    r"(?P<noun>(?!wh\w+ )(?:my|our|the|an?|[\w-]+)(?: (?!is\b|are\b|do\b)[\w-]+){1,4}), "
    r"(?P<begins>(?:(?:from|in|at|for|to|by|with|on) )?"
    r"(?:what|which|who|when|where|how|is|are|was|were|do|does|did|can|could|will)\b.*?)"
    r"\b(?:it|she|he|they)\b(?P<ends>.*)",
    re.IGNORECASE,
)
# and if it is only for our own use; when it is renewed, but not: when is it renewed
_IF = re.compile(
    r"(?P<what>(?:what|more|less|how much|even) (?:happens )?)?"
    r"(?P<when>if|in case|when (?=(?:i|we|he|she|it|they)\b))"
    r"\s*(?P<clause>.+)",
    re.IGNORECASE,
)
# we are on the list, more then
_AND_THEN = re.compile(
    r"(?P<clause>(?:i|we|our|my|it|they)\b.+?),? (?:(?:so|and) )?"
    r"(?:(?:do|will|would|can) (?:i|we) get |(?:is|would) (?:it|that)(?: be)? )?"
    r"(?:more|less|how much|the same|what)(?: then| now)?",
    re.IGNORECASE,
)
# what does not turn on a condition of who asks: how it is done, who does it, what was
_OF_FACTS = re.compile(
    r"(?:who|when|where|why|how (?:do|does|did|is|are|was|were|can|long(?! does it)|often))\b|"
    r"(?:\w+ ){0,3}(?:did|was|were|has|have)\b",
    re.IGNORECASE,
)
_HOW_LONG = re.compile(
    r"(?:for )?(?:how (?:long|many (?:years|months)|often)|until when|when) "
    r"(?P<done>(?:can|may|do|does|will) (?!it\b).+)",
    re.IGNORECASE,
)
_OUTCOME = re.compile(r"\bthe (?:result|outcome|decision|score|answer)s?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:also|too|as well|in addition|it|they|them|their|its|that)\b", re.IGNORECASE
)
# how much per box
_HOW_MUCH = re.compile(r"(?P<asks>how much)(?P<each> (?:per|for each|a|an|each) .+)?", re.I)
_HOW_MANY = re.compile("how many(?: are there| do you have| have you got)?", re.IGNORECASE)
_MONEY = re.compile(
    r"the (?:[\w-]+ )*?(?:subsid(?:y|ies)|reward|award|grant|support|allowance|money|bonus|fee|"
    r"deposit|rent|price)\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"for (?P<new>(?!how\b).+)", re.IGNORECASE)
_POINTS = re.compile(r"(?:(?<= for )|(?<= with )|(?<= of )|(?<= to ))(?:it|that)$", re.IGNORECASE)
_ASKS_ONE = re.compile(r"(?:what|how much|how many|is|do|does|can)\b", re.IGNORECASE)
# under the old policy
_UNDER = re.compile(
    r"(?:for|under|with|without|by|through|during|before|after|as|within|outside|at|in|on)\b", re.I
)
_ENDS = (
    r"(?= (?:in|at|on|through|under|if|from|by|when|during|per|been|be|is|are|was|were|has|"
    r"last|this|next|of)\b|\W*$|, )"
)
# talents is no head of talent apartments
_NOUN_ENDS = (
    r"(?= (?:in|at|on|for|of|to|through|under|if|from|by|when|with|per|and|be|is|are|was|were|has|"
    r"have|do|does|did|can|will|get|receive|need|pay|apply|qualify|count|there|you|"
    r"\w+ed)\b|\W*$|, )"
)
_FOR_OLD = re.compile(rf"\bfor (?P<old>(?!how\b).+?){_ENDS}", re.IGNORECASE)
_AMOUNT_OF = r"(?:targets?|goals?|figures?|prices?|quotas?|throughput|volume)"
# the container target; the target for foreign capital
_MEASURED = re.compile(
    rf"\bthe (?P<kind>(?:actual |(?:19|20)\d\d )?)(?P<old>(?!actual\b)[a-z-]+(?: [a-z-]+)?) "
    rf"(?P<head>{_AMOUNT_OF})\b",
    re.IGNORECASE,
)
_MEASURED_FOR = re.compile(rf"\b{_AMOUNT_OF} (?:for|of) (?P<old>[a-z][^,]*?){_ENDS}")
_PRICE_OF = re.compile(  # how much is water in the park
    rf"how (?:much|high|expensive) (?:is|are) (?:the )?(?P<old>[a-z-]+(?: [a-z-]+)??){_ENDS}", re.I
)
_WHO_DOES = re.compile(r"who (?!is\b|was\b)[a-z]+s (?P<old>(?:the|my|our) .+)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:only |maybe )?(?P<number>\d[\d,.]*)(?P<unit>(?: [a-z]+){0,2})", re.I)
_TARGET = re.compile(r"\bthe (?P<kind>(?:[\w-]+ ){0,3})(?:target|goal|quota)\b", re.IGNORECASE)
# and how much did it do last year
_REACHED = re.compile(
    r"(?:how (?:much|many)|what) (?:did|has|have|was|were) (?:(?:it|they|you|we) )?"
    r"(?:(?:really|actually|finally) )?"
    r"(?:do|done|get|got|reach(?:ed)?|achieved?|made|make|sign(?:ed)?|attract(?:ed)?)"
    r"(?: (?P<when>.+))?",
    re.IGNORECASE,
)
_WORD = (
    r"(?!(?:the|an?|of|in|at|on|for|to|and|or|is|are|was|were|do|does|did|how|what|which|my|our|"
    r"your|there|much|many|by)\b)[\w-]+"
)
_INDEFINITE = re.compile(r"(?:an?|my|our) (?P<noun>.+)", re.IGNORECASE)
_IS_WHO = re.compile(  # class B talents, a branch office
    r"(?:an?|my|our) .+|(?:[\w-]+ )*(?:talents|workers|employees|staff|people|students|graduates|"
    r"companies|firms|enterprises|investors|foreigners|cooperatives|startups|researchers)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"(?P<aux>do|does|can|will|may) (?P<old>(?:an? |the )?(?:{_WORD} ){{1,3}}?)"
    r"(?P<does>(?:also |still )?(?:get|receive|have|need|pay|apply|qualify|count|enjoy)\b.*)",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r" (?:of|in|at|on|for|to|with|from|by|under|per|that|who)\b", re.I)
_ASKS = re.compile(
    r"(?:how|what|which|who|do|does|can|could|will|would|may|must|should|is|are)\b", re.I
)
_THAT = re.compile(r"\b(?:that|it|this)$", re.IGNORECASE)
# what is asked of somebody may be asked for another one
_GIVING = re.compile(
    r"\b(?:get|receive|give|pay|offer|provide|have|there|need|subsid\w+|rewards?|support)\b", re.I
)
_TOO = re.compile(r",? (?:too|as well|also)$", re.IGNORECASE)
_SHORT, _LONGEST = 4, 6  # words of what is other, where nothing but a preposition says so too
_PRONOUNS = frozenset({"i", "we", "you", "they", "he", "she", "it"})


def in_full(bare: str, before: str, topic: str, known: Sequence[str], leads: bool) -> str:
    """The question before with what is other; empty where the question is none such.

    bare: without and, what about and the like; leads: whether it began so. topic: what the
    question before was about.
    """
    is_other = leads or (_UNDER.match(bare) and len(bare.split()) <= _SHORT)
    return (
        _fronted(bare)
        or _on_condition(bare, before, topic)
        or until.in_full(bare, before)
        or _how_much(bare, before, topic)
        or _reached(bare, before, known)
        or (_exchanged(_TOO.sub("", bare), before, topic, known) if is_other else "")
    )


def _fronted(bare: str) -> str:
    """A question with what stands before it in the place of its pronoun."""
    found = _FRONTED.fullmatch(bare)
    return f"{found['begins']}{found['noun']}{found['ends']}" if found else ""


def _on_condition(bare: str, before: str, topic: str) -> str:
    found, parts = _IF.fullmatch(bare) or _AND_THEN.fullmatch(bare), parts_of(before)
    if not found:
        return ""
    clause = found["clause"]
    if "happens" in (found.groupdict().get("what") or "") or ASKS_ITSELF.match(clause):
        return bare if ASKS_ITSELF.match(clause) else ""  # a question of its own
    if years := _HOW_LONG.fullmatch(parts.asks):  # who sublets may get it for no years
        return f"{years['done']} {_if(found)} {clause}"
    if _OF_FACTS.match(parts.asks):
        is_outcome = topic and _OUTCOME.search(clause)
        return f"what {_if(found)} {clause} of {topic}" if is_outcome else ""
    if parts.condition and _GOES_ON.search(clause):
        return f"{parts.whole} {parts.condition} and {clause}"
    return f"{parts.whole} {_if(found)} {clause}"


def _if(found: re.Match[str]) -> str:
    return (found.groupdict().get("when") or "if").strip().lower()


def _how_much(bare: str, before: str, topic: str) -> str:
    """How much a subsidy is that was asked about, per box too; how many flats there are."""
    found = _HOW_MUCH.fullmatch(bare)
    if found and _MONEY.match(topic):
        return framed(f"how much is {topic}{found['each'] or ''}", topic, before)
    if _HOW_MANY.fullmatch(bare) and topic.endswith("s"):
        return f"how many {topic.removeprefix('the ')} are there"
    return ""


def _reached(bare: str, before: str, known: Sequence[str]) -> str:
    """What was reached of what a target was asked for."""
    found, target = _REACHED.fullmatch(bare), _TARGET.search(before)
    if not found or not target or not re.match("what (?:is|was|are|were) ", before, re.I):
        return ""
    kind = re.sub(r"\b(?:19|20)\d\d ", "", target["kind"])
    said = f"{before[: target.start()]}the actual {kind}figure{before[target.end() :]}"
    said = re.sub(r"^(what) \w+", r"\1 was", said.rstrip("?.! "), flags=re.IGNORECASE)
    if not found["when"]:
        return said
    for name in reversed([n for n in names_in(said, known) if n.slot in TIMES]):
        said = re.sub(r"\s*\b(?:in|for)?\s*$", "", said[: name.start]) + said[name.end :]
    return f"{said} {found['when']}"


def _exchanged(bare: str, before: str, topic: str, known: Sequence[str]) -> str:
    """The question before about something else of the same kind."""
    is_long = len(bare.split()) > _LONGEST + 4 * bare.startswith("for ")
    if is_long or any(n.slot in TIMES for n in names_in(bare, known)):
        return ""
    parts = parts_of(before)
    if other := _FOR.fullmatch(bare):
        return _for_other(other["new"], before, topic)
    if _UNDER.match(bare):
        is_named = _THAT.search(bare) or names_in(bare, known)
        return "" if is_named else f"{parts.whole} {bare} {parts.condition}".strip()
    if _PREPOSITION.search(bare) or _ASKS.match(bare):
        return ""
    said = f"{parts.said}, " if parts.said else ""
    asks = f"{parts.asks} {parts.condition}".strip()
    new = next(filter(None, (other(bare, asks) for other in _OTHERS)), "")
    return f"{said}{new}" if new else ""


def _for_other(new: str, before: str, topic: str) -> str:
    """The question before for something else: for shipping containers, and for bulk cargo."""
    if topic and (points := _POINTS.search(new)):
        new = f"{new[: points.start()]}{topic}"
    before = before.strip().rstrip("?.! ")
    old = list(_FOR_OLD.finditer(before))
    if not old:
        parts = parts_of(before)
        whole = before if REGARDING in before else parts.whole
        return f"{whole} for {new} {parts.condition}" if _ASKS_ONE.match(parts.asks) else ""
    return _put(before, old[-1], new)


def _put(text: str, found: re.Match[str], new: str) -> str:
    """The text with what is new in the place of what was found as old."""
    return f"{text[: found.start('old')]}{new}{text[found.end('old') :]}"


def _of_same_head(bare: str, asks: str) -> str:
    """A four person room for a dorm room."""
    *modifiers, head = bare.split() or [""]
    if not modifiers or head.lower() in ("one", "ones") or modifiers[-1].lower() in ("the", "a"):
        return ""
    stem = re.escape(re.sub("(?<=[a-z])s$", "", head))
    found = re.search(
        rf"\b(?P<article>(?:the|an?) )?(?:\b{_WORD} )*\b{stem}s?{_NOUN_ENDS}", asks, re.I
    )
    if not found or found.group().lower() == bare.lower():
        return ""
    has_article = re.match(r"(?:the|an?|my|our|your)\b", bare, re.IGNORECASE)
    article = "" if has_article or found["article"] != "the " else "the "
    return f"{asks[: found.start()]}{article}{bare}{asks[found.end() :]}"


def _measured(bare: str, asks: str) -> str:
    """Cargo for containers, of which a target or price was asked."""
    if re.match(r"(?:the|an?|its|their)\b", bare, re.IGNORECASE):
        return ""
    found = _MEASURED_FOR.search(asks) or _MEASURED.search(asks) or _PRICE_OF.match(asks)
    return _put(asks, found, bare) if found else ""


def _other_number(bare: str, asks: str) -> str:
    """What is asked of 50 people asked of 100."""
    found, old = _NUMBER.fullmatch(bare), re.findall(r"\d[\d,.]*", asks)
    if not found or len(old) != 1:
        return ""
    unit = r"(?: [a-z]+){0,2}?" if found["unit"] else ""
    return re.sub(rf"{re.escape(old[0])}{unit}", lambda _: bare, asks, count=1)


def _other_object(bare: str, asks: str) -> str:
    """Who pays the stamp duty; which park is good for a brewery, for a bakery; what is paid for
    driving trucks, for driving a car."""
    if does := _WHO_DOES.fullmatch(asks):
        return _put(asks, does, bare)
    old = re.search(rf"\bfor (?P<old>an? .+?){_ENDS}", asks, re.IGNORECASE)
    old = old or re.search(rf"\bfor [a-z]+ing (?P<old>.+?){_ENDS}", asks, re.IGNORECASE)
    if old and _INDEFINITE.match(bare):
        return _put(asks, old, bare)
    return f"{asks} for {bare}" if _IS_WHO.fullmatch(bare) and _GIVING.search(asks) else ""


def _other_subject(bare: str, asks: str) -> str:
    """Does a branch office get the support, after whether foreign companies do."""
    found = _SUBJECT.fullmatch(asks)
    if not found or bare.lower().startswith("the ") or found["old"].strip() in _PRONOUNS:
        return ""
    aux = found["aux"].lower()
    if aux in ("do", "does"):
        aux = "does" if _INDEFINITE.match(bare) else "do"
    return f"{aux} {bare} {found['does']}"


_OTHERS = (_other_number, _of_same_head, _measured, _other_subject, _other_object)
