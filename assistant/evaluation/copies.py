"""A copy of the data directory, to change the index without touching what is served."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.settings import Settings
from index import backup


@contextmanager
def copied(settings: Settings) -> Iterator[Settings]:
    """The settings over a copy of the index, which is gone afterwards; the models are shared.

    Raises:
        IndexMissing, CatalogDamaged, DataDirectoryFull.
    """
    with tempfile.TemporaryDirectory(prefix="policy-assistant-") as name:
        folder = Path(name)
        backup.back_up(settings.data_dir, folder / "index.zip")
        backup.restore(folder / "data", folder / "index.zip")
        told = {"data_dir": folder / "data", "models_dir": settings.models_folder}
        yield settings.model_copy(update=told)
