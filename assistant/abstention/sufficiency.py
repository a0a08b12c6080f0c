"""Do the found passages answer the question? Decided by code: the small model cannot tell.

A logistic model on what the search saw. Told that it may refuse, the embedded language model
refused a quarter of the answerable questions and answered half of the unanswerable ones.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assistant import coverage, places
from assistant.abstention import unheld
from assistant.asker import asker, is_of_himself_alone
from index.documents import SearchResult, Status
from index.normalise import han_share, search_key, search_terms

_TOP = 3  # passages looked at for coverage
_RIVAL = 5  # the rank that the best passage is compared with


@dataclass(frozen=True)
class Features:
    """Shares, so that they mean the same for long and short questions and any size of corpus.

    Terms that no passage of the index holds do not count: in a small corpus most words that a
    visitor chooses are unknown, whether it answers or not.

    passage: weighted share of the question's terms that the best passage holds, in [0, 1].
    lead: fused score of the best passage minus that of the fifth; 0 where fewer were found or
        the question is not in Chinese.
    """

    passage: float
    lead: float


# Fitted on half of ncp-open, cmrc-open and drcd-open each, on tests/evals/huiji.jsonl and
# regulations-answers.jsonl (tests/evals/fit_sufficiency.py). The intercept is set so that at 0.5,
# with the names, 3 % of the answerable questions of ncp-open are refused and 54 % of the others.
_WEIGHTS = Features(passage=3.20, lead=0.80)
_INTERCEPT = -1.87


# What a search finds with less is not worth reading: three of four such questions are unanswerable.
TO_BE_READ = 0.4
# With more, no reading has said otherwise of 300 questions, answerable or not; so that the visitor
# need not wait for it.
CLEAR = 0.82
# The weight of a term that not every passage has, as each has the name of its place.
_SAYS_SOMETHING = 0.05
_NOWHERE = places.Home()


@dataclass(frozen=True)
class Reading:
    """What a language model that read the evidence makes of the question, in nats a character.

    told: by how much the question is likelier after the evidence than without any.
    surprise: how unlikely it is without any. Everyday words are more so than official ones, and
        official evidence tells less of them, whether it answers or not.
    """

    told: float
    surprise: float


# By the grid of tests/evals/fit_reading.py: ncp-open (outside the sample of seed 1), with and
# without the documents that answer, huiji.jsonl and regulations-answers.jsonl. The weight of the
# search's logit, those of the reading, and what they have to exceed together.
_SEARCHED = 3.0
_READ = Reading(told=4.0, surprise=1.0)
_LEAST_READ = 6.7
# A translation chooses words that neither the visitor nor the documents have. Of ten answerable
# questions on corpus/ that were put into Chinese the two features refused four without it and none
# with it; the two of 18 others that they refused without it are refused by their names as well.
_TRANSLATED = 0.8


def is_answerable(
    question: str,
    result: SearchResult,
    least: float,
    as_of: date | None = None,
    is_translated: bool = False,
    home: places.Home = _NOWHERE,
) -> bool:
    """Whether the documents answer with a probability of at least `least`, about the right place,
    time and subject. A question of which they hold no word but the name of their place is not for
    them.

    as_of: the day whose law was asked for; no document need name its year.
    home: the place that the documents are known to be of.
    """
    if is_of_himself_alone(question):
        return False
    key = search_key(question)
    ours = set(search_terms(key)).difference(search_terms(home.without(key)))
    known = (weight for term, weight in result.known_weights.items() if term not in ours)
    if max(known, default=0.0) < _SAYS_SOMETHING:
        return False
    probable = probability(result, is_translated)
    texts = [*texts_of(result), f"{as_of.year}年" if as_of else ""]
    if result.hits and result.hits[0].at_the_time is Status.IN_FORCE:  # what held then, tells it
        texts += unheld.YEAR.findall(search_key(question))
    lacked = unheld.unheld(question, texts, result.unknown, is_translated)
    if probable >= CLEAR and not home.places and _is_placeless(result):
        lacked = [name for name in lacked if not places.is_name(name)]
    return probable >= least and not lacked


def _is_placeless(result: SearchResult) -> bool:
    """Whether the best document names no place, as a national one does and many a city's own: what
    others among the found are of says nothing of it."""
    best = result.hits[0].document
    texts = [hit.passage.searchable(best.called) for hit in result.hits if hit.document == best]
    is_of_district = bool(unheld.places(search_key(f"{best.title} {best.issuer}")))
    return not is_of_district and not places.named("\n".join((*texts, best.issuer)))


def texts_of(result: SearchResult) -> list[str]:
    """What each hit says about place and time."""
    return [unheld.said_by(hit) for hit in result.hits]


def probability(
    result: SearchResult, is_translated: bool = False, reading: Reading | None = None
) -> float:
    """Estimated probability that the found passages answer the question; 0.0 without any.

    is_translated: whether the question was asked in another language than it was searched in.
    reading: of the evidence; None where nobody read it.
    """
    if not result.hits:
        return 0.0
    features = vars(measure(result))
    logit = _INTERCEPT + sum(weight * features[name] for name, weight in vars(_WEIGHTS).items())
    logit += _TRANSLATED * is_translated
    if reading:
        read = _READ.told * reading.told + _READ.surprise * reading.surprise
        logit = _SEARCHED * logit + read - _LEAST_READ
    return 1.0 / (1.0 + math.exp(-logit))


def if_searched(result: SearchResult | None, is_translated: bool) -> float | None:
    """`probability`; None where nothing was searched for."""
    return probability(result, is_translated) if result else None


def measure(result: SearchResult) -> Features:
    """Raises ValueError where there are no hits."""
    told = [hit.passage.searchable(hit.document.called) for hit in result.hits[:_TOP]]
    # scores of a question in another language are the vectors' alone and spread otherwise
    has_rival = len(result.hits) >= _RIVAL and han_share(result.query) >= 0.3
    return Features(
        passage=max(_shares(result, told)),
        lead=result.hits[0].score - result.hits[_RIVAL - 1].score if has_rival else 0.0,
    )


def _shares(result: SearchResult, texts: Iterable[str]) -> Iterator[float]:
    """The weighted share of the question that each text holds, in [0, 1]; of an everyday phrase
    that of the way to write it that the text holds most of.

    Not of what only says who asks and where he is: no document speaks of his shop, and whether it
    is of his place is seen by the names.
    """
    who = asker(result.query)
    rest = result.query[len(who) :]
    phrases = [ways for said, ways in result.wordings.items() if ways and said in rest]
    apart = set(search_terms(who)).union(
        *(way for ways in result.wordings.values() for way in ways)
    )
    known, said = result.known_weights, set(search_terms(rest))
    own = {term: weight for term, weight in known.items() if term in said or term not in apart}
    total = sum(own.values()) + sum(map(_weight, phrases))
    for text in texts:
        held = coverage.covered(text, own)
        held += sum(_weight(ways) * _held(text, ways) for ways in phrases)
        yield held / (total or 1.0)


def _weight(ways: Sequence[Mapping[str, float]]) -> float:
    """Of a phrase: that of its ways to be written, on average."""
    return sum(sum(way.values()) for way in ways) / len(ways)


def _held(text: str, ways: Sequence[Mapping[str, float]]) -> float:
    """How much of a phrase a text holds in the way that it holds most of, in [0, 1]."""
    return max(coverage.covered(text, way) / sum(way.values()) for way in ways)
