"""Keys: shown once, known again, gone when removed; the file lets nobody in."""

import pytest

from assistant.errors import KeyRefused
from assistant.office.keys import PREFIX, Keys


@pytest.fixture
def keys(database, audit):
    return Keys(database, audit)


def test_a_key_is_known_by_its_name_until_it_is_removed(keys):
    key = keys.add("crm", "root")
    assert key.startswith(PREFIX)
    assert keys.name_of(key) == "crm"
    assert keys.all()[0].used
    keys.remove("crm", "root")
    assert keys.name_of(key) == ""


@pytest.mark.parametrize("key", ["", "pa-", "pa-x", "none", "\ud800"])
def test_what_is_no_key_is_nobodys(keys, key):
    keys.add("crm", "root")
    assert keys.name_of(key) == ""


def test_the_file_holds_no_key(keys, database):
    key = keys.add("crm", "root")
    assert key not in repr(database.rows("SELECT * FROM api_keys"))
    assert key[len(PREFIX) :] not in repr(database.rows("SELECT * FROM api_keys"))


def test_names_are_taken_once_and_unknown_ones_told(keys, audit):
    keys.add("crm", "root")
    for add in ("crm", " crm ", "", "x" * 65, "a\nb"):
        with pytest.raises(KeyRefused):
            keys.add(add, "root")
    with pytest.raises(KeyRefused, match="no key other"):
        keys.remove("other", "root")
    assert [entry.action for _, entry in audit.latest(9)] == ["key added"]
