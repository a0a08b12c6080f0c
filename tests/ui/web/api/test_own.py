"""`/api/v1` as a program uses it."""

import json
import threading

import pytest
from fakes import ScriptedChatModel
from fastapi.testclient import TestClient

from assistant.office.journal import is_conversation
from index.corrections import Correction
from ui.web.api.envelope import LARGEST_BODY

SIGNING = "惠济区2023年第一季度签约了多少个项目?总签约额是多少?"
TRUE = "惠济区2023年一季度签约21个项目，总签约额达290亿元[1]。"
FALSE = "惠济区2023年一季度签约35个项目，总签约额达400亿元[1]。"
LAND_PRICE = "惠济区工业用地每亩价格是多少钱？"


def is_problem(response, status, words=""):
    body = response.json()
    return (
        response.status_code == status == body["status"]
        and response.headers["content-type"] == "application/problem+json"
        and {"type", "title", "detail"} <= body.keys()
        and words in body["detail"]
    )


def events_of(response):
    """(event, data) of server-sent events."""
    told = []
    for block in response.text.split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.splitlines() if line[0] != ":")
        if lines:
            told.append((lines["event"], json.loads(lines["data"])))
    return told


# --- ask ---


def test_an_answer_comes_with_verbatim_quotations(make_client, searcher):
    response = make_client(ScriptedChatModel([TRUE])).post(
        "/api/v1/ask", json={"question": SIGNING}
    )
    assert response.status_code == 200
    told = response.json()
    assert (told["status"], told["answer"]) == ("answered", TRUE)
    assert is_conversation(told["conversation"])
    for citation in told["citations"]:
        text = searcher.store.catalog.text(citation["document_id"]).text
        assert text[citation["start"] : citation["end"]] == citation["quote"]
        assert citation["kind"] and citation["digest"]


def test_what_the_model_invents_is_not_given(make_client):
    client = make_client(ScriptedChatModel([FALSE, FALSE]))
    told = client.post("/api/v1/ask", json={"question": SIGNING}).text
    assert "400亿" not in told and "35个" not in told


def test_what_the_documents_do_not_say_is_refused_with_what_comes_nearest(make_client):
    told = make_client().post("/api/v1/ask", json={"question": LAND_PRICE}).json()
    assert told["status"] == "insufficient_evidence"
    assert told["citations"] == []
    assert told["nearest"] and told["nearest"][0]["text"]


def test_several_questions_get_a_part_each(make_client):
    client = make_client()
    both = "惠济区2023年第一季度签约了多少个项目？惠济区工业用地每亩价格是多少钱？"
    told = client.post("/api/v1/ask", json={"question": both}).json()
    assert [part["status"] for part in told["parts"]] == ["extractive", "insufficient_evidence"]
    assert told["status"] == "partial"


def test_a_refusal_comes_with_an_enquiry_to_send(make_client):
    told = make_client().post("/api/v1/ask", json={"question": LAND_PRICE}).json()
    assert LAND_PRICE in told["enquiry"]["text"]


def test_events_bring_sources_then_the_draft_then_the_checked_answer(make_client):
    client = make_client(ScriptedChatModel([["惠济区", TRUE[3:]]]))
    response = client.post(
        "/api/v1/ask", json={"question": SIGNING}, headers={"accept": "text/event-stream"}
    )
    assert response.headers["content-type"].startswith("text/event-stream")
    events = events_of(response)
    names = [name for name, _ in events]
    assert names[0] == "sources" and names[-1] == "answer" and set(names[1:-1]) == {"draft"}
    assert events[0][1]["sources"][0]["text"]
    assert "".join(data["text"] for name, data in events if name == "draft") == TRUE
    assert events[-1][1]["answer"] == TRUE


def test_a_conversation_goes_on_under_its_id(make_client):
    client = make_client()
    first = client.post("/api/v1/ask", json={"question": SIGNING}).json()
    body = {
        "question": "第二季度呢？",
        "history": [{"question": SIGNING, "answer": first["answer"]}],
        "conversation": first["conversation"],
        "as_of": "2023-06-01",
    }
    second = client.post("/api/v1/ask", json=body).json()
    assert second["conversation"] == first["conversation"]
    assert second["as_of"] == "2023-06-01"


@pytest.mark.parametrize(
    "body",
    [
        {}, {"question": ""}, {"question": "x" * 2001}, {"question": 5}, {"question": None}, [],
        {"question": SIGNING, "as_of": "soon"}, {"question": SIGNING, "conversation": "../x"},
        {"question": SIGNING, "histroy": []}, {"question": SIGNING, "history": [{}] * 21},
    ],
)  # fmt: skip
def test_a_wrong_body_is_told_by_its_place_and_not_repeated(make_client, body):
    response = make_client().post("/api/v1/ask", json=body)
    assert is_problem(response, 422, "/body")
    assert "input" not in response.json()["errors"][0]


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"", b"[" * 100_000])
def test_what_is_no_json_is_told(make_client, content):
    headers = {"content-type": "application/json"}
    response = make_client().post("/api/v1/ask", content=content, headers=headers)
    assert is_problem(response, response.status_code)
    assert response.status_code in {400, 422}


def test_only_so_many_are_answered_at_once(make_app):
    begun, go_on = threading.Event(), threading.Event()

    class SlowModel(ScriptedChatModel):
        def stream(self, prompt, values):
            begun.set()
            go_on.wait(20)
            yield TRUE

    client = TestClient(make_app(SlowModel(), api_at_once=1))
    answers = []
    ask = {"question": SIGNING}
    first = threading.Thread(target=lambda: answers.append(client.post("/api/v1/ask", json=ask)))
    first.start()
    assert begun.wait(20)
    refused = client.post("/api/v1/ask", json=ask)
    go_on.set()
    first.join()
    assert is_problem(refused, 503)
    assert int(refused.headers["retry-after"]) > 0
    assert answers[0].status_code == 200
    assert client.post("/api/v1/ask", json=ask).status_code == 200


# --- search and documents ---


def test_search_finds_passages_with_their_documents(make_client, searcher):
    told = make_client().get("/api/v1/search", params={"q": "花园口新兴产业园", "limit": 3}).json()
    assert len(told["hits"]) == 3
    for hit in told["hits"]:
        text = searcher.store.catalog.text(hit["document_id"]).text
        assert text[hit["start"] : hit["end"]] == hit["text"]


def test_search_can_be_narrowed(make_client):
    params = {"q": "签约", "kind": "target", "as_of": "2023-05-01"}
    told = make_client().get("/api/v1/search", params=params).json()
    assert told["hits"]
    assert told["hits"][0]["kind"] == "target"


def test_documents_are_listed_in_pages_and_read_one_by_one(make_client):
    client = make_client()
    whole = client.get("/api/v1/documents").json()
    page = client.get("/api/v1/documents", params={"limit": 2, "offset": 1}).json()
    assert page == {"total": whole["total"], "documents": whole["documents"][1:3]}
    one = whole["documents"][0]
    assert client.get(f"/api/v1/documents/{one['id']}").json() == one
    passages = client.get(f"/api/v1/documents/{one['id']}/passages").json()
    assert passages["total"] == len(passages["passages"]) > 0


def test_a_correction_is_seen_at_once(make_client, searcher):
    client, corrections = make_client(), searcher.store.catalog.corrections
    one = client.get("/api/v1/documents").json()["documents"][0]
    address = f"/api/v1/documents/{one['id']}"
    corrections.set(Correction(one["id"], "issuer", "测试办公室", "test", "2026-01-01"))
    corrected = client.get(address).json()
    corrections.unset(one["id"], "issuer")
    assert corrected == one | {"issuer": "测试办公室"}
    assert client.get(address).json() == one


@pytest.mark.parametrize(
    "path",
    ["nowhere", "nowhere/passages", "../../etc/passwd", "..%2F..%2Fetc%2Fpasswd", "%00", "a" * 501],
)
def test_an_unknown_document_is_told(make_client, path):
    response = make_client().get(f"/api/v1/documents/{path}")
    assert response.status_code in {404, 422}
    assert "root:" not in response.text


# --- feedback and conversations ---


def test_an_answer_is_rated_once_it_was_given(make_client):
    client = make_client()
    body = {"answer": "nothing", "rating": "down"}
    assert is_problem(client.post("/api/v1/feedback", json=body), 404, "no such answer")
    body["answer"] = client.post("/api/v1/ask", json={"question": SIGNING}).json()["id"]
    assert client.post("/api/v1/feedback", json=body).status_code == 204


def test_nothing_is_rated_where_nothing_is_kept(make_client):
    client = make_client(keep_questions="off")
    given = client.post("/api/v1/ask", json={"question": SIGNING}).json()
    response = client.post("/api/v1/feedback", json={"answer": given["id"], "rating": "up"})
    assert is_problem(response, 404, "not kept here")


def test_a_visitor_deletes_their_conversation(make_app):
    app = make_app(keep_questions="full")
    client, journal = TestClient(app), app.state.access.office.journal
    given = client.post("/api/v1/ask", json={"question": SIGNING}).json()
    assert [c.id for c in journal.conversations(9)] == [given["conversation"]]
    path = f"/api/v1/conversations/{given['conversation']}"
    assert client.delete(path).status_code == 204
    assert journal.conversations(9) == []
    assert client.delete(path).status_code == 204  # and tells nothing of whether there was one
    assert is_problem(client.delete("/api/v1/conversations/all"), 422)


# --- about ---


def test_health_version_and_description(make_client):
    client = make_client()
    health = client.get("/api/v1/health").json()
    assert health["status"] == "ok" and health["documents"] > 0 and not health["language_model"]
    assert client.get("/api/v1/version").json()["api"] == "v1"
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert {"/ask", "/search", "/documents", "/feedback", "/health", "/version"} <= paths.keys()


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/nowhere", 404), ("GET", "/api/v1/docs", 404), ("GET", "/api/v1/", 404),
        ("GET", "/api/v1/ask", 405), ("PUT", "/api/v1/health", 405),
    ],
)  # fmt: skip
def test_every_error_is_a_problem(make_client, method, path, status):
    assert is_problem(make_client().request(method, path), status)


def test_a_failure_of_ours_is_a_problem_without_its_inside(make_app, monkeypatch, caplog):
    app = make_app()
    client = TestClient(app)

    def broken(*_):
        raise RuntimeError("secret inside")

    monkeypatch.setattr(type(app.state.access.office.journal), "rate", broken)
    response = client.post("/api/v1/feedback", json={"answer": "a", "rating": "up"})
    assert is_problem(response, 500)
    assert "secret" not in response.text
    assert response.headers["x-request-id"] in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "detail"),
    [
        ("GET", "/documents/none", "没有标识为 'none' 的文件。"),
        ("POST", "/ask", "/body：缺少这一项"),
        ("GET", "/nowhere", "没有找到。"),
        ("GET", "/documents?limit=500", "/query/limit：不得大于 200"),
    ],
)
def test_errors_are_in_the_language_that_is_asked_for(make_client, method, path, detail):
    response = make_client().request(
        method, f"/api/v1{path}", headers={"accept-language": "zh-CN,zh;q=0.9,en;q=0.8"}
    )
    assert is_problem(response, response.status_code)
    assert response.json()["detail"] == detail


def test_limits_are_told_in_the_language_that_is_asked_for(make_client):
    client = make_client(api_rate_address="1/hour")
    headers = {"accept-language": "zh"}
    told = [client.get("/api/v1/documents", headers=headers) for _ in range(2)][1]
    assert is_problem(told, 429, "每小时最多 1 次")
    large = json.dumps({"question": "x" * LARGEST_BODY}).encode()
    assert is_problem(client.post("/api/v1/ask", content=large, headers=headers), 413, "字节")


# --- requests ---


@pytest.mark.parametrize(("sent", "kept"), [("abc-1.2_3", True), ("a b", False), ("x" * 65, False)])
def test_a_request_has_an_id(make_client, sent, kept):
    got = (
        make_client().get("/api/v1/health", headers={"x-request-id": sent}).headers["x-request-id"]
    )
    assert (got == sent) is kept
    assert got


def test_a_large_body_is_refused_whether_it_says_so_or_not(make_client):
    client = make_client()
    large = json.dumps({"question": "x" * LARGEST_BODY}).encode()
    assert is_problem(client.post("/api/v1/ask", content=large), 413)

    def pieces():
        yield from (large[i : i + 1000] for i in range(0, len(large), 1000))

    assert client.post("/api/v1/ask", content=pieces()).status_code == 413


# --- keys and limits ---


def test_an_address_is_limited_and_told_when_to_come_back(make_client):
    client = make_client(api_rate_address="2/hour")
    codes = [client.get("/api/v1/documents").status_code for _ in range(3)]
    assert codes == [200, 200, 429]
    refused = client.get("/api/v1/documents")
    assert is_problem(refused, 429)
    assert 3500 < int(refused.headers["retry-after"]) <= 3601
    assert client.get("/api/v1/health").status_code == 200


def test_behind_a_trusted_proxy_each_client_is_counted_and_elsewhere_none_can_pretend(make_app):
    app = make_app(api_rate_address="1/hour", trusted_proxies="10.0.0.1")
    proxy, stranger = (TestClient(app, client=(host, 1)) for host in ("10.0.0.1", "10.0.0.2"))

    def ask_as(client, address):
        headers = {"x-forwarded-for": address}
        return client.get("/api/v1/documents", headers=headers).status_code

    assert [ask_as(proxy, a) for a in ("1.1.1.1", "2.2.2.2", "1.1.1.1")] == [200, 200, 429]
    assert [ask_as(stranger, a) for a in ("3.3.3.3", "4.4.4.4")] == [200, 429]


@pytest.mark.parametrize(("other", "code"), [("2001:db8:0:1::2", 429), ("2001:db8:0:2::1", 200)])
def test_a_network_of_ipv6_is_one_client(make_app, other, code):
    app = make_app(api_rate_address="1/hour")
    first, second = (TestClient(app, client=(host, 1)) for host in ("2001:db8:0:1::1", other))
    assert first.get("/api/v1/documents").status_code == 200
    assert second.get("/api/v1/documents").status_code == code


def test_a_key_has_a_limit_of_its_own(make_app):
    app = make_app(api_rate_address="1/hour", api_rate_key="3/hour")
    client, keys = TestClient(app), app.state.access.office.keys
    one, other = ({"authorization": f"Bearer {keys.add(n, 'test')}"} for n in ("one", "other"))
    for headers in (one, other):
        codes = [client.get("/api/v1/documents", headers=headers).status_code for _ in range(4)]
        assert codes == [200, 200, 200, 429]


def test_where_keys_are_needed_nothing_goes_without_one(make_app):
    app = make_app(api_keys_required=True)
    client, keys = TestClient(app), app.state.access.office.keys
    key = keys.add("crm", "test")
    for told in (None, "Bearer none", "Bearer pa-x", f"Basic {key}", key, f"Bearer {key}x"):
        headers = {"authorization": told} if told else {}
        response = client.get("/api/v1/documents", headers=headers)
        assert is_problem(response, 401)
        assert response.headers["www-authenticate"] == "Bearer"
    assert client.get("/api/v1/documents", headers={"authorization": f"Bearer {key}"}).is_success
    keys.remove("crm", "test")
    assert not client.get(
        "/api/v1/documents", headers={"authorization": f"Bearer {key}"}
    ).is_success
    assert client.get("/api/v1/health").status_code == 200


def test_the_visitors_page_rates_and_deletes_without_a_key(make_client):
    client = make_client(api_keys_required=True, api_rate_address="2/hour")
    rating = {"answer": "none", "rating": "up"}
    assert is_problem(client.post("/api/v1/feedback", json=rating), 404)  # let in, not known
    bad = {"authorization": "Bearer pa-gone"}
    assert is_problem(client.post("/api/v1/feedback", json=rating, headers=bad), 401)
    assert is_problem(client.post("/api/v1/feedback", json=rating), 429)


def test_a_key_that_is_gone_is_told_even_where_none_is_needed(make_client):
    client = make_client()
    get = client.get
    assert is_problem(get("/api/v1/documents", headers={"authorization": "Bearer pa-gone"}), 401)
    assert get("/api/v1/documents", headers={"authorization": "Bearer sk-any"}).status_code == 200


def test_keys_cannot_be_tried_out(make_client):
    client = make_client(api_keys_required=True, api_rate_address="5/hour")
    headers = [{"authorization": f"Bearer pa-{n}"} for n in range(6)]
    codes = [client.get("/api/v1/documents", headers=h).status_code for h in headers]
    assert codes == [401] * 5 + [429]
