"""Bring the index up to the corpus, with a bar that tells how far it is.

The questions that visitors are offered are made at once, so that the first one need not wait.
"""

from assistant import build
from assistant.settings import Settings
from index import corpus, renewal
from index.errors import CorpusError
from index.ingest import Ingest, Report
from index.search import Searcher
from index.store import Store
from ui.console import err
from ui.offering import overviews_of, suggestions_of
from ui.progress import counting


def ingest_corpus(settings: Settings, rebuild: bool = False) -> Report:
    """Raises CorpusError where the folder is missing or holds nothing to read."""
    files = list(corpus.scan(settings.corpus_dir))
    if not files:
        raise CorpusError(
            f"there are no documents in {settings.corpus_dir}; put some there or name another "
            "folder with --corpus"
        )
    embedder = build.load_embedder(settings)
    tokens = build.load_tokens(settings)
    with Store(settings.data_dir, renewal.seed if rebuild else None) as store:
        with counting(err, "Reading documents", len(files)) as advance:
            run = Ingest(store, embedder, tokens, settings.passage_tokens, advance)
            report = run.run(files)
        if rebuild:
            store.replace_current()
        if store.catalog.counts()[1]:
            searcher = Searcher(store, embedder, reranker=build.load_reranker(settings))
            suggestions_of(searcher, overviews_of(searcher, settings), settings).make()
    return report
