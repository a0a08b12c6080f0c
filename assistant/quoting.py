"""What is quoted where no claim holds: what answers, and is to the point."""

from collections.abc import Callable, Sequence

from assistant import extracts, places
from assistant.abstention.unheld import YEAR
from assistant.abstention.untold import unless_untold
from assistant.answers import Claim, Evidence, Question
from assistant.completeness import faq
from assistant.extracts import Closeness
from assistant.quantities import quantities
from assistant.relevance import (
    aims,
    meaning,
    mistaken,
    of_all,
    of_what,
    pertinence,
    seeking,
    sorts,
    superlatives,
)
from assistant.relevance.kinds import is_of_other_kind
from assistant.relevance.sort_asked import is_said, sort_asked
from assistant.tables import columns
from index.documents import SearchResult
from index.normalise import search_key

_OTHER_TIME = "is not of the time that was asked for"  # what such a claim points to is no answer


def quotations(
    question: Question,
    result: SearchResult,
    chosen: Sequence[Evidence],
    claims: Sequence[Claim],
    closeness: Closeness,
    home: places.Home,
) -> list[Claim]:
    """The column of a table that is asked for; the sentences that the failed claims point to, else
    those that likely answer. It embeds the sentences of the evidence."""
    asked, weights = question.asked, result.term_weights
    key = search_key(asked)
    of_rows = columns.asked_for(result.query, chosen, home)
    of_rows = [row for row in of_rows if not is_of_other_kind(key, search_key(row.text))]
    if of_rows and not superlatives.is_untold(key, search_key(" ".join(c.text for c in of_rows))):
        return of_rows
    tells = _of_its_sort(sort_asked(key), pertinence.telling(asked), chosen)
    asked_there = faq.answered(asked, chosen, result.known_weights)
    if asked_there and tells(" ".join(claim.text for claim in asked_there)):
        return asked_there
    least = extracts.LEAST_TRANSLATED if question.language == "en" else 0.0
    pointing = [claim for claim in claims if claim.problem not in mistaken.MISPLACED]
    name = meaning.asked_for(asked)
    if meaning.is_untold(name, extracts.affirmed(chosen)):
        return []
    quoted = extracts.quotations(
        pointing,
        mistaken.of_its_part(key, chosen) or chosen,
        weights,
        closeness,
        _unless_of_else(tells, claims, chosen),
        least,
        is_meaning=bool(name),
        known=sum(result.known_weights.values()),
    )
    if seeking.seeks_a_place(asked):
        quoted = [claim for claim in quoted if seeking.tells_a_place(claim.text)]
    quoted = [claim for claim in quoted if sorts.may_name(key, claim.text)]
    quoted = [claim for claim in quoted if not aims.is_other(key, claim.text)]
    quoted = of_all.unless_of_others(key, quoted, chosen, result.hits, home)
    quoted = mistaken.unless_located(result.query, quoted, chosen, home)
    quoted = pertinence.to_the_point(asked, quoted, chosen, places.sought(asked, home))
    quoted = [claim for claim in unless_untold(result, quoted, chosen) if claim.supported]
    if seeking.is_told_by_nothing_else(asked) and not any(tells(claim.text) for claim in quoted):
        return []
    beside = [claim for claim in claims if claim.problem.endswith(_OTHER_TIME)]
    quoted = [claim for claim in quoted if not beside or _is_of_time(key, claim, beside)]
    said = search_key("\n".join(claim.text for claim in quoted))
    is_of_other = seeking.seeks_a_time(asked) and not of_what.speaks_of_it(key, said)
    return [] if is_of_other else quoted


def _of_its_sort(
    sort: str, tells: Callable[[str], bool], chosen: Sequence[Evidence]
) -> Callable[[str], bool]:
    """Whether a text looks like an answer; where some of the evidence says the sort that is asked
    for, whether it is said there: 生物科技 among the fields of what was signed."""
    texts = (item.quote(*span) for item in chosen for span in item.sentences)
    if not sort or not any(is_said(sort, search_key(text)) for text in texts):
        return tells
    return lambda text: is_said(sort, search_key(text)) and tells(text)


def _unless_of_else(
    tells: Callable[[str], bool], claims: Sequence[Claim], chosen: Sequence[Evidence]
) -> Callable[[str], bool]:
    """Whether a text looks like an answer, but for sentences of which a claim was found to tell the
    figure of something else than was asked for."""
    items = {item.n: item for item in chosen}
    quotes = [q for c in claims if c.problem == mistaken.OTHER_FIGURE for q in c.quotes]
    of_else = {
        items[n].quote(*span)
        for n, start, end in quotes
        if n in items
        for span in items[n].sentences
        if span[0] < end and start < span[1]
    }
    return lambda text: text not in of_else and tells(text)


def _is_of_time(asked: str, claim: Claim, beside: Sequence[Claim]) -> bool:
    """Whether a quotation names each year that is asked about, has a figure like those of the
    claims of another time, and is none of what these point to."""
    units = [{q.unit for q in quantities(c.text) if not q.is_date} for c in (claim, *beside)]
    is_there = any(set(claim.quotes) & set(other.quotes) for other in beside)
    is_alike = bool(units[0].intersection(*[set().union(*units[1:])]))
    years, key = YEAR.findall(asked), search_key(claim.text)
    return is_alike and not is_there and all(year in key for year in years)
