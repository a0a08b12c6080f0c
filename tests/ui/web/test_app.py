"""The application as a browser meets it: addresses, headers, document; and the server."""

import asyncio
import json
import logging
import re
import socket
from types import SimpleNamespace

import pytest
from fastapi.testclient import TestClient

from assistant.office import open_office
from assistant.settings import Settings
from ui.web import app as web
from ui.wording import PAGE
from ui.wording.privacy import privacy_notice


class SilentAssistant:
    catalog = SimpleNamespace(documents=dict, generation=0, made={})
    searcher = SimpleNamespace(store=SimpleNamespace(catalog=catalog))  # nothing here searches

    def stream(self, text, history=()):
        yield from ()


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    settings = Settings(data_dir=tmp_path_factory.mktemp("data"))
    with (
        open_office(settings) as office,
        TestClient(web.create_app(SilentAssistant(), office, settings)) as client,
    ):
        yield client


def test_health(client):
    response = client.get("/health")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


@pytest.mark.parametrize("path", ["/", "/health", "/page/page.css", "/nowhere"])
def test_every_response_has_the_security_headers(client, path):
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'self'" in policy
    assert "object-src 'none'" in policy
    assert "script-src 'self' 'nonce-" in policy
    assert "'unsafe-inline'" not in policy.split("style-src")[0]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["referrer-policy"] == "no-referrer"


def test_the_document_is_ours(client):
    response = client.get("/", headers={"accept-encoding": "br, gzip"})
    html = response.text
    assert '<html lang="zh-CN"' in html
    assert f"<title>{PAGE['zh'].title}</title>" in html
    assert "page/page.css" in html
    assert "@Gradio" not in html
    assert "gradio-app/gradio" not in html
    assert response.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("query", "headers", "language"),
    [
        ("", {}, "zh"),
        ("", {"accept-language": "en-GB,en;q=0.9,zh;q=0.8"}, "en"),
        ("", {"accept-language": "zh;q=0.7, en;q=0.8, *;q=0.5"}, "en"),
        ("", {"accept-language": "zh-TW,zh;q=0.9,en;q=0.8"}, "zh"),
        ("", {"accept-language": "en;q=0, fr"}, "zh"),
        ("", {"accept-language": "en", "cookie": "language=zh"}, "zh"),
        ("", {"cookie": "language=en"}, "en"),
        ("?lang=zh", {"accept-language": "en", "cookie": "language=en"}, "zh"),
    ],
)
def test_the_document_speaks_the_visitors_language_from_the_first(client, query, headers, language):
    html = client.get(f"/{query}", headers=headers).text
    other = "en" if language == "zh" else "zh"
    assert re.search(r'<html lang="([^"]+)"', html)[1] == {"zh": "zh-CN", "en": "en"}[language]
    for name in ("title", "loading", "welcome", "placeholder", "ask", "new_conversation"):
        assert getattr(PAGE[language], name) in html
        assert f"{getattr(PAGE[other], name)}<" not in html
    config = json.loads(re.search(r"window\.gradio_config = (\{.*?\});\s*</script>", html)[1])
    shown = {c["props"].get("elem_id"): c["props"] for c in config["components"]}
    assert config["title"] == PAGE[language].title
    assert shown["question"]["placeholder"] == PAGE[language].placeholder
    assert PAGE[language].notice_short in shown["notice"]["value"]


def test_every_script_of_the_document_has_the_nonce_of_its_response(client):
    first, second = client.get("/"), client.get("/")
    for response in (first, second):
        nonce = re.search(r"'nonce-([^']+)'", response.headers["content-security-policy"]).group(1)
        scripts = re.findall(r"<script[^>]*>", response.text)
        assert len(scripts) > 3
        assert all(f'nonce="{nonce}"' in script for script in scripts)
    assert first.headers["content-security-policy"] != second.headers["content-security-policy"]


def test_the_document_loads_nothing_from_elsewhere(client):
    html = client.get("/").text
    assert not re.search(r"<(?:script|link|img)[^>]+(?:src|href)=\"(?:https?:)?//", html)


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/info",
        "/gradio_api/openapi.json",
        "/gradio_api/proxy=https://example.org",
        "/gradio_api/runs",
        "/monitoring",
        "/monitoring/summary",
        "/config",
        "/login_check",
        "/docs",
        "/openapi.json",
        "/page/app.py",
        "/page/..%2Fapp.py",
    ],
)
def test_addresses_the_page_does_not_need_are_closed(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/gradio_api/upload", "/gradio_api/run/ask", "/gradio_api/call/ask"]
)
def test_nothing_can_be_uploaded_or_called(client, path):
    assert client.post(path, json={"data": []}).status_code == 404


def test_a_huge_request_is_not_read(client):
    response = client.post("/gradio_api/queue/join", content=b"x" * 100_000)
    assert response.status_code == 413


@pytest.mark.parametrize(
    "name",
    [
        "page.css",
        "talk.css",
        "panel.css",
        "page.js",
        "colours.css",
        "staff.css",
        "browse.css",
        "browse.js",
    ],
)
def test_the_files_of_the_page_are_served(client, name):
    response = client.get(f"/page/{name}")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/")


def test_no_setting_of_gradio_opens_a_door(client):
    config = client.get("/").text
    for setting in ('"run_history":false', '"show_error":false', '"analytics_enabled":false'):
        assert setting in config
    assert '"footer_links":[]' in config
    assert '"api_visibility":"public"' not in config


def test_a_taken_port_is_named_with_the_way_out(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        settings = Settings(data_dir=tmp_path, port=port)
        with (
            open_office(settings) as office,
            pytest.raises(web.PortTaken, match=rf"port {port} .*--port"),
        ):
            web.serve(SilentAssistant(), office, settings, lambda address: None)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:7860"),
        ("0.0.0.0", "http://127.0.0.1:7860"),
        ("::", "http://[::1]:7860"),
        ("example.org", "http://example.org:7860"),
    ],
)
def test_the_address_can_be_opened_in_a_browser(host, address):
    assert web._address(host, 7860) == address


def test_stopping_with_open_pages_is_no_error_but_a_failing_page_is():
    def record(message, error=None):
        info = (type(error), error, None) if error else None
        return logging.LogRecord("uvicorn.error", logging.ERROR, "", 0, message, (), info)

    shown = web._PagesCutOff().filter
    assert not shown(record("Exception in ASGI application", asyncio.CancelledError()))
    assert not shown(record("Cancel %s running task(s), timeout graceful shutdown exceeded"))
    assert shown(record("Exception in ASGI application", ValueError()))
    assert shown(record("Started"))


def test_visitors_are_told_what_is_kept_of_their_questions(client):
    assert privacy_notice("zh", "anonymous", 90) in client.get("/").text
