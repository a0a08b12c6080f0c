"""What of a draft is shown: its sentences checked one after the other, else quotations."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from assistant import (
    bracketed,
    citations,
    composing,
    concluding,
    extracts,
    listed,
    mending,
    phrasing,
    places,
    quoting,
    under_aims,
    whole_figures,
)
from assistant.answers import AnswerStatus, Claim, Evidence, Question
from assistant.changes import amended, compared, in_force, replaced, whose_rule
from assistant.changes.touched import ChangesOf
from assistant.completeness import (
    achieved,
    ages,
    applying,
    classes,
    completing,
    excluded,
    faq,
    firms,
    goes_on,
    instalments,
    led_in,
    left_untold,
    meant_for,
    moved_aim,
    named_act,
    own_case,
    paid_part,
    proved,
    raised,
    reached,
    rest_asked,
    rule_first,
    said_on,
    titled,
)
from assistant.deadlines import telling as deadlines
from assistant.drafting import Draft
from assistant.extracts import Closeness
from assistant.papers import telling as papers
from assistant.procedures import telling as procedures
from assistant.relevance import mistaken, of_all, pertinence, timely
from assistant.tables import columns
from assistant.tiers import finding, limits, part_of_rule, telling
from assistant.translating import matters
from assistant.verification import Verifier
from index.documents import SearchResult
from index.normalise import search_key

_OTHER = "is of something else than was asked about in English"


def is_told_by_code(result: SearchResult, chosen: Sequence[Evidence], home: places.Home) -> bool:
    """Whether what the evidence tells of a question is told whole, so that there is no draft."""
    query = result.query
    return (
        columns.is_long(query, chosen, home)
        or in_force.is_told(query, chosen)
        or _is_listed(query, chosen)
        or applying.is_told(query, chosen)
        or instalments.is_told(query, chosen)
        or ages.is_told(query, chosen)
        or finding.are_told(result, chosen, pertinence.telling(query))
    )


def _is_listed(query: str, chosen: Sequence[Evidence]) -> bool:
    return any(told.is_told(query, chosen) for told in (papers, procedures, deadlines))


def checked(
    draft: Draft,
    question: Question,
    result: SearchResult,
    chosen: Sequence[Evidence],
    verifier: Verifier,
    home: places.Home,
) -> list[Claim]:
    """The sentences of a draft, checked, and quotations of what they leave out."""
    asked, query, known = question.asked, result.query, result.known_weights
    told = whole_figures.with_bounds(citations.cut(composing.said(draft.text, asked)), chosen)
    claims = [mending.checked(claim, chosen, asked, verifier.check) for claim in told]
    claims = paid_part.unless_a_part(query, claims, chosen)
    claims = columns.told_whole(query, claims, chosen, home)
    claims = titled.told_whole(result, claims, chosen)
    claims = pertinence.to_the_point(asked, claims, chosen, places.sought(asked, home))
    claims = mistaken.unless_elsewhere(query, claims, chosen, known, home)
    claims = of_all.unless_of_others(search_key(query), claims, chosen, result.hits, home)
    claims = extracts.unless_silent(result, asked, claims, chosen)
    claims = phrasing.phrased(claims, chosen, question, known, draft.is_sure)
    claims = pertinence.telling_in_full(asked, claims)
    tells = pertinence.telling(asked)
    claims = completing.unless_beside(result, claims, chosen, tells, draft.is_sure)
    claims = completing.completed(result, claims, chosen, tells, draft.is_sure, draft.is_certain)
    return _of_its_matter(question.text, telling.told(result, claims, chosen, tells), chosen)


def _of_its_matter(typed: str, claims: Sequence[Claim], chosen: Sequence[Evidence]) -> list[Claim]:
    """The claims, those refuted that speak of nothing that an English question is of."""
    items = {item.n: item for item in chosen}
    kept: list[Claim] = []
    for claim in claims:
        over = "".join(
            f"{item.document.title}{item.passage.heading}{item.lead}"
            for item in (items[n] for n in claim.cites if n in items)
        )
        is_other = claim.supported and matters.is_of_other(typed, f"{over}{claim.text}")
        kept.append(replace(claim, problem=_OTHER) if is_other else claim)
    return kept


def shown(
    question: Question,
    result: SearchResult,
    chosen: Sequence[Evidence],
    claims: Sequence[Claim],
    quotations: Sequence[Claim],
    closeness: Closeness,
    home: places.Home,
    changes_of: ChangesOf,
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """The status of an answer and what it shows: the claims that hold, else quotations.

    quotations: of the figures that were reckoned with; others are looked for where there are none.
    changes_of: what later acts change in a document, and what it changes in others.
    """
    asked = question.asked
    if not quotations and not any(claim.supported for claim in claims):
        quotations = quoting.quotations(question, result, chosen, claims, closeness, home)
        quotations = telling.told(result, quotations, chosen, pertinence.telling(asked))
        quotations = _of_its_matter(question.text, quotations, chosen)
    status, told = _concluded(asked, result, chosen, claims, quotations)
    told = proved.by_its_sentence(result, told, chosen)
    told = firms.of_its_sort(asked, told, chosen) if question.language == "zh" else told
    told = own_case.with_own_case(result, told, chosen)
    told = own_case.with_own_measure(result.query, told, chosen)
    told = part_of_rule.with_part(result.query, told, chosen)
    told = meant_for.with_what_it_is_for(result.query, told, chosen)
    told = limits.with_limits(result.query, told, chosen)
    told = raised.behind(result.query, told, chosen)
    status, told = excluded.in_front(result.query, status, told, chosen)
    told = rule_first.with_rule(asked, told, chosen)
    told = rest_asked.with_other_half(asked, told, chosen)
    told = said_on.with_what_was_said_on(asked, told, chosen)
    status, told = reached.with_target(asked, status, told, chosen)
    status, told = moved_aim.told_of_it(result.query, status, told, chosen)
    status, told = applying.told_of_it(result.query, status, told, chosen)
    own = classes.own(question, chosen)
    status, told = led_in.told_on(status, told, chosen, own)
    told = classes.told_of(own, told, chosen, asked)
    status, told = ages.in_front(result.query, own, status, told, chosen)
    told = compared.told_of_both(result, told, chosen)
    status, told = listed.in_front(status, told, chosen, _is_listed(result.query, chosen))
    status, told = instalments.behind(result.query, status, told, chosen)
    status, told = in_force.in_front(result.query, status, told, chosen)
    told = left_untold.with_untold(result, replaced.with_present(result, told, chosen), chosen)
    status, told = whose_rule.told_of_it(asked, status, told, chosen)
    told = under_aims.told(told, chosen)
    told = timely.with_years(told, chosen, question.as_of or date.today())
    return status, amended.told(told, chosen, changes_of, asked)


def _concluded(
    asked: str,
    result: SearchResult,
    chosen: Sequence[Evidence],
    claims: Sequence[Claim],
    quotations: Sequence[Claim],
) -> tuple[AnswerStatus, Sequence[Claim]]:
    """The claims that hold, else the quotations, or what there is of what is but named, whole and
    in order."""
    whole = partial(faq.told_whole, asked, chosen, result.known_weights)
    status, told = concluding.conclude(whole(claims), whole(quotations))
    status, told = named_act.told_of(result.query, status, told, chosen)
    told = achieved.told_whole(result.query, goes_on.in_order(told, chosen), chosen)
    return status, bracketed.without_offices(asked, told)
