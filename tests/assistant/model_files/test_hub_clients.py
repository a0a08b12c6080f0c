"""The clients of the hubs: Hugging Face's against a loopback server, ModelScope's replaced."""

import json
import sys
import threading
import types
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from assistant.errors import ModelFilesError
from assistant.model_files.hub import HubFile, HuggingFace, ModelScope, open_hub


class Server(BaseHTTPRequestHandler):
    """As much of the Hugging Face protocol as its client uses."""

    content = b"x" * 5000

    def do_HEAD(self):
        self.reply(with_body=False)

    def do_GET(self):
        self.reply(with_body=True)

    def reply(self, with_body):
        path, _, _ = self.path.partition("?")
        self.server.asked.append(self.command)
        if path == "/api/models/owner/name/tree/main":
            lfs = {"oid": sha256(self.content).hexdigest(), "size": 5000, "pointerSize": 130}
            tree = [
                {"type": "directory", "path": "sub", "oid": "1", "size": 0},
                {"type": "file", "path": "config.json", "oid": "2", "size": 2},
                {"type": "file", "path": "sub/w.safetensors", "oid": "3", "size": 5000, "lfs": lfs},
            ]
            self.send(
                200, json.dumps(tree).encode(), with_body, {"Content-Type": "application/json"}
            )
        elif path == "/owner/name/resolve/main/sub/w.safetensors":
            headers = {"ETag": '"abc"', "X-Repo-Commit": "0" * 40, "Accept-Ranges": "bytes"}
            self.send(200, self.content, with_body, headers)
        else:
            self.send(404, b"{}", with_body, {"X-Error-Code": "RepoNotFound"})

    def send(self, code, body, with_body, headers):
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def hugging_face(server, monkeypatch):
    constants = pytest.importorskip("huggingface_hub.constants")
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    return HuggingFace(f"http://127.0.0.1:{server.server_address[1]}")


def test_hugging_face_lists_files_with_their_hashes(hugging_face):
    assert hugging_face.files("owner/name") == [
        HubFile("config.json", 2, None),
        HubFile("sub/w.safetensors", 5000, sha256(Server.content).hexdigest()),
    ]


def test_hugging_face_downloads_into_the_folder(hugging_face, tmp_path):
    hugging_face.download("owner/name", "sub/w.safetensors", tmp_path)
    assert (tmp_path / "sub" / "w.safetensors").read_bytes() == Server.content


def test_hugging_face_does_not_download_twice(hugging_face, server, tmp_path):
    hugging_face.download("owner/name", "sub/w.safetensors", tmp_path)
    server.asked.clear()
    hugging_face.download("owner/name", "sub/w.safetensors", tmp_path)
    assert "GET" not in server.asked


def test_what_a_killed_download_left_is_removed(hugging_face, tmp_path):
    leftover = tmp_path / ".cache" / "huggingface" / "download" / "x.abc.1234.incomplete"
    leftover.parent.mkdir(parents=True)
    leftover.write_bytes(b"half")
    hugging_face.download("owner/name", "sub/w.safetensors", tmp_path)
    assert not leftover.exists()


def test_a_repository_that_hugging_face_lacks_is_named(hugging_face):
    with pytest.raises(ModelFilesError, match=r"owner/other could not be fetched .* HF_ENDPOINT"):
        hugging_face.files("owner/other")


def test_a_hub_that_is_switched_off_is_said_so(hugging_face, monkeypatch):
    import huggingface_hub.constants as constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(ModelFilesError, match="switched off by HF_HUB_OFFLINE"):
        hugging_face.files("owner/name")


def test_the_endpoint_of_the_environment_is_the_default():
    assert open_hub("huggingface") == HuggingFace(endpoint=None)
    assert open_hub("modelscope") == ModelScope()


def test_modelscope_that_is_not_installed_is_named_with_its_command(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "modelscope", None)
    monkeypatch.setitem(sys.modules, "modelscope.hub", None)
    monkeypatch.setitem(sys.modules, "modelscope.hub.api", None)
    monkeypatch.setitem(sys.modules, "modelscope.hub.file_download", None)
    with pytest.raises(ModelFilesError, match="`python -m pip install modelscope`"):
        ModelScope().files("owner/name")
    with pytest.raises(ModelFilesError, match="`python -m pip install modelscope`"):
        ModelScope().download("owner/name", "a.json", tmp_path)


def test_modelscope_is_asked_in_its_own_way(monkeypatch, tmp_path):
    calls = []

    class HubApi:
        def get_model_files(self, model_id, recursive):
            calls.append((model_id, recursive))
            return [
                {"Path": "sub", "Size": 0, "Type": "tree"},
                {"Path": "a.json", "Size": 2, "Type": "blob", "Sha256": "ab"},
                {"Path": "b.json", "Size": 3},
            ]

    def model_file_download(model_id, file_path, local_dir):
        calls.append((model_id, file_path, local_dir))
        if file_path == "b.json":
            raise ConnectionError("no route to host")

    api, download = types.ModuleType("api"), types.ModuleType("file_download")
    api.HubApi, download.model_file_download = HubApi, model_file_download
    for name in ("modelscope", "modelscope.hub"):
        monkeypatch.setitem(sys.modules, name, types.ModuleType(name))
    monkeypatch.setitem(sys.modules, "modelscope.hub.api", api)
    monkeypatch.setitem(sys.modules, "modelscope.hub.file_download", download)
    hub = ModelScope()
    assert hub.files("owner/name") == [HubFile("a.json", 2, "ab"), HubFile("b.json", 3, None)]
    hub.download("owner/name", "a.json", tmp_path)
    assert calls == [("owner/name", True), ("owner/name", "a.json", str(tmp_path))]
    with pytest.raises(ModelFilesError, match="no route to host"):
        hub.download("owner/name", "b.json", tmp_path)
