"""What answers of a run depend on, as one digest: records of another run are not reused."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import assistant
import index
import prompts
from assistant.language_model.chat_model import ChatModel
from assistant.settings import Settings
from index.search import Searcher

_PLACES = {"data_dir", "corpus_dir", "models_dir", "llm_api_key"}  # settings that tell only where


def run_digest(settings: Settings, searcher: Searcher, chat: ChatModel | None) -> str:
    """Of our code but the evaluation itself, the settings, the models, and the documents."""
    told = settings.model_dump(mode="json", exclude=_PLACES)
    documents = searcher.store.catalog.digests()
    parts = [told, sorted(documents.items()), searcher.embedder.name, chat.name if chat else ""]
    digest = hashlib.sha256(repr(parts).encode())
    for file in _sources():
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _sources() -> Iterator[Path]:
    for package in (assistant, index, prompts):
        folder = Path(str(package.__file__)).parent
        for file in sorted(folder.rglob("*")):
            decides = "evaluation" not in file.relative_to(folder).parts
            if decides and file.suffix in {".py", ".md"}:
                yield file
