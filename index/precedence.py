"""What places passages besides their scores: the article that a question names, and what holds."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from index import amending, articles, metadata_clauses, validity, version_asked
from index.articles import Mention
from index.catalog import Catalog
from index.documents import Document, Passage, Status
from index.titles import genus_of, number_key, title_key
from index.validity import BEHIND, Filter, Versions

# Shares of the spread of a search's scores. A version that does not hold comes at least `_MARGIN`
# behind the best passage of the one that does. What has no such rival only loses against its equal:
# an expired measure may be the only one on its subject, and is marked.
_MARGIN = 0.3
_PENALTY = 0.05
_NUMBER_ALONE = 0.5  # for the right article number where the question names no act
_PART = 0.01  # the second part of a long article comes behind the first
# findings that tie documents to others
_LINKING = frozenset({"supersedes", "expires", amending.FIELD, metadata_clauses.CALLED})
_NOT_IN_FORCE = 0.5  # an article of a version that does not hold, behind that of the one that does


@dataclass(frozen=True)
class _Register:
    """What has to be known of every document. Read again when the catalog has changed."""

    generation: int
    documents: Mapping[str, Document]  # without most findings, with their whole term
    versions: Versions
    names: tuple[tuple[str, str, str], ...]  # id, title key, number key


@dataclass(frozen=True)
class Place:
    passage_id: str
    score: float
    status: Status
    at_the_time: Status | None = None
    successors: tuple[str, ...] = ()


class Precedence:
    """Thread-safe: what is kept is only ever replaced as a whole."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._kept = _Register(-1, {}, Versions(), ())

    @property
    def documents(self) -> Mapping[str, Document]:
        """All documents of the catalog as they are now, without most of their findings."""
        return self._register().documents

    @property
    def versions(self) -> Versions:
        return self._register().versions

    def named(self, question: str) -> dict[str, float]:
        """Passages of the articles that a question names → how well it names them, at most 1."""
        found: dict[str, float] = {}
        for mention in articles.mentions(question):
            acts = articles.named_acts(mention, self._register().names)
            for document_id, share in acts.items():
                parts = [p for p in self._catalog.passages_of(document_id) if _lies_in(p, mention)]
                for part, passage in enumerate(parts):
                    found.setdefault(passage.id, share - _PART * part)
        return found

    def at_the_time(self, question: str, wanted: Filter) -> Mapping[str, Status]:
        """See `version_asked`; a day that the caller asks for wins."""
        if wanted.as_of:
            return {}
        register, day = self._register(), date.today()
        return version_asked.at_the_time(question, register.documents, register.versions, day)

    def asked_for(self, question: str, at_the_time: Mapping[str, Status]) -> set[str]:
        """The versions of which a question wants to know what they say, and nothing else."""
        held = {i: self.documents[i] for i, then in at_the_time.items() if then not in BEHIND}
        return {
            i for i, d in held.items() if version_asked.is_for(question, d.title, d.document_number)
        }

    def order(
        self,
        question: str,
        scores: Mapping[str, float],
        passages: Mapping[str, Passage],
        named: Mapping[str, float],
        wanted: Filter,
    ) -> list[Place]:
        """The passages that the filter admits, best first. Call it within a catalog snapshot."""
        register, day = self._register(), wanted.as_of or date.today()
        statuses = {
            i: register.versions.status(register.documents[i], day)
            for i in {p.document_id for p in passages.values()}
        }
        placed = {i: scores[i] for i in passages}
        then = self.at_the_time(question, wanted)
        meant = statuses | {i: then[i] for i in statuses if i in then}
        if not wanted.statuses:
            placed = put_others_behind(placed, passages, self.asked_for(question, then))
            placed = put_behind(placed, passages, meant, register.versions)
        placed = self._lift(question, placed, passages, named, meant)
        owners = ((i, passages[i].document_id, score) for i, score in placed.items())
        next_to = register.versions.successors
        places = (
            Place(i, score, statuses[own], then.get(own), next_to.get(own, ()))
            for i, own, score in owners
        )
        admitted = (
            place
            for place in places
            if wanted.admits(
                register.documents[passages[place.passage_id].document_id], place.status
            )
        )
        return sorted(admitted, key=lambda place: (-place.score, place.passage_id))

    def _lift(
        self,
        question: str,
        scores: Mapping[str, float],
        passages: Mapping[str, Passage],
        named: Mapping[str, float],
        statuses: Mapping[str, Status],
    ) -> dict[str, float]:
        """Named articles above all else; where only a number is said, that number a little up."""
        lifted = dict(scores)
        top = max(scores.values(), default=0.0)
        for passage_id, share in named.items():
            if passage_id in passages:
                holds = statuses[passages[passage_id].document_id] not in BEHIND
                lifted[passage_id] = top + share - (0.0 if holds else _NOT_IN_FORCE)
        bare = () if named else articles.mentions(question)
        if not bare:
            return lifted
        for passage_id, passage in passages.items():
            title = title_key(self._register().documents[passage.document_id].title)
            if any(_lies_in(passage, m) and m.genus in {"", genus_of(title)} for m in bare):
                lifted[passage_id] += _NUMBER_ALONE * _spread(scores)
        return lifted

    def _register(self) -> _Register:
        generation = self._catalog.generation
        kept = self._kept
        if kept.generation != generation:
            documents = {
                i: replace(d, findings=tuple(f for f in d.findings if f.field in _LINKING))
                for i, d in self._catalog.documents().items()
            }
            names = tuple(
                (i, title_key(d.title), number_key(d.document_number)) for i, d in documents.items()
            )
            versions = validity.link(documents.values())
            documents = {i: versions.whole_term(d) for i, d in documents.items()}
            kept = _Register(generation, documents, versions, names)
            self._kept = kept
        return kept


def put_others_behind(
    scores: Mapping[str, float],
    passages: Mapping[str, Passage],
    meant: Collection[str],
) -> dict[str, float]:
    """Scores with those of all documents but those that a question is for lowered, to come behind
    the best of these, where any was found. Pure."""
    best = _best(scores, passages)
    most = max((score for i, score in best.items() if i in meant), default=None)
    if most is None:
        return dict(scores)
    most -= _MARGIN * _spread(scores)
    loss = {i: max(score - most, 0.0) for i, score in best.items() if i not in meant}
    return {i: score - loss.get(passages[i].document_id, 0.0) for i, score in scores.items()}


def put_behind(
    scores: Mapping[str, float],
    passages: Mapping[str, Passage],
    statuses: Mapping[str, Status],
    versions: Versions,
) -> dict[str, float]:
    """Scores with those of documents that do not hold lowered, all of one document alike. Pure."""
    best = _best(scores, passages)
    valid: dict[str, float] = {}  # family → best score of the versions that hold
    for owner, score in best.items():
        family = versions.family.get(owner)
        if family and statuses[owner] not in BEHIND:
            valid[family] = max(score, valid.get(family, score))
    spread = _spread(scores)
    loss: dict[str, float] = {}
    for owner, score in best.items():
        if statuses[owner] in BEHIND:
            loss[owner] = _PENALTY * spread
            rival = valid.get(versions.family.get(owner, ""))
            if rival is not None:
                loss[owner] = max(loss[owner], score - rival + _MARGIN * spread)
    return {i: score - loss.get(passages[i].document_id, 0.0) for i, score in scores.items()}


def _best(scores: Mapping[str, float], passages: Mapping[str, Passage]) -> dict[str, float]:
    """Document → its best score."""
    best: dict[str, float] = {}
    for passage_id, score in scores.items():
        owner = passages[passage_id].document_id
        best[owner] = max(score, best.get(owner, score))
    return best


def _lies_in(passage: Passage, mention: Mention) -> bool:
    return any(articles.article_of(label) == mention.article for label in passage.heading_path)


def _spread(scores: Mapping[str, float]) -> float:
    return max(scores.values()) - min(scores.values()) if scores else 0.0
