"""The composition root: the only module that knows which classes stand behind the protocols."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import prompts
from assistant import evidence
from assistant.answer_cache import AnswerCache, Basis
from assistant.answers import Question
from assistant.errors import ModelUnavailable
from assistant.evidence import Limits
from assistant.language_model import chat_model, judging
from assistant.language_model.chat_model import AnswerChain, ChatModel
from assistant.language_model.line import Line
from assistant.language_model.local_llm import LocalLLM
from assistant.model_files import EMBEDDING_FOLDER, LANGUAGE_MODEL_FOLDER, TOKEN_RANKS_FILE
from assistant.pipeline import Assistant, Select
from assistant.settings import Settings
from assistant.translating.into_english.approved import Approved
from assistant.verification import Verifier
from index import corpus
from index.embedding import Embedder, SentenceTransformerEmbedder
from index.errors import DataDirectoryFull, EmbeddingUnavailable, IndexMissing
from index.reranking import CrossEncoderReranker, Reranker
from index.search import Searcher
from index.store import Stamp, Store
from index.tokens import QwenTokens, TokenCounter


def load_embedder(settings: Settings) -> Embedder:
    """Raises EmbeddingUnavailable."""
    if settings.embedding_model:
        return SentenceTransformerEmbedder(settings.embedding_model)
    folder = settings.models_folder / EMBEDDING_FOLDER
    if not folder.is_dir():
        raise EmbeddingUnavailable(
            "the embedding model is not installed; run `policy-assistant models install`"
        )
    return SentenceTransformerEmbedder(str(folder))


def load_reranker(settings: Settings) -> Reranker | None:
    """None where no reranker is configured; it is loaded when first used."""
    return CrossEncoderReranker(settings.reranker_model) if settings.reranker_model else None


def load_tokens(settings: Settings) -> TokenCounter:
    """Raises EmbeddingUnavailable."""
    return QwenTokens(settings.models_folder / TOKEN_RANKS_FILE)


def load_chat_model(settings: Settings) -> ChatModel:
    """Raises ModelUnavailable."""
    if settings.llm_base_url is None:
        llm = LocalLLM(settings.models_folder / LANGUAGE_MODEL_FOLDER)
        return chat_model.embedded(llm, settings.answer_tokens)
    return chat_model.remote(
        base_url=str(settings.llm_base_url),
        api_key=settings.llm_api_key.get_secret_value(),
        model=settings.llm_model,
        max_tokens=settings.answer_tokens,
        timeout=settings.llm_timeout,
        extra_body=settings.llm_extra_body,
    )


@contextmanager
def open_searcher(settings: Settings) -> Iterator[Searcher]:
    """A searcher over the data directory, which stays ours until the end.

    Raises:
        DataDirectoryBusy, IndexMissing, IndexOutdated, EmbeddingUnavailable.
    """
    with Store(settings.data_dir) as store:
        if not store.catalog.counts()[1]:
            raise IndexMissing(
                f"nothing was ingested into {settings.data_dir} yet; run `policy-assistant ingest`"
            )
        embedder = load_embedder(settings)
        if not store.was_made_with(embedder.name, settings.passage_tokens):
            store.check_stamp(Stamp(embedder.name, embedder.dimension, settings.passage_tokens))
        with suppress(DataDirectoryFull):  # it answers from what there is
            store.mend()
        yield Searcher(store, embedder, reranker=load_reranker(settings))


@contextmanager
def open_assistant(settings: Settings) -> Iterator[Assistant]:
    """An assistant over the data directory. Without a language model it answers in quotations."""
    with open_searcher(settings) as searcher:
        yield assemble(settings, searcher)


def assemble(
    settings: Settings,
    searcher: Searcher,
    chat: ChatModel | None = None,
    verifier: type[Verifier] = Verifier,
    select: Select = evidence.select,
) -> Assistant:
    """chat: one that is there already; else the configured one is loaded, if it can be."""
    if chat is None:
        with suppress(ModelUnavailable):
            chat = load_chat_model(settings)

    def similarity(text: str, others: Any) -> list[float]:
        vectors = searcher.embedder.embed_passages([text, *others])
        return [float(v) for v in vectors[1:] @ vectors[0]]

    def basis(question: Question) -> Basis:
        model = chat.name if chat else ""
        names = prompts.OF_ANSWERS if question.language == "en" else prompts.OF_ANSWERS[:1]
        digests = " ".join(prompts.load(name).digest for name in names)
        return Basis(searcher.store.catalog.generation, model, digests)

    glossary = corpus.glossary(settings.corpus_dir)
    judge = judging.by_model(chat) if chat and settings.judge and settings.has_remote_llm else None
    return Assistant(
        searcher=searcher,
        tokens=load_tokens(settings),
        verifier=verifier(similarity, settings.min_support, glossary, judge),
        chat=chat,
        glossary=glossary,
        limits=Limits(settings.evidence_tokens, settings.min_sufficiency),
        select=select,
        cache=AnswerCache(settings.cached_answers, basis) if settings.cached_answers else None,
        line=None if settings.has_remote_llm else Line(),
        approved=Approved(corpus.translations(settings.corpus_dir)),
    )


def warm(assistant: Assistant) -> None:
    """Make the first question as fast as the next ones; a question asked meanwhile waits."""
    assistant.searcher.embedder.embed_question("预热")
    if assistant.chat:
        for name in prompts.OF_ANSWERS:
            assistant.chat.warm(prompts.load(name))


def build_chain(assistant: Assistant) -> AnswerChain:
    """The assistant as a LangChain Runnable: composed, traced and streamed like any other."""
    return AnswerChain(assistant.stream)
