"""Questions that one English sentence strings together. Pure.

We would like to know whether there is a park for us, what incentives it has, and how long approval
takes: each of them wants a search of its own.
"""

import re

from assistant.conversation.several import of_it, pointed

_ASKING = r"(?:whether|what|which|who|whom|where|when|how|why)\b"
_INTRODUCED = re.compile(
    r"\b(?:know|learn|understand|wonder(?:ing)?|advise|confirm|clarify|ask(?: you)?|"
    rf"(?:tell|inform|let) (?:me|us)(?: know)?)(?: also)?(?: about)?:? (?=(?:if\b|{_ASKING}))",
    re.IGNORECASE,
)
_DIRECT = re.compile(rf"(?:and |so )?{_ASKING}", re.IGNORECASE)
JOINT = re.compile(
    rf"(?:[,;]\s+|\s+)(?:and(?: also)?|as well as|or)\s+(?={_ASKING}|in how many\b)",
    re.IGNORECASE,
)
_COMMA = re.compile(rf"[,;]\s+(?={_ASKING})", re.IGNORECASE)
POINTS_BACK = re.compile(
    r"\b(?:it|its|they|them|their|these|those|that|there|others?|rest|this(?= compares?\b))\b",
    re.IGNORECASE,
)
# What does Sanchun New Energy make and how big is its output?
_WHOSE = re.compile(
    r"(?i:(?:what|where|who) (?:does|is) (?:the company |the )?)(?P<who>[A-Z]\w+(?: [A-Z]\w+)*)\b"
)
# when the plan was issued and what is its number
_ISSUED = re.compile(
    r"(?i:when) (?:(?:was|were) )?(?P<who>the [a-z][a-z -]{2,50}?) (?:(?:was|were) )?"
    r"(?P<done>issued|adopted|published|passed|released|drawn up|made|signed)$"
)
# list the main industries. is tea one of them?
_ONE_OF = re.compile(
    r"(?P<first>(?:(?:please )?(?:list|name|give|show|tell)|what|which)\b[^?]{6,}?)"
    r"(?:[.;,]|,? and) (?P<second>(?:is|are|was|were) [^?.,;]{2,50}? "
    r"(?:one of|among|part of|in) (?:them|these|those))\W*",
    re.IGNORECASE,
)
# which part has a test track, and what else is there
_AND_ELSE = re.compile(
    r"(?P<first>(?:which|what)\b(?: one)?(?: of)?(?: \w+){0,3}? "
    r"(?P<where>area|part|park|zone|side)s? (?:has|have|is home to|hosts?) "
    r"(?P<thing>[^?,]{3,50}?)),? and what(?: else)? (?:is|are) (?:else )?"
    r"(?:there|in (?:it|them))(?: else| besides)?\W*",
    re.IGNORECASE,
)
_LEAST = 3  # words of a question
_IN_YEAR = r"(?=[^?]*\b20\d\d\b)"
# compare the amount signed in 2022 with the target for 2023
_COMPARED = re.compile(
    r"(?!.*\bby how (?:much|many)\b)"  # which is one question
    rf"(?:(?:please|can you|could you) )?compare(?: please)?[:,]? {_IN_YEAR}(?P<one>.{{6,80}}?) "
    rf"(?:with|to|and|against|versus|vs\.?) {_IN_YEAR}(?P<two>[^?]{{6,80}}?)"
    r"(?:,? (?:please|pls))?\W*",
    re.IGNORECASE,
)
# what is the value of what was started in 2022, and the goal for 2023
_AND_ITS_AIM = re.compile(
    r"what(?:['’]?s| is| was| were) (?P<first>(?P<thing>the .{4,80}?) (?:in|of|for) 20\d\d),? and "
    r"(?:what (?:is|was) )?the (?P<aim>goal|target|aim|plan) (?:for|of|in) (?P<year>20\d\d)\W*",
    re.IGNORECASE,
)
# how many stations were there at the end of 2022, and was that what they planned
_AND_AS_PLANNED = re.compile(
    r"(?P<first>how many (?P<things>[a-z][\w -]{3,50}?) "
    r"(?:do|does|did|is|are|was|were|has|have|had)\b[^,?]*?"
    r"(?P<when> (?:at|by|in)(?: the end of)? 20\d\d)?),? and "
    r"(?:(?:is|was|were) (?:that|this|it) (?:what|as (?:much|many) as) (?:[a-z]+ ){1,3}?"
    r"(?:planned|targeted|aimed (?:at|for))|"
    r"(?:is|was|were) (?:that|this|it) (?:as planned|on target|according to plan)|"
    r"did (?:that|this|it|they|you) (?:meet|reach|hit) (?:the|its|their|your) "
    r"(?:target|goal|plan)s?)\W*",
    re.IGNORECASE,
)
# i make solar panels too. is there such a factory here and is it true they earn …
_SUCH = re.compile(
    r"(?:i|we|(?:my|our) (?:company|firm)) (?:make|makes|build|builds|produce|produces) "
    r"(?P<made>[a-z][a-z -]{2,40}?)s?(?: too| as well| also| myself)?[.;,!] "
    r"(?P<asks>(?:is|are) there )(?:already )?(?:an? |any )?such (?:an? )?"
    r"(?P<thing>factory|factories|company|companies|firm|firms|plant|plants)(?P<where>[^?,;.]*?)"
    r"(?:,? and (?P<more>is it true)(?: that)? (?:they|it) (?P<does>[^?]+))?\W*",
    re.IGNORECASE,
)
# what is planned for the middle part, and which projects are there
_ITS_PROJECTS = re.compile(
    r"(?P<first>(?:what|which|how)\b[^?]*? (?:for|in|of) (?P<where>(?:the|your) "
    r"(?:(?:middle|cent(?:re|er)|east|west|north|south)\w*|central) (?:part|area|side|region|zone)"
    r"(?: of (?:the |your )?[a-z]+)?)),? and (?P<second>(?:which|what) (?:[a-z]+ ){1,3}?are) "
    r"(?:already |named |mentioned |listed |planned )?there\W*",
    re.IGNORECASE,
)
# how many were they and did they sign something: both of who was spoken of before
_BOTH_OF = re.compile(
    r"(?P<first>[^?,;]*\b(?P<who>they|it)\b[^?,;]*?),? and "
    r"(?P<second>(?:did|do|does|have|has|are|is|were|was|will) (?P=who) [^?]+?)\W*",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"(?:and )?whether (?P<who>(?:the|your|our) [^,;?]+?) (?P<is>is|are|was|were) "
    r"(?P<rest>[^?]+)\W*",
    re.IGNORECASE,
)
# what was promised, and are those promises part of the mechanism
_AND_THOSE = re.compile(
    r"(?P<first>(?:what|which|how|who|where|when)\b[^?]{12,}?), and "
    r"(?P<second>(?:is|are|was|were|do|does|did|has|have|can|will) (?:those|these|this|that) "
    r"(?!compare)[a-z]{4,} [^?]{8,}?)\W*",
    re.IGNORECASE,
)
# we saw a figure of 7 billion in outside capital; is that for 2022 and did it exceed the target
_FIGURE = re.compile(
    r"(?:(?:we|i)(?: have| also|['’]ve)* (?:saw|seen|read|found|heard)(?: of| about)?|there is) "
    r"(?P<figure>(?:a|the) figure of [^;?]{2,30}? (?:in|for|of) "
    r"(?P<thing>[a-z][a-z -]{3,40}))[;,.] "
    r"(?P<is>is|was) (?:that|this|it) (?P<first>(?:for|of|from) (?P<year>20\d\d))"
    r"(?:,? and (?P<did>did|does|has) (?:it|that|this) (?P<second>[^?]+?))?\W*",
    re.IGNORECASE,
)
# how much is the bonus, and how is it paid out: how is the bonus paid out
_PAID_OF = re.compile(
    r"(?P<asks>(?:how|when|in how many \w+) (?:is|are|will|do|does)) (?:it|they)"
    r"(?P<paid> (?:be )?(?:paid|returned|refunded|disbursed|released|given back)\b[^,;]*)",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"\b(?P<thing>(?:(?!(?:the|an?|any|some|what|which|much|of|our|your|for|is|does|do|big|large|"
    r"high|cash)\b)[a-z-]+ )?(?:awards?|rewards?|bonus(?:es)?|subsid(?:y|ies)|grants?|incentives?|"
    r"allowances?|deposits?|bonds?|fees?|supports?))\b",
    re.IGNORECASE,
)
# how many stations are there, and how many are planned: how many stations are planned
_AUX = r"(?:do|does|did|is|are|was|were|has|have|had|will|can)"
_COUNTED = re.compile(rf"how many (?P<things>(?!of )[\w+ -]{{3,40}}?) {_AUX}\b", re.IGNORECASE)
_COUNT_ALONE = re.compile(rf"^(?:and )?how many (?={_AUX}\b)", re.IGNORECASE)
# how many does it want in 2031, and how many were there in Q1: of the same year
_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d(?![\d.,]*\d)")
_QUARTER = re.compile(r"\b(?:q[1-4]|(?:first|second|third|fourth|last) quarter)\b", re.IGNORECASE)
# name some firms that signed and how much each invested: each of the firms that signed
_NAMED = re.compile(
    r"(?:please )?(?:name|list|tell me|give me|show me|which|what)(?: of)? "
    r"(?:some |all |the |a few )*"
    r"(?P<things>(?:companies|firms|enterprises|businesses|investors|projects)\b[^?]{4,60})",
    re.IGNORECASE,
)
_OF_EACH = re.compile(
    r"(?P<asks>how much) (?:(?:did|has|have) )?(?:each|every one|they each)(?: one| of them)?"
    r"(?: (?:company|firm|project))? (?P<did>invest(?:ed)?|put in|(?:is )?investing)\W*",
    re.IGNORECASE,
)
# is it free if I order online, and until when
_WHEN_ALONE = re.compile(
    r"(?:and )?(?P<when>(?:until|till|since|from|by) when|for how long|how long)\W*",
    re.IGNORECASE,
)
_IS_IT = re.compile(
    r"(?P<lead>(?:in|at|for) [^,?]{2,40}, )?"
    r"(?P<asks>(?:is|are|was|were|do|does|did|can|could|will|has|have)\b[^?]{4,})\W*",
    re.IGNORECASE,
)
_RENTED = re.compile(r"\b(?:rent\w*|leas\w+|factory|flat|apartment|dorm\w*)\b", re.IGNORECASE)
_DEPOSIT = re.compile(r"\bthe deposit\b", re.IGNORECASE)


def questions(sentence: str) -> list[str]:
    """The questions of a sentence in order; the sentence itself where it asks one, or where a later
    one needs the words of an earlier one."""
    apart = of_it.questions(sentence) or pointed.compared_aim(sentence) or _apart(sentence)
    if apart:
        return apart
    found = _INTRODUCED.search(sentence)
    if not found and not _DIRECT.match(sentence):
        return [sentence]
    body = sentence[found.end() if found else 0 :].strip().rstrip(" ?.!")
    parts = JOINT.split(body)
    if found and len(parts) > 1:  # of a list; elsewhere what follows a comma may but explain
        parts = [part for piece in parts for part in _COMMA.split(piece)]
    if (whose := _WHOSE.match(parts[0])) and len(parts) > 1:
        parts = [parts[0], *(_of(whose["who"], part) for part in parts[1:])]
    if (issued := _ISSUED.match(parts[0])) and len(parts) > 1:
        asked = f"When was {issued['who']} {issued['done']}"
        parts = [asked, *(_of(issued["who"], part) for part in parts[1:])]
    parts = [parts[0], *(of_sum(parts[0], part) for part in parts[1:])]
    is_short = any(len(part.split()) < _LEAST for part in parts)
    if len(parts) < 2 or is_short or any(map(POINTS_BACK.search, parts[1:])):
        return [sentence]
    return [f"{part[0].upper()}{part[1:].rstrip(' ,;')}?" for part in parts]


def _apart(sentence: str) -> list[str]:
    """The questions for each of two things, which no one passage tells: of different years, of
    what was reached and whether that was the target, of a thing and what is said of it; none where
    a sentence asks of no such two."""
    if both := _COMPARED.fullmatch(sentence):
        things = (re.sub("^the ", "", both[side], flags=re.IGNORECASE) for side in ("one", "two"))
        return [
            f"{thing[0].upper()}{thing[1:]}?" if _DIRECT.match(thing) else f"What is the {thing}?"
            for thing in things
        ]
    if both := _AND_ITS_AIM.fullmatch(sentence):
        aim = f"What is the {both['year']} {both['aim']} for {both['thing']}?"
        return [f"What is {both['first']}?", aim]
    if both := _AND_AS_PLANNED.fullmatch(sentence):
        reached = f"Did the number of {both['things']}{both['when'] or ''} reach the target?"
        return [f"{both['first'][0].upper()}{both['first'][1:]}?", reached]
    if such := _SUCH.fullmatch(sentence):
        return _of_such(such)
    if both := _ONE_OF.fullmatch(sentence):
        return [f"{both['first']}?", f"{both['second']}?"]
    if both := _AND_ELSE.fullmatch(sentence):
        return [
            f"{both['first']}?",
            f"What else is there in the {both['where']} with {both['thing']}?",
        ]
    if both := _ITS_PROJECTS.fullmatch(sentence):
        return [f"{both['first']}?", f"{both['second']} in {both['where']}?"]
    if said := _FIGURE.fullmatch(sentence):
        asked = [f"{said['is'].capitalize()} {said['figure']} {said['first']}?"]
        if said["did"]:
            thing = f"{said['did'].capitalize()} {said['thing']}"
            asked.append(f"{thing} {said['second']} in {said['year']}?")
        return asked
    either = (pattern.fullmatch(sentence) for pattern in (_AND_THOSE, _BOTH_OF))
    both = next(filter(None, either), None) if _DIRECT.match(sentence) else None
    return [f"{both['first']}?", f"{both['second']}?"] if both else []


def direct(part: str) -> str:
    """One of several questions as it is asked alone: could you tell me how much, and whether the
    target is higher."""
    found = _INTRODUCED.search(part)
    if whether := _WHETHER.fullmatch(part[found.end() :] if found else part):
        return f"{whether['is'].capitalize()} {whether['who']} {whether['rest']}?"
    return f"{part[found.end()].upper()}{part[found.end() + 1 :]}" if found else part


def _of_such(such: re.Match[str]) -> list[str]:
    """Whether there is what a visitor calls such a factory, and what he has heard of it."""
    thing = f"{such['made']} {such['thing']}"
    article = "" if such["thing"].endswith("s") else "a "
    asked = [f"{such['asks']}already {article}{thing}{such['where']}?"]
    if such["more"]:
        does = such["does"] if article == "" else re.sub(r"^([a-z]+[^s\W])\b", r"\1s", such["does"])
        asked.append(f"{such['more']} that the {thing}{such['where']} {does}?")
    return asked


def _of(who: str, question: str) -> str:
    """A question with a name for the words that point to it."""
    return re.sub(r"\bit\b", who, re.sub(r"\bits\b", f"{who}’s", question))


def of_sum(first: str, part: str) -> str:
    """A question with the sum that the first one asks of for what is paid, or the things for how
    many, or the firms for each of them; what the first counts, at another time, or has a target
    for; until when what it asks of is so; of a deposit, that it is of a rent."""
    if (when := _WHEN_ALONE.fullmatch(part)) and (is_it := _IS_IT.fullmatch(first)):
        asks = f"{is_it['asks'][0].lower()}{is_it['asks'][1:].rstrip(' ,?')}"
        return f"{is_it['lead'] or ''}{when['when']} {asks}?"
    if counted := _COUNTED.match(first):
        part = _COUNT_ALONE.sub(f"how many {counted['things']} ", part, 1)
        years = set(_YEAR.findall(first))
        if len(years) == 1 and not _YEAR.search(part):
            part = _QUARTER.sub(lambda found: f"{found.group()} {min(years)}", part, 1)
    if same := of_it.same(first, part):
        return same
    if (named := _NAMED.fullmatch(first.rstrip("?., "))) and _OF_EACH.fullmatch(part):
        return f"How much did each of the {named['things']} invest"
    paid, sums = _PAID_OF.fullmatch(part), _SUM.findall(first)
    if paid and sums:
        return f"{paid['asks']} the {sums[0]}{paid['paid']}"
    return _DEPOSIT.sub("the rent deposit", part) if _RENTED.search(first) else part
