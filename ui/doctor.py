"""Is everything in place, and do the three stores agree? Checked by asking, not by counting."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant import build, model_files
from assistant.errors import ModelUnavailable
from assistant.settings import Settings
from index.errors import PolicyError
from index.search import Searcher
from index.store import Store

_SAMPLE = 50  # passages asked for
_SAME = 0.99  # cosine of a vector with itself, as far as an index rounds


@dataclass(frozen=True)
class Finding:
    """One thing looked at. `help` is what to do where it is not well."""

    what: str
    well: bool
    told: str
    help: str = ""


def examine(settings: Settings) -> Iterator[Finding]:
    """Findings one after another; the later ones need the earlier ones to be well."""
    yield from _models(settings)
    try:
        with build.open_searcher(settings) as searcher:
            yield from _index(searcher)
    except PolicyError as error:
        yield Finding("index", False, str(error))
        return
    try:
        chat = build.load_chat_model(settings)
        yield Finding("language model", True, f"{chat.name} loads")
    except ModelUnavailable as error:
        yield Finding("language model", False, str(error))


def _models(settings: Settings) -> Iterator[Finding]:
    for model in model_files.status(settings.models_folder):
        if model.role == "language model" and settings.has_remote_llm:
            continue
        if model.role == "embeddings" and settings.embedding_model:
            continue
        told = "installed" if model.installed else "not installed"
        yield Finding(model.name, model.installed, told, "policy-assistant models install")


def _index(searcher: Searcher) -> Iterator[Finding]:
    store = searcher.store
    documents, passages = store.catalog.counts()
    yield Finding("catalog", True, f"{documents} documents, {passages} passages")
    rebuild = "policy-assistant ingest --rebuild"
    sample = _sampled(store)
    lost = [i for i in sample if not _found_by_vector(store, i)]
    yield Finding("vectors", not lost, _told(len(sample), len(lost)), rebuild)
    lost = [i for i in sample if not _found_by_words(store, i)]
    yield Finding("keywords", not lost, _told(len(sample), len(lost)), rebuild)


def _sampled(store: Store) -> list[str]:
    ids = store.catalog.passage_ids()
    return ids[:: max(1, len(ids) // _SAMPLE)][:_SAMPLE]


def _found_by_vector(store: Store, passage_id: str) -> bool:
    vector = store.catalog.vectors_of([passage_id]).get(passage_id)
    return vector is not None and store.vectors.nearest(vector, 10).get(passage_id, 0.0) > _SAME


def _found_by_words(store: Store, passage_id: str) -> bool:
    passage = store.catalog.passages([passage_id])[passage_id]
    return passage_id in store.keywords.search_text(passage.text, 10)


def _told(asked: int, lost: int) -> str:
    return f"{asked - lost} of {asked} known passages find themselves"
