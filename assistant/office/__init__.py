"""What the office keeps for itself, beside the documents: accounts, sessions, the audit log."""

from assistant.office.store import Office, open_office

__all__ = ["Office", "open_office"]
