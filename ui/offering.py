"""The questions that visitors are offered, for the server and for who makes them beforehand."""

from assistant.overviews.overview import Overviews
from assistant.settings import Settings
from assistant.suggestions import Suggestions
from index import corpus
from index.search import Searcher
from ui.wording import PAGE


def overviews_of(searcher: Searcher, settings: Settings) -> Overviews:
    return Overviews(lambda: searcher.store.catalog, corpus.glossary(settings.corpus_dir))


def suggestions_of(searcher: Searcher, overviews: Overviews, settings: Settings) -> Suggestions:
    glossary = corpus.glossary(settings.corpus_dir)
    written = {language: words.suggestions for language, words in PAGE.items()}
    return Suggestions(searcher, overviews, glossary, written, settings.min_sufficiency)
