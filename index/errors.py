"""The errors of the product. Each message is one sentence a person can act on.

PolicyError
├── CorpusError          the corpus folder cannot be used
├── UnreadableFile       one file of the corpus cannot be read; the others can
├── LibraryRefused       a file cannot be put into the corpus folder, taken out or put back
├── DataDirectoryBusy    another process owns the data directory
├── DataDirectoryFull    the disk has no room left
├── IndexMissing         nothing was ingested yet
│   └── CatalogDamaged   the catalog's file is damaged: only a backup or a new ingest helps
├── DerivedIndexDamaged  vectors or keywords cannot be used; the store makes them anew
├── ArchiveRefused       a backup cannot be restored: damaged, foreign or too new
├── IndexOutdated        the index was made with another model or another way of chunking
└── EmbeddingUnavailable the embedding model is not installed or does not load

`assistant.errors` adds those of the layer above.
"""


class PolicyError(Exception):
    """An error whose text may be shown to the person who runs the program."""


class CorpusError(PolicyError):
    pass


class UnreadableFile(PolicyError):
    pass


class LibraryRefused(PolicyError):
    pass


class DataDirectoryBusy(PolicyError):
    pass


class DataDirectoryFull(PolicyError):
    pass


class IndexMissing(PolicyError):
    pass


class CatalogDamaged(IndexMissing):
    pass


class DerivedIndexDamaged(PolicyError):
    pass


class ArchiveRefused(PolicyError):
    pass


class IndexOutdated(PolicyError):
    pass


class EmbeddingUnavailable(PolicyError):
    pass
