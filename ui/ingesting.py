"""Bring the index up to the corpus, with a bar that tells how far it is."""

from assistant import build
from assistant.settings import Settings
from index import corpus, renewal
from index.errors import CorpusError
from index.ingest import Ingest, Report
from index.store import Store
from ui.console import err
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
    return report
