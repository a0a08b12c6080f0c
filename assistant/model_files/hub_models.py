"""Install the same models, or others by name, from a model hub."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from assistant.errors import ModelFilesError
from assistant.model_files.disk import copy_chunks, sha256_of
from assistant.model_files.hub import Hub, HubFile
from assistant.model_files.language_model import Convert, convert_and_publish
from assistant.model_files.manifest import Embeddings, LanguageModel, Model
from assistant.model_files.progress import Progress, bar, growth
from assistant.model_files.reference import SAME_MODEL, Encode, check_vectors
from assistant.model_files.registry import wrong_hash
from assistant.model_files.sentence_folder import needs_e5_prompts, write_prompts
from assistant.model_files.stamps import (
    Stamp,
    finish,
    hub_partial_of,
    installed,
    recover,
    remove_hidden,
)

# What a sentence-transformers folder needs: no code, no pickles, no copies for other engines.
_WANTED = re.compile(r"(\d+_\w+/)?[\w.-]+\.(safetensors|json|txt|model|md)")
_WEIGHTS = ".safetensors"
_REPOSITORY = re.compile(r"[\w-][\w.-]*/[\w-][\w.-]*")
_GGUF_IN_REPOSITORY = re.compile(rf"({_REPOSITORY.pattern})/([\w-][\w.-]*\.gguf)")
_LICENCE = re.compile(r"^license:\s*(\S+)", re.MULTILINE)
_CONVERTED_PER_GGUF = 2.8  # both forms of the converted model to GGUF file, measured 2.69


@dataclass(frozen=True)
class HubEmbeddings:
    """`named` is `owner/repository`, None for the default model."""

    model: Embeddings
    models_dir: Path
    hub: Hub
    encode: Encode
    named: str | None = None

    @property
    def repository(self) -> str:
        repository = self.named or self.model.hub_repository
        if _REPOSITORY.fullmatch(repository) is None:
            raise ModelFilesError(
                f"{repository!r} is not the name of a model on a hub; write owner/name, "
                "for example BAAI/bge-small-zh-v1.5"
            )
        return repository

    @property
    def folder(self) -> Path:
        is_default = self.repository == self.model.hub_repository
        place = self.model.about.place if is_default else self.repository.replace("/", "--")
        return self.models_dir / place

    def is_current(self) -> bool:
        recover(self.folder)
        stamp = installed(self.folder)
        return stamp is not None and _comes_from(stamp, self.repository)

    def space_needed(self) -> int:
        return sum(file.size for file in self._files)

    def install(self, progress: Progress) -> None:
        partial = hub_partial_of(self.folder)
        partial.mkdir(parents=True, exist_ok=True)
        _download(self.hub, self.repository, self._files, partial, progress)
        if needs_e5_prompts(self.repository, partial):
            write_prompts(partial)
        known = self.repository == self.model.hub_repository
        # when this fails the verified download stays: the reason may be on this machine
        check_vectors(partial, self.encode, SAME_MODEL if known else None)
        remove_hidden(partial)
        finish(partial, self.folder, Stamp(self._about(partial)))

    @cached_property
    def _files(self) -> Sequence[HubFile]:
        files = [file for file in self.hub.files(self.repository) if _WANTED.fullmatch(file.name)]
        if not any(file.name.endswith(_WEIGHTS) for file in files):
            raise ModelFilesError(
                f"{self.repository} has no weights in the safetensors format; choose a model "
                "that has, weights as Python pickles are not loaded"
            )
        return files

    def _about(self, folder: Path) -> Model:
        weights = sorted(folder.glob(f"*{_WEIGHTS}"))
        return Model(
            name=self.repository.partition("/")[2],
            role="embeddings",
            licence=_licence(folder),
            source=f"{self.hub.name}: {self.repository}",
            place=self.folder.name,
            size=sum(file.stat().st_size for file in weights),
            sha256=_sha256_of_all(weights),
        )


@dataclass(frozen=True)
class HubLanguageModel:
    """`named` is `owner/repository/file.gguf`, None for the default model."""

    model: LanguageModel
    models_dir: Path
    hub: Hub
    convert: Convert
    named: str | None = None

    def is_current(self) -> bool:
        recover(self._folder)
        stamp = installed(self._folder)
        if stamp is None:
            return False
        if self._is_default:  # byte for byte the same file, wherever it came from
            return stamp.about.sha256 == self.model.about.sha256
        return _comes_from(stamp, self._choice[0])

    def space_needed(self) -> int:
        return int(self._file.size * (1 + _CONVERTED_PER_GGUF))

    def install(self, progress: Progress) -> None:
        partial = hub_partial_of(self._folder)
        partial.mkdir(parents=True, exist_ok=True)
        _download(self.hub, self._choice[0], [self._file], partial, progress)
        gguf = partial / self._file.name
        about = self._about
        if not about.sha256:
            about = replace(about, sha256=sha256_of(gguf))
        convert_and_publish(about, gguf, self._folder, self.convert, self.model)

    @property
    def _is_default(self) -> bool:
        return self._choice == (self.model.hub_repository, self.model.file)

    @property
    def _folder(self) -> Path:
        place = self.model.about.place if self._is_default else Path(self._choice[1]).stem
        return self.models_dir / place

    @cached_property
    def _choice(self) -> tuple[str, str]:
        """Repository and file name."""
        if self.named is None:
            return self.model.hub_repository, self.model.file
        match = _GGUF_IN_REPOSITORY.fullmatch(self.named)
        if match is None:
            raise ModelFilesError(
                f"{self.named!r} does not name a GGUF file on a hub; write owner/name/file.gguf, "
                f"for example {self.model.hub_repository}/{self.model.file}"
            )
        return match[1], match[2]

    @cached_property
    def _file(self) -> HubFile:
        """The file as the hub lists it; for the default model with the sha256 it must have."""
        repository, name = self._choice
        for file in self.hub.files(repository):
            if file.name == name:
                known = self.model.about.sha256 if self._is_default else file.sha256
                return replace(file, sha256=known)
        raise ModelFilesError(f"{repository} has no file {name}; look at its page for the names")

    @property
    def _about(self) -> Model:
        source = f"{self.hub.name}: {self._choice[0]}"
        if self._is_default:
            return replace(self.model.about, source=source)
        return Model(
            name=self._folder.name,
            role="language model",
            licence="see its page",
            source=source,
            place=self._folder.name,
            size=self._file.size,
            sha256=self._file.sha256 or "",
        )


def _download(
    hub: Hub, repository: str, files: Sequence[HubFile], folder: Path, progress: Progress
) -> None:
    """Fetch and verify files one after another; one with a wrong sha256 is removed."""
    total = sum(file.size for file in files)
    with bar(progress, repository, total), growth(progress, folder, total):
        for file in files:
            hub.download(repository, file.name, folder)
    for file in files:
        path = folder / file.name
        if file.sha256 is not None and (actual := sha256_of(path)) != file.sha256:
            path.unlink()
            raise wrong_hash(f"{file.name} of {repository}", file.sha256, actual)


def _comes_from(stamp: Stamp, repository: str) -> bool:
    return stamp.about.source.endswith(f": {repository}")


def _sha256_of_all(files: Sequence[Path]) -> str:
    """Of the files one after another; of a single file simply its own."""
    digest = hashlib.sha256()
    for path in files:
        with path.open("rb") as file:
            for chunk in copy_chunks(path.stat().st_size, file.read):
                digest.update(chunk)
    return digest.hexdigest()


def _licence(folder: Path) -> str:
    """As the model card states it."""
    try:
        card = (folder / "README.md").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return "see its page"
    match = _LICENCE.search(card)
    return match[1] if match else "see its page"
