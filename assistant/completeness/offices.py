"""The sentence that names an office, for who asks which one decides, or the days on which it is
open, from what else was found, where nothing that was chosen does: 总部企业由投资促进局会同财政局
认定. Pure."""

from collections.abc import Callable, Iterator, Sequence

from assistant.answers import Evidence
from assistant.coverage import of_matter, touched
from assistant.layout import may_be_put, stretch
from assistant.relevance.seeking import seeks_an_office, seeks_opening_days
from index.documents import Hit, SearchResult
from index.sentences import split_sentences

_LEAST = 0.5  # of the question's weight, that the passage of such a sentence has


def beside(
    result: SearchResult, chosen: Sequence[Evidence], tells: Callable[[str], bool]
) -> Sequence[Evidence]:
    """The evidence; for who asks for an office or the days on which it is open, where no sentence
    of it tells that, behind it the best that does. Of a time or an amount another passage would as
    a rule tell something else.

    tells: whether a text looks like what was asked for.
    """
    if not seeks_an_office(result.query) and not seeks_opening_days(result.query):
        return chosen
    said = (item.quote(*span) for item in chosen for span in item.sentences)
    if not chosen or any(map(tells, said)):
        return chosen
    weights = of_matter(result.known_weights)
    # hours stand in a passage of their own, which speaks of nothing that is gone about there
    least = 0.0 if seeks_opening_days(result.query) else _LEAST * sum(weights.values())
    found = [
        (touched(hit.passage.text[start:end], weights), -rank, hit, start, end)
        for rank, hit in enumerate(result.hits)
        if may_be_put(hit) and touched(hit.passage.searchable(""), weights) >= least
        for start, end in _telling(hit, tells)
    ]
    if not found:
        return chosen
    most, _, hit, start, end = max(found, key=lambda one: one[:2])
    at = hit.passage.start
    return [*chosen, stretch(0, hit, at + start, at + end)] if most else chosen


def _telling(hit: Hit, tells: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    text = hit.passage.text
    for start, end in split_sentences(text):
        if tells(text[start:end]):
            yield start, end
