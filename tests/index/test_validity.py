from datetime import date

import pytest

from index.documents import Document, Finding, Kind, Origin, Status
from index.validity import Filter, link, starts, status_at

DAY = date(2023, 6, 1)


def document(document_id: str = "d", title: str = "某区投资条例", **fields) -> Document:
    fields = {"kind": Kind.REGULATION, **fields}
    return Document(document_id, title, f"{document_id}.md", "digest", **fields)


# --- one document on one day ---


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, Status.UNKNOWN),
        ({"published": "2023-01-01"}, Status.UNKNOWN),
        ({"published": "2023-07-01"}, Status.NOT_YET_IN_FORCE),
        ({"effective": "2023-06-01"}, Status.IN_FORCE),
        ({"effective": "2023-06-02"}, Status.NOT_YET_IN_FORCE),
        ({"effective": "2023"}, Status.IN_FORCE),
        ({"effective": "2023-07"}, Status.NOT_YET_IN_FORCE),
        ({"effective": "2020-01-01", "expires": "2023-06-01"}, Status.IN_FORCE),
        ({"effective": "2020-01-01", "expires": "2023-05-31"}, Status.EXPIRED),
        ({"expires": "2023"}, Status.UNKNOWN),
        ({"expires": "2023-05"}, Status.EXPIRED),
        ({"status": Status.IN_FORCE}, Status.IN_FORCE),
        ({"status": Status.IN_FORCE, "expires": "2022"}, Status.EXPIRED),
        ({"status": Status.WITHDRAWN, "effective": "2020"}, Status.WITHDRAWN),
        ({"status": Status.SUPERSEDED, "effective": "2020"}, Status.SUPERSEDED),
        ({"status": Status.EXPIRED}, Status.EXPIRED),
        ({"status": Status.EXPIRED, "effective": "2020", "expires": "2024"}, Status.IN_FORCE),
        ({"status": Status.NOT_YET_IN_FORCE}, Status.NOT_YET_IN_FORCE),
        ({"status": Status.NOT_YET_IN_FORCE, "effective": "2023-01"}, Status.IN_FORCE),
    ],
)
def test_dates_tell_the_status_and_a_declared_one_where_they_do_not(fields, status):
    assert status_at(document(**fields), DAY) is status


def test_a_document_is_superseded_from_the_day_that_the_next_one_holds():
    old = document(effective="2020-09-01", status=Status.SUPERSEDED)
    assert status_at(old, date(2020, 8, 31), "2025-06-01") is Status.NOT_YET_IN_FORCE
    assert status_at(old, date(2025, 5, 31), "2025-06-01") is Status.IN_FORCE
    assert status_at(old, date(2025, 6, 1), "2025-06-01") is Status.SUPERSEDED


def test_the_day_of_issue_stands_in_for_that_of_effect():
    assert starts(document(published="2023-03")) == "2023-03-01"
    assert starts(document(published="2023-03", effective="2024")) == "2024-01-01"


def test_a_filter_admits_by_kind_and_status():
    assert Filter().admits(document(), Status.EXPIRED)
    assert not Filter(kinds=(Kind.NEWS,)).admits(document(), Status.IN_FORCE)
    assert not Filter(statuses=(Status.IN_FORCE,)).admits(document(), Status.EXPIRED)
    assert Filter(kinds=(Kind.REGULATION,)).narrows and not Filter(as_of=DAY).narrows


# --- versions ---

OLD = document("old", effective="2020-09-01")
NEW = document("new", effective="2025-06-01")


@pytest.mark.parametrize(
    "title", ["某区投资条例", "《某区投资条例》", "某区投资条例（2025年修订）", "某区 投资条例"]
)
def test_acts_of_one_title_are_versions_of_each_other(title):
    versions = link([OLD, document("new", title, effective="2025-06-01")])
    assert versions.superseded_from == {"old": "2025-06-01"}
    assert versions.successors == {"old": ("new",)}
    assert versions.family["old"] == versions.family["new"]
    assert not versions.problems


@pytest.mark.parametrize(
    "other",
    [
        document("new", "某区招商条例", effective="2025"),
        document("new", effective="2025", kind=Kind.NEWS),
        document("new"),  # which of them is newer is not known
        document("new", effective="2020-09-01"),
    ],
)
def test_what_only_looks_alike_is_no_version(other):
    assert not link([OLD, other]).successors


def test_acts_of_two_places_with_one_title_are_no_versions():
    a = document("a", "投资促进条例", effective="2020", issuer="甲市人民政府")
    b = document("b", "投资促进条例", effective="2025", issuer="乙市人民政府")
    assert not link([a, b]).successors


def test_three_versions_follow_each_other():
    latest = document("latest", effective="2026-01-01")
    versions = link([latest, OLD, NEW])
    assert versions.superseded_from == {"old": "2025-06-01", "new": "2026-01-01"}
    assert versions.status(OLD, date(2024, 1, 1)) is Status.IN_FORCE
    assert versions.status(NEW, date(2025, 7, 1)) is Status.IN_FORCE
    assert versions.status(NEW, date(2026, 7, 1)) is Status.SUPERSEDED


@pytest.mark.parametrize(
    "name", ["old", "某区投资条例", "国令第7号", "中华人民共和国国务院令第7号"]
)
def test_what_is_superseded_is_named_by_id_title_or_number(name):
    old = document("old", effective="2020", document_number="国务院令第7号")
    new = document("new", "某区招商法", effective="2025", supersedes=f"某区旧法；{name}")
    assert link([old, new]).superseded_from == {"old": "2025-01-01"}


def test_a_newer_act_is_not_superseded_by_an_older_one_that_names_its_title():
    renewed = document("renewed", "某区旧法", effective="2024")
    naming = document("naming", "某区招商法", effective="2020", supersedes="某区旧法")
    assert not link([renewed, naming]).successors


def test_a_circle_is_reported_and_ignored():
    a = document("a", "甲条例一", supersedes="b")
    b = document("b", "乙条例二", supersedes="c")
    c = document("c", "丙条例三", supersedes="a")
    versions = link([a, b, c, OLD, NEW])
    assert set(versions.problems) == {"a", "b", "c"}
    assert versions.successors == {"old": ("new",)}


def test_a_document_that_supersedes_itself_is_reported():
    assert set(link([document("a", supersedes="a")]).problems) == {"a"}


def test_a_name_that_is_not_there_is_reported_where_people_wrote_it():
    found = Finding("supersedes", "某区旧法", Origin.TEXT, 0.9)
    read = document("read", supersedes="某区旧法", findings=(found,))
    written = document("written", "某区招商条例", supersedes="某区旧法")
    assert set(link([read, written]).problems) == {"written"}
    assert "某区旧法" in link([written]).problems["written"]
