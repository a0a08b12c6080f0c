"""What the office keeps beside the documents: accounts, keys, the journal, an audit log."""

from assistant.office.store import Office, open_office

__all__ = ["Office", "open_office"]
