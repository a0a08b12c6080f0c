"""The page of the audit log: for administrators alone, narrowed, turned, in both languages."""

import re
from datetime import date, timedelta

import pytest

from assistant.office.audit import Action
from ui.wording.audit import AUDIT

HTML = {"accept": "text/html"}


@pytest.fixture
def see(entered):
    """`see("?who=li")` → the page as the administrator sees it."""
    client = entered("admin")

    def get(query=""):
        answer = client.get(f"/staff/audit{query}", headers=HTML)
        assert answer.status_code == 200
        return answer.text

    return get


def rows(page):
    body = page.partition("<tbody>")[2]
    return [
        [re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<td.*?</td>", row, re.S)]
        for row in re.findall(r"<tr>.*?</tr>", body, re.S)
    ]


@pytest.mark.parametrize(("name", "status"), [("staff", 403), ("editor", 403), ("admin", 200)])
def test_only_an_administrator_sees_it(browser, entered, name, status):
    refused = browser().get("/staff/audit", headers=HTML)
    assert refused.headers["location"].startswith("/login")
    client = entered(name)
    page = client.get("/staff/audit", headers=HTML)
    assert page.status_code == status
    assert ("test" in page.text) is (status == 200)
    assert ('href="/staff/audit"' in client.get("/account").text) is (status == 200)


def test_it_tells_who_did_what_to_what_in_both_languages(see, office):
    office.audit.record("li", Action.REPLY_EXPORTED, "reply 7", "version 2, docx")
    office.audit.record("li", Action.DOCUMENT_CORRECTED, "plan", "issuer: – → reply 7")
    assert rows(see("?who=li")) == [
        [rows(see())[0][0], "li", "更正文件信息", "plan", "发文机关: – → reply 7"],
        [rows(see())[1][0], "li", "导出复函", "复函 7", "第 2 版 docx"],
    ]
    assert rows(see("?who=li&lang=en"))[1][2:] == ["Reply exported", "reply 7", "version 2, docx"]
    assert [row[4] for row in rows(see("?action=account+added&lang=zh"))] == [
        "管理员", "文件编辑", "工作人员",
    ]  # fmt: skip


def test_a_reply_is_linked_until_it_is_removed(see, office):
    office.audit.record("li", Action.REPLY_SAVED, "reply 7")
    office.audit.record("li", Action.REPLY_REMOVED, "reply 8")
    page = see()
    assert 'href="/staff/replies/7"' in page and "/staff/replies/8" not in page


def test_days_are_those_of_the_offices_clock_and_both_ends_are_within(see):
    today, tomorrow = date.today(), date.today() + timedelta(days=1)
    assert len(rows(see(f"?since={today}&until={today}"))) == 3
    assert AUDIT["zh"].none in see(f"?since={tomorrow}")
    assert AUDIT["zh"].none in see(f"?until={today - timedelta(days=1)}")


@pytest.mark.parametrize("query", ["?before=x", "?since=2023-99-99", "?before=" + "9" * 99])
def test_an_address_that_asks_for_nothing_known_narrows_nothing(see, query):
    assert len(rows(see(query))) == 3


def test_pages_neither_repeat_nor_skip_what_was_there_when_turning_began(see, office):
    for n in range(60):
        office.audit.record("li", Action.REPLY_SAVED, f"reply {n}")
    first = see("?who=li")
    office.audit.record("li", Action.REPLY_SAVED, "reply 60")
    older = re.search(r'rel="next" href="([^"]+)"', first).group(1).replace("&amp;", "&")
    second = see(older)
    seen = [row[3] for row in rows(first) + rows(second)]
    assert seen == [f"复函 {n}" for n in reversed(range(60))]
    assert 'href="?who=li"' in second and 'rel="next"' not in second


def test_what_people_wrote_is_text(see, office):
    office.audit.record("li", Action.SENTENCE_LET_THROUGH, "reply 7", "<script>alert(1)</script>")
    page = see("?words=%3Cscript%3E")
    assert "<script>alert" not in page and len(rows(page)) == 1


def test_every_action_has_a_text():
    for texts in AUDIT.values():
        assert set(texts.actions) == set(Action) and all(texts.actions.values())
