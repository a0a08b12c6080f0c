"""What is put beside the evidence chosen for a question: what other passages tell of the matter."""

from collections.abc import Callable, Sequence

from assistant import evidence, listed
from assistant.answers import Evidence, Turn
from assistant.changes import in_force, replaced
from assistant.completeness import (
    applying,
    classes,
    confined,
    firms,
    given_back,
    instalments,
    left_untold,
    moved_aim,
    offices,
    paid_part,
    raised,
    reached,
)
from assistant.listed import Listed
from assistant.papers import telling as papers
from assistant.places import Home
from assistant.relevance import other_row, pertinence
from assistant.tables import columns
from assistant.tiers import finding, part_of_rule
from index.documents import SearchResult
from index.normalise import search_key
from index.search import Searcher


def beside(
    result: SearchResult,
    chosen: Sequence[Evidence],
    graded: Sequence[Evidence],
    steps: Sequence[Listed],
    is_translated: bool,
    home: Home,
    searcher: Searcher,
    more: Callable[[str], SearchResult],
    before: Sequence[Turn] = (),
) -> Sequence[Evidence]:
    """The evidence with what else tells of the matter, one sort after the other.

    graded, steps: the tiers and the procedure that were found for the question. is_translated:
    whether its words are a translator's. more: searches for something else. before: the turns of
    the talk.
    """
    asked, whole = result.query, searcher.with_its_document
    chosen = columns.beside(asked, result.hits, chosen, home, more, searcher.with_its_table)
    chosen = firms.beside(asked, chosen, home, more)
    if not is_translated:  # a translator's words weigh nothing against another document's
        chosen = evidence.of_the_matter(chosen, result.known_weights)
    chosen = offices.beside(result, chosen, pertinence.telling(asked))
    chosen = finding.with_whole(asked, graded, chosen)
    chosen = instalments.beside(result, chosen)
    chosen = paid_part.beside(result, chosen, more)
    chosen = given_back.beside(result, chosen, more)
    chosen = moved_aim.beside(result, reached.beside(result, chosen), more)
    chosen = classes.beside(result, chosen, whole, before)
    chosen = other_row.beside(search_key(asked), result.hits, chosen, whole)
    chosen = part_of_rule.beside(result, chosen)
    chosen = raised.beside(result, chosen, whole)
    chosen = applying.beside(result, chosen, whole, home)
    chosen = papers.beside(result, chosen, whole, home)
    chosen = listed.before_the_rest(steps, chosen)
    chosen = confined.beside(result, chosen)
    chosen = left_untold.beside(result, replaced.beside(result, chosen))
    return in_force.beside(result, chosen, whole, more)
