"""Narrowing the list of documents."""

import pytest

from index.documents import Document, Kind, Status
from ui.web.browse.shelf import Wanted, chosen, wanted


def make(title, **fields):
    return Document(title, title, f"{title}.md", "d", **fields)


PLAN = make("甲区招商方案", kind=Kind.PLAN, published="2021-05")
LAW = make("乙市办法", kind=Kind.REGULATION, published="2023-01-01", status=Status.EXPIRED,
           document_number="乙政〔2023〕9号")  # fmt: skip
OLD = make("丙园指南", effective="2019-01")
ALL = [OLD, PLAN, LAW]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, [LAW, PLAN, OLD]),
        ({"kind": "plan"}, [PLAN]),
        ({"status": "expired"}, [LAW]),
        ({"year": "2021"}, [PLAN]),
        ({"year": "2019"}, [OLD]),
        ({"q": "招商 甲區"}, [PLAN]),  # any order, either script
        ({"q": "乙政[2023]9号".replace("[", "〔").replace("]", "〕")}, [LAW]),
        ({"q": "没有这样的"}, []),
        ({"kind": "plan", "year": "2023"}, []),
        ({"kind": "nonsense", "status": "nonsense", "page": "-1"}, [LAW, PLAN, OLD]),
    ],
)
def test_the_list_is_narrowed_by_what_the_address_says(query, found):
    assert chosen(ALL, wanted(query)) == found


@pytest.mark.parametrize(("page", "read"), [("2", 2), ("0", 1), ("x", 1), ("9" * 30, 1), ("²", 1)])
def test_a_page_is_a_small_number(page, read):
    assert wanted({"page": page}).page == read


def test_another_page_keeps_what_was_chosen():
    want = Wanted(Kind.PLAN, "2023", Status.EXPIRED, "招商 & 引资", 1)
    assert want.link(2) == (
        "?kind=plan&year=2023&status=expired&q=%E6%8B%9B%E5%95%86+%26+%E5%BC%95%E8%B5%84&page=2"
    )
