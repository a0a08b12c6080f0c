"""What an English question is about, and what the next one may point to. Pure."""

import re
from collections.abc import Sequence

from assistant.conversation.english import deeds
from assistant.conversation.english.parts import REGARDING, is_clause, noun_of, parts_of
from assistant.conversation.names import TIMES, Slot, is_region, names_in
from assistant.translating.into_english.dates import MONTHS
from index.normalise import han_share

_AUXILIARY = "is|are|was|were|did|does|do|has|have|had|will|can|could"
_AUX = rf"(?P<aux>{_AUXILIARY})\b"
_COUNT = re.compile(rf"^how (?:many|much)(?: (?P<noun>.+?))? {_AUX} (?P<rest>.+)$", re.I)
_WHAT = re.compile(rf"^(?:what|which) (?P<noun>(?:\w+ ){{0,3}}?){_AUX} (?P<rest>.+)$", re.I)
_OTHER = re.compile(rf"^(?:where|when|who|why|how)?\s*{_AUX} (?P<rest>.+)$", re.I)
_NO_AUX = rf"(?!(?:{_AUXILIARY})\b)[\w-]+"
# what questions without an auxiliary are about
_PLAIN = tuple(
    (re.compile(asks, re.I), said)
    for asks, said in (
        # how big is the assembly project
        (
            r"^how (?:big|large|long|far|good|high|old|expensive) (?:is|are|was|were) (the .+)$",
            r"\1",
        ),
        # when can I apply for the rent subsidy in 2025
        (
            r"^(?:when|where|how|can|could|may|do|should)?(?: (?:can|could|do|should|may))?"
            r" ?(?:I|we|you|one|(?:a |the |our |my )?compan(?:y|ies)) "
            r"(?:apply for|register for|ask for|get|claim|receive) (?:an? |any |some )?(.+)$",
            r"\1",
        ),
        (r"^(?:please )?(?:tell me|i want to know|introduce)(?: more)?(?: about)? (.+)$", r"\1"),
        # the picture of the new port in the report, is that the finished port
        (
            r"^(?:the|this|that) (?:picture|photo|image|drawing)s? of (the .+?)"
            r"(?: in (?:the|your) [a-z]+)?,? (?:is|are|was|were|do|does|shows?)\b.*$",
            r"\1",
        ),
        (r"^(?:is|are) there (?:an? |any |some )?(.+)$", r"the \1"),
        # did the young entrepreneurs sign any deals
        (
            r"^(?:did|do|have|will|can) (the (?:[\w-]+ ){0,3}?[\w-]+(?<!s)s) "
            r"(?!of\b|in\b|at\b)[a-z]+\b.*$",
            r"\1",
        ),
        (r"^there (?:is|are|was|were) (?:an? |any |some )?(.+)$", r"the \1"),
        (r"^(?:please )?(?:name|list|give me) (?:all )?(.+)$", r"\1"),
        (
            rf"^(?:which|what) ((?:{_NO_AUX} ){{0,2}}?{_NO_AUX}(?<=s)) ({_NO_AUX}\b.*)$",
            r"the \1 that \2",
        ),
        (r"^who\b.*?\b(the .+)$", r"\1"),
        (r"^how many (\w+) ((?:started|signed|came|joined|took|began)\b.*)$", r"the \1 that \2"),
        (r"^(?:does|do|did) (.+?) have (?:an? |any |some |the )?(.+)$", r"\1’s \2"),
    )
)
# when did the young entrepreneurs visit the district
_DID = re.compile(
    r"^(?:(?:when|where|why|how|what) (?:did|do|have|will|can|were|are)|how many of) "
    r"(the (?:[\w-]+ ){0,3}?[\w-]+(?<!s)s) (?!of\b|in\b|at\b|for\b)[a-z]+\b",
    re.IGNORECASE,
)
# why did the district invite young entrepreneurs, what happened on 1 March: no noun
_TELLS = re.compile(
    r"^(?:(?:why|how|when|where) (?:did|does|do|will|can|has|have)|what (?:happened|took place))\b",
    re.IGNORECASE,
)
# Huiji trying to attract, the Guxing park meant for
_DOING = re.compile(r"^(?:the )?[A-Z]\w+(?: \w+)? (?:\w+ing\b|\w+ (?:for|to|after|at|with)$)")
_MONTH = "|".join(MONTHS)
_DAY = re.compile(
    rf"\b(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH})(?: \d{{1,2}})?)(?:,? (?:19|20)\d{{2}})?\b"
)
EVENTS = "the events"  # what happened on a day, which no name says
_PEOPLE = re.compile(
    r"\b(?:(?:young|visiting|foreign) )?"
    r"(?:entrepreneurs|representatives|visitors|members|business ?people)\b",
    re.I,
)
_CAME = re.compile(r"\b(?:came|come|coming|visit(?:ed|ing|s)?)\b", re.IGNORECASE)
_HOW_MANY = re.compile(
    r"(?:and )?how many (?:were|are) (?:they|there|those|these)"
    r"(?: (?:in all|altogether|in total))?",
    re.IGNORECASE,
)
_AS_WELL = re.compile(
    r",? and (?:(?:for|in|at|by|with|from|of|to) )?"
    r"(?:what|how|which|who|when|where|why|whether)\b.*$",
    re.IGNORECASE,
)
# what is this X, you are doing that
_AND_DO_YOU = re.compile(
    r",? (?:(?:and|so) )?(?:you (?:are |do |also )*(?:do|doing|have|use|using)|"
    r"(?:do|are|have) you (?:do|doing|use|using|have)) (?:that|it|this|one|so)$",
    re.IGNORECASE,
)
# outside capital in 2031, how much
_HOW_MUCH = re.compile(
    r"(?<=\w \w\w),? how (?:much|many|high)$|(?<=\w{4}), how (?:much|many|high)$", re.I
)
# and if it were 400 million yuan
_IF_IT_WERE = re.compile(
    r"^(?:what )?if (?:it|that|we|I) (?:were|was|is|be|had|have|put in|put|invest(?:ed)?|spen[dt]) "
    r"(?:only )?(?P<amount>\d[^?!]{0,30})$",
    re.IGNORECASE,
)
_PARTS = (
    r"(?P<{n}>\d[\d,.]*)(?P<{s}> ?(?:thousand|million|billion))?"
    r"(?P<{u}> (?:yuan|RMB|dollars|sqm|mu|people|workers|(?:square|cubic) met(?:re|er)s?))?"
)
_AMOUNT = re.compile(_PARTS.format(n="number", s="scale", u="unit"), re.IGNORECASE)
# and with 60,000? and for 3 million yuan? no year
_WITH = re.compile(
    rf"(?:with|at|for|of) (?:only |just |about )?(?!(?:19|20)\d\d$){_AMOUNT.pattern}", re.IGNORECASE
)
# recognised as a functional headquarters
_AS_WHAT = re.compile(
    r"\b(?P<done>recogni[sz]ed|certified|classified|rated|designated|registered|approved|selected)"
    r" as (?P<what>(?:an? |the )?[^,;?.]{3,60}?)(?=\W*$|[,;]| (?:if|when|once|in|by|and|after)\b)",
    re.IGNORECASE,
)
OF_THOSE = re.compile(r"\bof (?:those|these|them)\b", re.I)
_WHICH = re.compile(r"(?:which|what) (park|zone|base|port|company|district)\b", re.IGNORECASE)
_WITH_ARTICLE = ("park", "zone", "plan", "mechanism", "law", "regulation", "company", "group")


def referent(before: str, answer: str, known: Sequence[str], slot: Slot | None) -> str:
    """The name that is meant: the most special one of the question, else the answer's only one;
    of which park was asked, the answer's only park, though it tells of a town too."""
    order = [slot] if slot else [Slot.AREA, Slot.FIRM, Slot.ACT, Slot.THING]
    asked, told = (
        [n for n in names_in(text, known) if n.slot is not Slot.THING or n.text[0].isupper()]
        for text in (before, re.sub(r"\[\d+\]", "", answer))
    )
    told = [name for name in told if not han_share(name.text)]  # of an answer left in Chinese
    if which := _WHICH.match(before):
        told = [n for n in told if n.text.lower().endswith(which[1].lower())] or told
    for names in (asked, told):
        for wanted in order:
            found = {n.text for n in names if n.slot is wanted and not is_region(n.text)}
            if len(found) == 1:
                return _with_article(found.pop())
            if found and names is told:
                return ""  # of two parks none, and neither the station next to them
    return ""


def _with_article(name: str) -> str:
    return f"the {name}" if name.lower().endswith(_WITH_ARTICLE) else name


def subject_of(before: str, known: Sequence[str]) -> str:
    """The park, firm or act that a question is about, else what it asks about."""
    return referent(before, "", known, None) or topic_of(before, known)


def with_other_amount(text: str, before: str) -> str:
    """The question before with the amount that is put for its only one; empty where none is."""
    amounts = list(_AMOUNT.finditer(before))
    if len(amounts) != 1:
        return ""
    (old,) = amounts
    if instead := _IF_IT_WERE.match(text):
        return f"{before[: old.start()]}{instead['amount']}{before[old.end() :]}"
    new = _WITH.fullmatch(text)
    if not new or (new["unit"] and not old["unit"]):
        return ""
    of_other = new["unit"] and new["unit"].lower().rstrip("s") != old["unit"].lower().rstrip("s")
    scale = new["scale"] or ("" if "," in new["number"] else old["scale"]) or ""
    said = f"{new['number']}{scale}{old['unit'] or ''}"
    return "" if of_other else f"{before[: old.start()]}{said}{before[old.end() :]}"


def with_what_as(text: str, before: str) -> str:
    """A question that ends with what is done to who asks, said as in the one before: once we're
    recognised as a functional headquarters. Empty where it does not."""
    done, said = _AS_WHAT.search(before), re.search(r"\b(\w+ed)$", text)
    if not done or not said or done["done"].lower()[:5] != said[1].lower()[:5]:
        return ""
    return f"{text} as {done['what']}"


def plural_of(before: str) -> str:
    """Who or what the question before says did something, where these are several; else empty."""
    if found := _DID.search(before):
        return found[1]
    people = _PEOPLE.search(before)
    return f"the {people.group()}" if people else ""


def with_number(text: str, before: str) -> str:
    """How many were they, after who came, as it is asked of these: how many visitors came."""
    people, came = _PEOPLE.search(before), _CAME.search(before)
    if not people or not came or not _HOW_MANY.fullmatch(text.strip().rstrip("?.! ")):
        return text
    return f"How many {people.group()} came"


def event_of(before: str, known: Sequence[str], is_subject: bool) -> str:
    """What `it` is after a question for why, how or when something was done: who did it, where
    that is our place and `it` does something; else the event. Empty after any other question.

    is_subject: whether it does something: what will it do.
    """
    text = before.strip().rstrip("?.! ")
    other = _OTHER.search(text)
    if not other or not (is_subject or _TELLS.search(text)):
        return ""
    places = (n for n in names_in(other["rest"], known) if n.slot is Slot.PLACE and not n.start)
    if is_subject:
        return next((n.text for n in places), "")
    named = _names_of(other["rest"], known)
    return f"the event with {named}" if named != other["rest"] else ""


def topic_of(before: str, known: Sequence[str]) -> str:
    """What a question asks about, as a noun: the projects that Huiji did sign in 2023; empty where
    no noun is certain."""
    asked, _, text = before.strip().rstrip("?.! ").rpartition(REGARDING)
    text = _HOW_MUCH.sub("", _AND_DO_YOU.sub("", text))
    if not asked and (noun := noun_of(text)):
        return noun
    text = _AS_WELL.sub("", text if asked else parts_of(text).asks)
    for asks, said in _PLAIN:
        if found := asks.search(text):
            return found.expand(said)
    count = _COUNT.search(text)
    if count and OF_THOSE.search(count["noun"] or ""):
        return f"the {count['rest']}"
    if count and (whole := re.match(r"of (the .+)", count["noun"] or "")):
        return whole[1]
    if count:
        passive = count["aux"].lower() in ("are", "is", "were", "was")
        return (
            f"the {count['noun'] or 'amount'} {count['rest'] if passive else _clause(count, known)}"
        )
    what = _WHAT.search(text)
    if what:
        noun = what["noun"].strip()
        if what["aux"].lower() in ("is", "are", "was", "were") and not _DOING.search(what["rest"]):
            return f"the {noun} {what['rest']}" if noun else what["rest"]
        return f"the {noun} {_clause(what, known)}".replace("the  that", "what")
    other = _OTHER.search(text)
    rest = other["rest"] if other else text
    if not _TELLS.search(text):
        what_it_did = deeds.object_of(rest, known) if other else ""
        return what_it_did or ("" if is_clause(rest, text) else rest)
    names = _names_of(rest, known)
    return names if names != rest or not is_clause(rest, text) else ""


def _names_of(text: str, known: Sequence[str]) -> str:
    """What a sentence names but for our place, as a noun: young entrepreneurs in March 2023; all of
    it where it names nothing else."""
    names = [n for n in names_in(text, known) if n.slot is not Slot.PLACE]
    day = _DAY.search(text)
    things = [n.text for n in names if n.slot not in TIMES]
    times = [day.group()] if day else [n.text for n in names if n.slot in TIMES][:1]
    if not things and not day:
        return text
    return " ".join((", ".join(things) or EVENTS, *(f"{_at(time)} {time}" for time in times)))


def _at(time: str) -> str:
    return "on" if time[:1].isdigit() and not time[:4].isdigit() else "in"


def _clause(match: re.Match[str], known: Sequence[str]) -> str:
    """did Huiji District sign … as a clause: that Huiji District did sign …"""
    rest = match["rest"]
    subject = next((n for n in names_in(rest, known) if n.start <= len("the ")), None)
    if subject is None:
        return f"that {rest}"
    if match["aux"].lower() == "does" and (does := re.match(" ([a-z]+)", rest[subject.end :])):
        verb = deeds.third_person(does[1])
        return f"that {rest[: subject.end]} {verb}{rest[subject.end + does.end() :]}"
    return f"that {rest[: subject.end]} {match['aux'].lower()}{rest[subject.end :]}"
