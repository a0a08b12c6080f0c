"""The tiers that an amount of a question falls into, and those that answer it. Pure.

Which list of several is meant, the question has to say: none is picked by chance.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from assistant.answers import Claim, Evidence
from assistant.completeness.paid_part import is_of_instalments
from assistant.coverage import covered, touched
from assistant.layout import LIST_NUMBER, leans, readable, table_header
from assistant.measures.measured import measured
from assistant.quantities import reading
from assistant.tiers import given
from assistant.tiers.graded import ladders, step_reached
from assistant.tiers.ladder import Ladder, Tier
from assistant.tiers.own_amounts import Own
from assistant.tiers.shortfall import shortfall
from index.amending import says_change
from index.documents import SearchResult
from index.normalise import question_terms, search_key, search_terms
from index.sentences import split_sentences, without_end
from index.validity import BEHIND

_HALF = 0.5  # of a question that names nothing that is given or decided
_AS_NEAR = 0.8  # of what the list has of the question that has most of it
_SENTENCE = re.compile(r"[。;\n]")
_NUMBERED = re.compile(rf"\s*(?:{LIST_NUMBER})")
_CAP = re.compile(
    "(?:最高|最多|累计|总额|合计)[^，。；]{0,8}不?(?:超过|为|达)|最高[^，。；]{0,4}\\d|封顶|上限"
)
_MEASURING = re.compile("(?:项目)?总?投资额?|固定资产")  # but what an amount is of
# 建个厂做船用设备，投6亿在新能源材料工厂: what is made there
_TRADE = re.compile(
    "(?:做|搞|生产|制造|加工|从事)[^，,。?的]{2,8}(?=[的，,。?])|[建盖]了?(?:车间|厂房)(?:买机器)?|"
    "(?<=[在到于建个座办])(?:一?[个座条])?[^，,。?的\\d]{2,10}(?:工厂|厂|项目|生产线|基地)(?=[，,。?]|$)"
)
_TITLE = 30  # characters of what is but the title of an item: （七）开工审批（30个工作日）。
_PORTION = re.compile(r"元(?:[（(][不]?含[)）])?(?:以[上下])?的?部分")
# 引进10亿元以上的项目不低于12个, 其中10亿元以上的有9个: how many there are or are to be asks
# nothing of anybody
_COUNTS = re.compile(
    r"(?:项目|企业)[^，。；;]{0,12}?(?:有|为|达|不[低少]于|目标)[^，。；;]{0,4}\d+[个家]"
)
_MOST = 3  # tiers; where more hold, the question does not say which is meant


class Placed(NamedTuple):
    """tiers: those that the amount falls into, or else the lowest, where all ask for more."""

    item: Evidence
    ladder: Ladder
    tiers: tuple[Tier, ...]
    own: Own
    fits: bool = True

    @property
    def text(self) -> str:
        """What it says of them, with what leads to it and what is given at most."""
        lead = [self.ladder.lead] if self.ladder.lead else []
        spans = [self.ladder.intro, *lead, *(tier.sentence for tier in self.tiers)]
        text = self.item.passage.text
        header = table_header(text, self.tiers[0].start)
        told = header + "".join(text[a:b] for a, b in dict.fromkeys(spans))
        return told + "".join(cap.text for cap in self._caps())

    @property
    def sentences(self) -> set[tuple[str, tuple[int, int]]]:
        """Those of its tiers, with their passage."""
        return {(self.item.passage.id, tier.sentence) for tier in self.tiers}

    @property
    def claims(self) -> list[Claim]:
        """The tiers, and what is given at most, where that is told behind their list."""
        return [*(self._claim(tier) for tier in self.tiers), *self._caps()]

    def _caps(self) -> Iterator[Claim]:
        """单个企业奖励最高不超过5000万元 behind a list of rates."""
        at, end = self.item.passage.start, self.ladder.span[1]
        rest = self.item.passage.text[end : self.item.end - at]
        behind = [(a, b) for a, b in split_sentences(rest) if rest[a:b].strip(" 。；;\n")][:2]
        for a, b in behind if self.ladder.lead else []:
            if _CAP.search(rest[a:b]) and not ladders(rest[a:b], ""):
                quote = (self.item.n, at + end + a, at + end + b)
                yield Claim(
                    f"{without_end(readable(rest[a:b]))}。", (self.item.n,), quotes=(quote,)
                )

    def _claim(self, tier: Tier) -> Claim:
        """A tier as a quotation: with what leads in its list, and as its whole sentence where that
        tells no other tier, or says what is measured; of several steps in one, which is reached."""
        text, lead, at = self.item.passage.text, self.ladder.lead, self.item.passage.start
        has_others = any(t.sentence == tier.sentence and t != tier for t in self.ladder.tiers)
        span = (tier.start, tier.end) if has_others and tier.is_whole else tier.sentence
        if leans(text, span[0]):
            span = self.ladder.intro[0], span[1]
        spans = [lead, span] if lead else [span]
        quoted = "".join(readable(text[a:b], table_header(text, a)) for a, b in spans)
        quotes = tuple((self.item.n, at + a, at + b) for a, b in spans)
        # 1亿元以上的部分: of that amount alone, and those below it count too
        is_portion = _PORTION.search(text[tier.start : tier.end])
        said = step_reached(quoted, self.own) if self.fits else shortfall(tier, self.own)
        if not said and has_others and self.fits and span == tier.sentence and not is_portion:
            said = f"其中适用：{without_end(readable(text[tier.start : tier.end]))}"
        step = f"（{said}）" if said else ""
        return Claim(f"{without_end(quoted)}{step}。", (self.item.n,), quotes=quotes)


def once(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, none that another supported one has all of."""
    told = {without_end(claim.text): claim for claim in claims}
    held = [said for said, claim in told.items() if claim.supported]
    return [c for said, c in told.items() if not any(said in o and said != o for o in held)]


def of_amount(item: Evidence, own: Own) -> list[Ladder]:
    """The lists of a passage that are of such an amount."""
    found = ladders(item.passage.text, item.passage.heading)
    return [one for one in found if (one.measure, one.unit) == (own.measure, own.unit)]


def is_held(item: Evidence, ladder: Ladder) -> bool:
    """Whether a piece of evidence has the whole list of its passage."""
    start, end = ladder.span
    at = item.passage.start
    return item.start <= at + start and at + end <= item.end


def answering(
    result: SearchResult,
    owns: Sequence[Own],
    evidence: Sequence[Evidence],
    tells: Callable[[str], bool],
) -> list[Placed]:
    """The tiers that answer; none where the question does not say which list it is about, or asks
    for what other sentences speak of more."""
    key = search_key(result.query)
    if not owns or given.asks_fact(key):
        return []
    holding = [item for item in evidence if item.document.status not in BEHIND]
    owns = [own for own in owns if given.names_its_matter(key) or not _is_fact(own, evidence)]
    found = [one for own in owns for one in _placed(own, holding)]
    found = [one for one in found if not _is_barred(one, owns) and not _but_counts(one.text)]
    weights = of_the_rest(result, owns)
    found = _giving(key, [one for one in found if tells(one.text)], bool(weights))
    near = _near(found, weights)
    most = max(near, default=0.0)
    is_named = given.names_its_matter(key) or most >= _HALF * sum(weights.values())
    spoken = (text for own in owns for text in _others(key, holding, own))
    if given.asks_given(key):  # what gives nothing is no answer, whatever else it speaks of
        spoken = (text for text in spoken if given.gives_money(text))
    elif given.asks_served(key):
        spoken = (text for text in spoken if given.gives(key, text))
    rest = of_the_rest(result, owns, _TRADE)  # what somebody makes is not what he asks for
    most_of_rest = max(_near(found, rest), default=0.0)
    if not is_named or any(covered(text, rest) > most_of_rest and tells(text) for text in spoken):
        return []
    best = [one for one, has in zip(found, near, strict=True) if has >= _AS_NEAR * most]
    fitting = {one.item.passage.id for one in best if one.fits}
    # what asks for more is told beside what holds only where both stand together
    beside = set() if given.asks_served(key) else fitting  # one of them serves it
    best = [one for one in best if one.fits or not fitting or one.item.passage.id in beside]
    held = {sentence for one in best if one.fits for sentence in one.sentences}
    best = [one for one in best if one.fits or not held & one.sentences]
    best = [one for one in best if one.fits or not any(_is_lower(o, one) for o in best)]
    return (
        best if len({(one.item.n, t.sentence) for one in best for t in one.tiers}) <= _MOST else []
    )


def _near(found: Sequence[Placed], weights: Mapping[str, float]) -> list[float]:
    """What each has of the words of a question, its heading included."""
    return [touched(f"{one.item.passage.heading}\n{one.text}", weights) for one in found]


def _placed(own: Own, evidence: Sequence[Evidence]) -> Iterator[Placed]:
    """The tiers of each list that an amount falls into, or the lowest, where it is too little."""
    for item in evidence:
        for ladder in of_amount(item, own):
            fitting = tuple(tier for tier in ladder.tiers if tier.fits(own))
            if not is_held(item, ladder):
                continue
            if fitting:
                yield Placed(item, ladder, fitting, own)
            elif all(tier.is_above(own) for tier in ladder.tiers):
                lowest = min(ladder.tiers, key=lambda tier: min(r.low or 0 for r in tier.ranges))
                yield Placed(item, ladder, (lowest,), own, fits=False)


def _is_barred(one: Placed, owns: Sequence[Own]) -> bool:
    """Whether the clauses that an amount falls into have a bound on another amount of the question
    too, which that does not meet: 不足1000万元但员工20人以上 of who has 3000万 and 40人."""
    others = [own for own in owns if own.measure is not one.own.measure]
    text = one.item.passage.text
    return one.fits and any(
        not there.fits(own) and (there.start, there.end) == (tier.start, tier.end)
        for tier in one.tiers
        if "或" not in text[tier.start : tier.end]
        for own in others
        for ladder in of_amount(one.item, own)
        for there in ladder.tiers
    )


def _but_counts(text: str) -> bool:
    """Whether a text tells how many of a size there are, or are aimed at, and no rule for them."""
    return bool(_COUNTS.search(search_key(text))) and not given.gives_money(text)


def _is_lower(one: Placed, other: Placed) -> bool:
    """Whether of two in one sentence, neither of which an amount reaches, one asks for less."""
    lows = [min(r.low or 0 for tier in each.tiers for r in tier.ranges) for each in (one, other)]
    return bool(one.sentences & other.sentences) and lows[0] < lows[1]


def _giving(key: str, found: Sequence[Placed], says_more: bool) -> list[Placed]:
    """Those that give what is asked for, or decide; what an amount has to reach for anything to be
    given, and does not, where none gives it.

    says_more: whether a question has other words. One that asks for no reward is told none then.
    """
    found = [one for one in found if given.is_of_its_role(key, one.text)]
    exact = [one for one in found if given.gives(key, one.text)]
    if not given.asks_given(key):
        return [one for one in exact if not says_more or not given.gives_money(one.text)]
    if exact:
        return exact
    needed = [one for one in found if not one.fits and given.admits(one.text)]
    return [one for one in found if given.gives_money(one.text)] or needed


def _is_fact(own: Own, evidence: Sequence[Evidence]) -> bool:
    """Whether an amount stands in the evidence as it is: it is asked about then, and no own one."""
    for item in evidence:
        read = reading(item.text)
        for quantity in read.quantities:
            is_same = quantity.unit == own.unit and own.least == quantity.value == own.most
            before = _SENTENCE.split(read.key[: quantity.at[0]])[-1]
            if is_same and not quantity.bound and measured(before, own.unit) is own.measure:
                return True
    return False


def of_the_rest(
    result: SearchResult, owns: Sequence[Own], but: re.Pattern[str] = _MEASURING
) -> Mapping[str, float]:
    """The weights of a question's terms but those of its amounts and of what they measure, nor of
    what else is left out."""
    rest = _MEASURING.sub(" ", but.sub(" ", search_key(result.query)))
    for own in owns:
        rest = rest.replace(own.text, " ")
    measuring = {term for own in owns for term in search_terms(own.measure)} | given.GENERIC
    known = result.known_weights
    return {t: known[t] for t in question_terms(rest) if t in known and t not in measuring}


def _others(key: str, evidence: Sequence[Evidence], own: Own) -> Iterator[str]:
    """The sentences that stand under no bound on another sort of amount, and are not of what others
    are given, nor but called something."""
    for item in evidence:
        bound = {
            tier.sentence
            for ladder in ladders(item.passage.text, item.passage.heading)
            for tier in ladder.tiers
            if ladder.measure is not own.measure
        }
        own_tiers = {t.sentence[1] for ladder in of_amount(item, own) for t in ladder.tiers}
        at, before = item.passage.start, 0
        for start, end in item.sentences:
            text = item.quote(start, end)
            is_of_own = before - at in own_tiers and leans(text)  # 其中… of a tier, told with it
            before = end
            is_title = _NUMBERED.match(text) and len(text) <= _TITLE and "，" not in text
            is_bound = is_title or (start - at, end - at) in bound or is_of_own
            is_bound = is_bound or says_change(text)  # that is told with what it changes
            is_bound = is_bound or is_of_instalments(key, text)  # of what a tier gives
            if not is_bound and given.is_of_its_role(key, text):
                yield text
