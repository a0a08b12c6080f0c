"""Errors told to programs in the language that they ask for."""

import re

import pytest
from fastapi import FastAPI, Query
from fastapi.testclient import TestClient

from ui.web import problems
from ui.web.problems import Problem, preferred
from ui.wording import problems as words
from ui.wording.problems import Told


@pytest.fixture
def client():
    app = FastAPI()
    problems.install(app)

    @app.get("/full")
    def full():
        raise Problem(503, words.BUSY, "/problems/busy")

    @app.get("/count")
    def count(n: int = Query(le=5), kind: str = Query("a", pattern="^a$")):
        return n

    @app.get("/broken")
    def broken():
        raise RuntimeError

    return TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"), ("*", "en"), ("fr", "en"), ("zh", "zh"), ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("en-GB,en;q=0.9,zh;q=0.5", "en"), ("en;q=0.2, zh-Hant;q=0.3", "zh"), ("zh;q=0", "en"),
        ("fr, zh; q=0.1", "zh"), ("ZH-cn", "zh"), ("zhx", "en"), (";q=1,,zh;q=9", "en"),
        ("a" * 10_000, "en"),
    ],
)  # fmt: skip
def test_the_language_is_the_one_preferred(header, language):
    assert preferred(header) == language


@pytest.mark.parametrize("path", ["/full", "/count", "/count?n=9", "/nowhere", "/broken"])
def test_type_and_status_are_the_same_in_both_languages(client, path):
    told = {}
    for language in ("zh", "en"):
        response = client.get(path, headers={"accept-language": language})
        assert response.headers["content-type"] == "application/problem+json"
        assert response.headers["content-language"] == language
        assert "Accept-Language" in response.headers["vary"]
        told[language] = response.json()
    for name in ("type", "status"):
        assert told["zh"][name] == told["en"][name]
    assert re.search("[\u4e00-\u9fff]", told["zh"]["detail"] and told["zh"]["title"])
    assert (told["en"]["title"] + told["en"]["detail"]).isascii()


@pytest.mark.parametrize(
    ("path", "detail"),
    [
        ("/count", "/query/n：缺少这一项"),
        ("/count?n=9", "/query/n：不得大于 5"),
        ("/count?n=x", "/query/n：须为整数"),
        ("/count?n=1&kind=b", "/query/kind：格式须为 ^a$"),
    ],
)
def test_what_is_wrong_with_a_value_is_told_in_chinese(client, path, detail):
    told = client.get(path, headers={"accept-language": "zh-CN"}).json()
    assert told["detail"] == detail
    assert told["errors"][0]["detail"] == detail.partition("：")[2]


def test_what_is_wrong_in_a_way_that_is_not_listed_is_told_without_its_reason():
    assert words.invalid("uuid_version", "UUID version 4 expected", {}).zh == "不合要求"
    expected = {"expected": "'up', 'middle' or 'down'"}
    assert words.invalid("enum", "", expected).zh == "须为 'up'、'middle'、'down' 之一"


def test_every_text_is_there_in_both_languages_with_the_same_values():
    told = [value for value in vars(words).values() if isinstance(value, Told)]
    assert told
    for text in told:
        assert text.zh and text.en.isascii() is ("pa-…" not in text.en)
        given = [set(re.findall(r"{(\w+)", one)) for one in text]
        assert given[0] == given[1] or given == [{"period", "most"}, {"limit"}]
