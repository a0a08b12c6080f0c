"""The office's stores over one database, opened together."""

import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from assistant.office.accounts import Accounts
from assistant.office.audit import AuditLog
from assistant.office.database import FILE, Database
from assistant.office.drafts import Drafts
from assistant.office.journal import Journal
from assistant.office.keys import Keys
from assistant.office.sessions import Sessions
from assistant.office.shared_answers import SharedAnswers
from assistant.office.throttle import LoginThrottle
from assistant.settings import Settings


@dataclass(frozen=True)
class Office:
    """secret: what cookies are signed with; made once and kept, so that a restart ends nothing."""

    secret: str
    audit: AuditLog
    accounts: Accounts
    sessions: Sessions
    throttle: LoginThrottle
    keys: Keys
    journal: Journal
    drafts: Drafts
    shared_answers: SharedAnswers


@contextmanager
def open_office(settings: Settings) -> Iterator[Office]:
    """Several processes may have it open.

    Raises:
        OfficeUnavailable, DataDirectoryFull.
    """
    with closing(Database(settings.data_dir / FILE)) as database:
        audit = AuditLog(database)
        accounts = Accounts(database, audit)
        yield Office(
            secret=_secret(database),
            audit=audit,
            accounts=accounts,
            sessions=Sessions(database, accounts, settings.session_hours * 3600),
            throttle=LoginThrottle(database),
            keys=Keys(database, audit),
            journal=Journal(database, settings.keep_questions, settings.keep_days),
            drafts=Drafts(database, audit, settings.keep_replies_days),
            shared_answers=SharedAnswers(database),
        )


def _secret(database: Database) -> str:
    made = secrets.token_hex(32)
    database.write("INSERT OR IGNORE INTO secrets VALUES ('cookies', ?)", made)
    return str(database.rows("SELECT value FROM secrets WHERE name = 'cookies'")[0][0])
