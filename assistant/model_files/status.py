"""What is installed, and what can be."""

from dataclasses import dataclass
from pathlib import Path

from assistant.model_files.disk import sha256_of
from assistant.model_files.manifest import Manifest, Model, Role, read_manifest
from assistant.model_files.stamps import installed


@dataclass(frozen=True)
class ModelStatus:
    """One line of `policy-assistant models status`.

    `size` (bytes) and `sha256` are those of the verified file: the joined GGUF, the packed
    embedding model or the weights from a hub, the token ranks. `folder` is the place of the
    model, for the token ranks the file itself.
    """

    name: str
    role: Role
    licence: str
    source: str
    size: int
    sha256: str
    folder: Path
    installed: bool


def status(models_dir: Path, manifest: Manifest | None = None) -> list[ModelStatus]:
    """The defaults, installed or not, then other models that were installed by name."""
    manifest = manifest or read_manifest()
    language, embeddings = manifest.language_model.about, manifest.embeddings.about
    rows = [_folder(models_dir, about) for about in (language, embeddings)]
    rows.append(_file(models_dir, manifest.token_ranks.about))
    return rows + _named(models_dir, {language.place, embeddings.place})


def _folder(models_dir: Path, about: Model) -> ModelStatus:
    folder = models_dir / about.place
    stamp = installed(folder)
    return _row(stamp.about if stamp else about, folder, stamp is not None)


def _file(models_dir: Path, about: Model) -> ModelStatus:
    path = models_dir / about.place
    return _row(about, path, path.is_file() and sha256_of(path) == about.sha256)


def _named(models_dir: Path, defaults: set[str]) -> list[ModelStatus]:
    if not models_dir.is_dir():
        return []
    stamps = [
        (folder, installed(folder))
        for folder in sorted(models_dir.iterdir())
        if folder.name not in defaults and not folder.name.endswith((".partial", ".old"))
    ]
    return [_row(stamp.about, folder, True) for folder, stamp in stamps if stamp is not None]


def _row(about: Model, folder: Path, is_installed: bool) -> ModelStatus:
    return ModelStatus(
        name=about.name,
        role=about.role,
        licence=about.licence,
        source=about.source,
        size=about.size,
        sha256=about.sha256,
        folder=folder,
        installed=is_installed,
    )
