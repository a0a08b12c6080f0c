"""Is everything in place, and do the three stores agree? Checked by asking, not by counting."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant import build, model_files
from assistant.errors import ModelUnavailable, OfficeUnavailable
from assistant.office import database
from assistant.settings import Settings
from assistant.translating.into_english.telling import never_told
from index import corpus, swap
from index.disk import free_bytes, size_of
from index.errors import IndexOutdated, PolicyError
from index.store import Stamp, Store

_SAMPLE = 200  # passages asked for, where not all are
_LINES = 10  # of approved English that are named
_ROOM = 64 * 1024 * 1024  # bytes that should be free at least
_REPAIR = "policy-assistant doctor --repair"


@dataclass(frozen=True)
class Finding:
    """One thing looked at. `help` is what to do where it is not well."""

    what: str
    well: bool
    told: str
    help: str = ""


def examine(settings: Settings, full: bool = False) -> Iterator[Finding]:
    """Findings one after another. `full`: every passage is asked for, else a sample."""
    yield from _models(settings)
    try:
        with Store(settings.data_dir) as store:
            yield from _index(settings, store, None if full else _SAMPLE)
            yield from _english(settings, store)
    except PolicyError as error:
        yield Finding("index", False, str(error))
    yield _office(settings)
    yield _disk(settings)
    try:
        chat = build.load_chat_model(settings)
        yield Finding("language model", True, f"{chat.name} loads")
    except ModelUnavailable as error:
        yield Finding("language model", False, str(error))


def repair(settings: Settings) -> None:
    """Make both derived indexes anew from the catalog, without embedding anything.

    Raises:
        DataDirectoryBusy, CatalogDamaged, DataDirectoryFull
    """
    with Store(settings.data_dir) as store:
        store.rebuild_derived()


def _models(settings: Settings) -> Iterator[Finding]:
    for model in model_files.status(settings.models_folder):
        if model.role == "language model" and settings.has_remote_llm:
            continue
        if model.role == "embeddings" and settings.embedding_model:
            continue
        told = "installed" if model.installed else "not installed"
        yield Finding(model.name, model.installed, told, "policy-assistant models install")


def _index(settings: Settings, store: Store, sample: int | None) -> Iterator[Finding]:
    catalog = store.catalog
    documents, passages = catalog.counts()
    damage = catalog.damage()
    told = damage or f"{documents} documents, {passages} passages, generation {catalog.generation}"
    yield Finding("catalog", not damage, told, "policy-assistant restore FILE, with a backup")
    if damage:
        return
    if not passages:
        yield Finding("index", False, "nothing was ingested yet", "policy-assistant ingest")
        return
    yield _stamp(settings, store)
    dirty = len(catalog.dirty())
    told = f"{dirty} passages wait for the next start" if dirty else "no run was cut short"
    yield Finding("journal", True, told)
    for part, found in store.agreements(sample).items():
        told = str(found)
        if swap.aside(store.folder / part).exists():
            told += f"; damaged files were set aside as {part}.damaged, `compact` removes them"
        yield Finding(part, found.is_whole, told, _REPAIR)


def _english(settings: Settings, store: Store) -> Iterator[Finding]:
    """Of the approved English, what no answer can tell; nothing where there is none."""
    try:
        english = corpus.translations(settings.corpus_dir)
        glossary = corpus.glossary(settings.corpus_dir)
    except PolicyError as error:
        yield Finding("approved English", False, str(error))
        return
    if not english:
        return
    documents = store.catalog.documents()
    read = {d: text.text for i, d in documents.items() if (text := store.catalog.text(i))}
    amiss = list(never_told(english, read, glossary))
    told = f"{len(english)} lines, {len(amiss)} of them never told"
    told += "".join(f"\n  {chinese}: {why}" for chinese, why in amiss[:_LINES])
    yield Finding("approved English", not amiss, told, "mend these lines of _english.yaml")


def _office(settings: Settings) -> Finding:
    try:
        return Finding("office", True, database.examined(settings.data_dir))
    except OfficeUnavailable as error:  # which says what to do
        return Finding("office", False, str(error))


def _stamp(settings: Settings, store: Store) -> Finding:
    made_with = store.catalog.stamp()
    told = f"made with {made_with.get('embedding')}"
    rebuild = "policy-assistant ingest --rebuild"
    try:
        embedder = build.load_embedder(settings)
        if not store.was_made_with(embedder.name, settings.passage_tokens):
            stamp = Stamp(embedder.name, embedder.dimension, settings.passage_tokens)
            store.check_stamp(stamp)
    except IndexOutdated as error:
        return Finding("stamp", False, str(error), rebuild)
    except PolicyError as error:  # without the model only its name is known
        return Finding("stamp", True, f"{told}; not compared: {error}")
    return Finding("stamp", True, told)


def _disk(settings: Settings) -> Finding:
    free, taken = free_bytes(settings.data_dir), size_of(settings.data_dir / "index")
    told = f"{free / 1e6:,.0f} MB free, the index takes {taken / 1e6:,.0f} MB"
    # what makes the index anew needs room for it twice
    return Finding("disk", free > taken + _ROOM, told, "make room on that disk")
