"""Models from a hub, which is a folder here."""

import json
from dataclasses import dataclass, field, replace
from hashlib import sha256

import numpy as np
import pytest

from assistant.errors import ModelFilesError
from assistant.model_files.hub import HubFile

CARD = b"---\nlicense: mit\n---\n# a model\n"
GGUF = b"GGUF of the hub"
E5 = {
    "model.safetensors": b"full weights",
    "tokenizer.json": b"{}",
    "modules.json": b"[]",
    "1_Pooling/config.json": b"{}",
    "README.md": CARD,
    "pytorch_model.bin": b"a pickle",
    "onnx/model.onnx": b"for another engine",
    "onnx/config.json": b"{}",
    "modeling.py": b"code",
    ".gitattributes": b"",
}


@dataclass
class FolderHub:
    """`repositories` maps a name to its files; a hash is known for weights, as on the hubs."""

    repositories: dict[str, dict[str, bytes]]
    name: str = "huggingface"
    refuse: set[str] = field(default_factory=set)
    downloaded: list[str] = field(default_factory=list)
    sent: dict[str, bytes] = field(default_factory=dict)

    def files(self, repository):
        return [
            HubFile(name, len(data), sha256(data).hexdigest() if len(data) > 10 else None)
            for name, data in self.repositories[repository].items()
        ]

    def download(self, repository, file, folder):
        if file in self.refuse:
            raise ModelFilesError("the hub is gone")
        path = folder / file
        if path.exists():
            return
        self.downloaded.append(file)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(self.sent.get(file, self.repositories[repository][file]))
        (folder / ".cache").mkdir(exist_ok=True)
        (folder / ".cache" / "note").write_text("about the download", encoding="utf-8")


@pytest.fixture
def hub(setting):
    """The same models as in the package index, and one more of each kind."""
    model = setting.manifest.language_model
    about = replace(model.about, sha256=sha256(GGUF).hexdigest(), size=len(GGUF))
    setting.manifest = replace(setting.manifest, language_model=replace(model, about=about))
    return FolderHub(
        {
            "owner/tiny-GGUF": {"tiny.gguf": GGUF, "README.md": CARD},
            "owner/tiny-e5": dict(E5),
            "BAAI/bge-tiny-zh": dict(E5),
            "intfloat/multilingual-e5-large": dict(E5),
            "other/chat-GGUF": {"chat-q8.gguf": b"another GGUF of the hub"},
            "old/pickles": {"pytorch_model.bin": b"a pickle", "config.json": b"{}"},
        }
    )


@pytest.fixture
def install(setting, hub):
    def run(**options):
        return setting.install(source="hub", open_hub=lambda name: hub, **options)

    return run


def any_vectors(_folder, texts):
    return np.arange(len(texts) * 4, dtype=np.float32).reshape(len(texts), 4)


def rows_of(setting, role):
    return [row for row in setting.install(embeddings_only=True) if row.role == role]


def test_the_same_models_come_from_the_hub(setting, hub, install):
    rows = {row.role: row for row in install()}
    assert all(row.installed for row in rows.values())
    assert rows["embeddings"].source == "huggingface: owner/tiny-e5"
    assert rows["embeddings"].licence == "mit"
    assert rows["embeddings"].sha256 == sha256(E5["model.safetensors"]).hexdigest()
    assert rows["language model"].source == "huggingface: owner/tiny-GGUF"
    assert rows["language model"].sha256 == setting.manifest.language_model.about.sha256
    assert setting.index.fetched == ["ranks"]
    assert sorted(path.name for path in setting.folder.iterdir()) == [
        "tiny-e5",
        "tiny-model",
        "tiny.tiktoken",
    ]


def test_only_the_files_that_are_needed_are_taken(setting, hub, install):
    install(embeddings_only=True)
    assert set(hub.downloaded) == {
        "model.safetensors",
        "tokenizer.json",
        "modules.json",
        "1_Pooling/config.json",
        "README.md",
    }
    assert not (setting.folder / "tiny-e5" / ".cache").exists()


def test_a_second_run_does_not_ask_the_hub(setting, hub, install):
    install()
    hub.repositories.clear()
    assert all(row.installed for row in install())


def test_the_registry_leaves_what_came_from_the_hub(setting, hub, install):
    install()
    setting.index.fetched.clear()
    assert all(row.installed for row in setting.install())
    assert setting.index.fetched == []


def test_the_hub_replaces_packed_embeddings(setting, hub, install):
    setting.install(embeddings_only=True)
    install(embeddings_only=True)
    (row,) = rows_of(setting, "embeddings")
    assert row.source == "huggingface: owner/tiny-e5"


def test_an_interrupted_download_fetches_only_the_missing_files(setting, hub, install):
    hub.refuse = {"modules.json"}
    with pytest.raises(ModelFilesError, match="the hub is gone"):
        install()
    assert not setting.installed()["embeddings"]
    hub.refuse = set()
    hub.downloaded.clear()
    install(embeddings_only=True)
    assert "model.safetensors" not in hub.downloaded
    assert setting.installed()["embeddings"]


def test_a_file_with_a_wrong_hash_is_refused_and_removed(setting, hub, install):
    hub.sent["tiny.gguf"] = b"GGUF of a thief"
    with pytest.raises(ModelFilesError, match=r"tiny\.gguf of owner/tiny-GGUF has the sha256"):
        install()
    assert not (setting.folder / "tiny-model.hub.partial" / "tiny.gguf").exists()
    hub.sent.clear()
    install()
    assert all(setting.installed().values())


def test_the_default_model_must_have_the_hash_of_the_manifest(setting, hub, install):
    hub.repositories["owner/tiny-GGUF"]["tiny.gguf"] = b"GGUF, a newer upload"
    with pytest.raises(ModelFilesError, match=r"tiny\.gguf of owner/tiny-GGUF has the sha256"):
        install()


def test_the_default_model_must_give_about_the_known_vectors(setting, install):
    right = setting.encode
    setting.encode = lambda folder, texts: right(folder, texts[::-1])
    with pytest.raises(ModelFilesError, match=r"at least 0\.95 is needed"):
        install()


def test_after_a_failed_conversion_nothing_is_downloaded_again(setting, hub, install):
    right = setting.convert
    setting.convert = lambda gguf: None
    with pytest.raises(ModelFilesError, match="could not be converted"):
        install()
    setting.convert = right
    hub.downloaded.clear()
    install()
    assert hub.downloaded == []
    assert all(setting.installed().values())


def test_another_embedding_model_gets_its_own_folder(setting, hub, install):
    setting.encode = any_vectors
    rows = install(embeddings_only=True, embedding_model="BAAI/bge-tiny-zh")
    (row,) = [row for row in rows if row.name == "bge-tiny-zh"]
    assert row.installed
    assert row.folder == setting.folder / "BAAI--bge-tiny-zh"
    assert row.source == "huggingface: BAAI/bge-tiny-zh"
    assert not (row.folder / "config_sentence_transformers.json").exists()
    assert [row.installed for row in rows if row.name == "tiny-e5"] == [False]


def test_e5_models_get_the_prompts_their_folder_lacks(setting, hub, install):
    setting.encode = any_vectors
    install(embeddings_only=True, embedding_model="intfloat/multilingual-e5-large")
    path = setting.folder / "intfloat--multilingual-e5-large" / "config_sentence_transformers.json"
    assert json.loads(path.read_text("utf-8"))["prompts"]["query"] == "query: "


def test_prompts_that_are_there_are_kept(setting, hub, install):
    prompts = json.dumps({"prompts": {"query": "their own: "}}).encode()
    hub.repositories["intfloat/multilingual-e5-large"]["config_sentence_transformers.json"] = (
        prompts
    )
    setting.encode = any_vectors
    install(embeddings_only=True, embedding_model="intfloat/multilingual-e5-large")
    path = setting.folder / "intfloat--multilingual-e5-large" / "config_sentence_transformers.json"
    assert path.read_bytes() == prompts


def test_a_model_that_gives_one_vector_for_everything_is_refused(setting, install):
    setting.encode = lambda folder, texts: np.ones((len(texts), 4), np.float32)
    with pytest.raises(ModelFilesError, match="same vector for every text"):
        install(embeddings_only=True, embedding_model="BAAI/bge-tiny-zh")


def test_pickles_are_not_taken(install):
    with pytest.raises(ModelFilesError, match="no weights in the safetensors format"):
        install(embeddings_only=True, embedding_model="old/pickles")


def test_another_language_model_gets_its_own_folder(setting, hub, install):
    rows = install(language_model="other/chat-GGUF/chat-q8.gguf")
    (row,) = [row for row in rows if row.name == "chat-q8"]
    assert row.installed
    assert row.role == "language model"
    assert row.folder == setting.folder / "chat-q8"
    assert row.sha256 == sha256(b"another GGUF of the hub").hexdigest()
    hub.repositories.clear()
    install(language_model="other/chat-GGUF/chat-q8.gguf")


@pytest.mark.parametrize("name", ["chat.gguf", "a/b", "a/../b.gguf", "a/b/c.bin", "../b/c.gguf"])
def test_a_name_that_is_no_gguf_file_is_refused(install, name):
    with pytest.raises(ModelFilesError, match="does not name a GGUF file"):
        install(language_model=name)


@pytest.mark.parametrize("name", ["bge", "../../etc", "a/b/c", "/a/b", "a/..", "https://x/y"])
def test_a_name_that_is_no_repository_is_refused(install, name):
    with pytest.raises(ModelFilesError, match="is not the name of a model"):
        install(embeddings_only=True, embedding_model=name)


def test_a_file_the_repository_lacks_is_named(install):
    with pytest.raises(ModelFilesError, match=r"other/chat-GGUF has no file chat-q4\.gguf"):
        install(language_model="other/chat-GGUF/chat-q4.gguf")


def test_the_bar_of_a_download_runs_to_its_end(setting, install):
    install(embeddings_only=True)
    label, total, done = setting.bars.seen[-1]
    assert label == "owner/tiny-e5"
    assert total == done > 0
