"""Errors of the answering layer, below `index.errors.PolicyError`.

PolicyError
├── SettingsError      an environment variable or `.env` entry is wrong
├── ModelUnavailable   the language model is not installed, not reachable, or failed
├── ModelFilesError    a model could not be downloaded, verified or unpacked
├── OfficeUnavailable  the database of accounts and of the journal cannot be used
├── AccountRefused     an account cannot be made or changed like that
├── KeyRefused         a key cannot be made or removed like that
├── JournalRefused     feedback on an answer that is not kept
├── DraftRefused       a reply cannot be changed or approved like that
└── PdfUnavailable     no PDF can be made of a letter here
"""

from index.errors import PolicyError


class SettingsError(PolicyError):
    pass


class ModelUnavailable(PolicyError):
    pass


class ModelFilesError(PolicyError):
    pass


class OfficeUnavailable(PolicyError):
    pass


class AccountRefused(PolicyError):
    pass


class KeyRefused(PolicyError):
    pass


class JournalRefused(PolicyError):
    pass


class DraftRefused(PolicyError):
    pass


class PdfUnavailable(PolicyError):
    pass
