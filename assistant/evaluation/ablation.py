"""What each part of the assistant is worth: the same questions with one part switched off."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from assistant import build, evidence
from assistant.answers import Claim, Evidence
from assistant.evaluation.copies import copied
from assistant.language_model.chat_model import ChatModel
from assistant.pipeline import Assistant, Select
from assistant.sentences.likelihood import likelihoods
from assistant.settings import Settings
from assistant.verification import Verifier
from index import corpus
from index.corrections import Correction
from index.documents import SearchResult
from index.ingest import Ingest
from index.search import Fusion, Searcher
from index.sentences import split_sentences
from index.tokens import TokenCounter


class Unverified(Verifier):
    """Shows every sentence of a draft, citing what comes nearest."""

    def check(self, claim: Claim, evidence: Sequence[Evidence], question: str = "") -> Claim:
        checked = super().check(claim, evidence, question)
        nearest = tuple(dict.fromkeys(n for n, _, _ in checked.quotes))
        return replace(checked, cites=nearest, problem="")


def whole_passages(result: SearchResult, tokens: TokenCounter, budget: int) -> tuple[Evidence, ...]:
    """The best passages from beginning to end, as many as the budget holds and at least one."""
    chosen: list[Evidence] = []
    for n, hit in enumerate(result.hits, 1):
        passage = hit.passage
        budget -= tokens.count(passage.searchable(hit.document.called))
        if budget < 0 and chosen:
            break
        cut = split_sentences(passage.text)
        chosen.append(
            Evidence(
                n=n,
                passage=passage,
                document=hit.document,
                start=passage.start,
                end=passage.end,
                text=passage.text,
                sentences=tuple((passage.start + a, passage.start + b) for a, b in cut),
                lead=passage.lead,
                likely=tuple(likelihoods(hit, cut, result.term_weights, result.hits[0].score)),
            )
        )
    return tuple(chosen)


@dataclass(frozen=True)
class Setup:
    """The assistant's parts; `changes` are settings."""

    fusion: Fusion | None = None
    verifier: type[Verifier] = Verifier
    select: Select = evidence.select
    titles: bool = True
    changes: tuple[tuple[str, Any], ...] = ()


SETUPS: Mapping[str, Setup] = {
    "everything": Setup(),
    "no verification": Setup(verifier=Unverified),
    "no sufficiency": Setup(changes=(("min_sufficiency", 0.0),)),
    "whole passages": Setup(select=whole_passages),
    "keywords only": Setup(fusion=Fusion(dense_weight=0.0, dense_weight_other_language=0.0)),
    "vectors only": Setup(Fusion(keyword_weight=0.0, sentence_weight=0.0, run_weight=0.0)),
    "no second reading": Setup(Fusion(sentence_weight=0.0, run_weight=0.0)),
    "no titles": Setup(titles=False),
}


@contextmanager
def composed(setup: Setup, settings: Settings, chat: ChatModel | None) -> Iterator[Assistant]:
    """The assistant in a setup. Without titles it has a copy of the index, made for it anew."""
    settings = settings.model_copy(update=dict(setup.changes))
    with _index(setup, settings) as searcher:
        if setup.fusion:
            searcher = Searcher(
                searcher.store, searcher.embedder, setup.fusion, build.load_reranker(settings)
            )
        yield build.assemble(settings, searcher, chat, setup.verifier, setup.select)


@contextmanager
def _index(setup: Setup, settings: Settings) -> Iterator[Searcher]:
    if setup.titles:
        with build.open_searcher(settings) as searcher:
            yield searcher
        return
    with copied(settings) as spare, build.open_searcher(spare) as searcher:
        store = searcher.store
        for document_id in store.catalog.documents():
            store.catalog.corrections.set(Correction(document_id, "title", "", "ablation", ""))
        tokens = build.load_tokens(spare)
        Ingest(store, searcher.embedder, tokens, spare.passage_tokens).run(
            list(corpus.scan(spare.corpus_dir))
        )
        yield searcher


_COLUMNS: Mapping[str, Callable[[Mapping[str, Any]], float | None]] = {
    "right document first": lambda s: _first(s["retrieval"].get("document", {}).get("recall@1")),
    "facts told": lambda s: _first(s["scores"].get("fact_recall")),
    "ROUGE-L": lambda s: _first(s["scores"].get("rouge_l")),
    "citations right": lambda s: _first(s["scores"].get("citation_precision")),
    "unanswerable refused": lambda s: _first(s["scores"].get("refused_unanswerable")),
    "false refusals": lambda s: _first(s["scores"].get("false_refusals")),
    "nothing wrong": lambda s: _first(s["scores"].get("passed")),
}


def table(summaries: Mapping[str, Mapping[str, Any]]) -> str:
    """Markdown: a row for each setup, by its summary."""
    columns = [*_COLUMNS, "invented numbers"]
    lines = [f"| | {' | '.join(columns)} |", f"|---|{'---|' * len(columns)}"]
    for name, summary in summaries.items():
        values = [value(summary) for value in _COLUMNS.values()]
        cells = ["–" if value is None else f"{value:.3f}" for value in values]
        cells.append(str(summary["counts"]["invented_numbers"]))
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _first(interval: Sequence[float] | None) -> float | None:
    return interval[0] if interval else None
