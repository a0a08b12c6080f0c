"""Settings say what they are, refuse what they cannot be, and name the variable to change."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from assistant.errors import SettingsError
from assistant.settings import Settings, load_settings
from index.errors import PolicyError


@pytest.fixture(autouse=True)
def no_env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_without_any_variable_the_embedded_models_are_used() -> None:
    settings = load_settings()
    assert not settings.has_remote_llm
    assert settings.embedding_model == ""
    assert settings.llm_extra_body == {}
    assert (settings.corpus_dir / "_glossary.yaml").exists()


WRONG = [
    ("LLM_BASE_URL", "127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1"),
    ("LLM_BASE_URL", "ftp://models", "http://127.0.0.1:11434/v1"),
    ("LLM_BASE_URL", "nonsense", "http://127.0.0.1:11434/v1"),
    ("LLM_TIMEOUT", "0", "seconds"),
    ("LLM_TIMEOUT", "-1", "seconds"),
    ("LLM_TIMEOUT", "soon", "seconds"),
    ("LLM_EXTRA_BODY", "[1]", "a JSON object"),
    ("LLM_EXTRA_BODY", "{not json", "a JSON object"),
    ("LLM_EXTRA_BODY", "enable_thinking=false", "a JSON object"),
    ("PASSAGE_TOKENS", "59", "60 to 480"),
    ("PASSAGE_TOKENS", "481", "60 to 480"),
    ("PASSAGE_TOKENS", "many", "60 to 480"),
    ("EVIDENCE_TOKENS", "99", "100 to 100000"),
    ("EVIDENCE_TOKENS", "100001", "100 to 100000"),
    ("ANSWER_TOKENS", "29", "30 to 4000"),
    ("ANSWER_TOKENS", "4001", "30 to 4000"),
    ("MIN_SUFFICIENCY", "-0.1", "0 to 1"),
    ("MIN_SUFFICIENCY", "1.1", "0 to 1"),
    ("MIN_SUFFICIENCY", "nan", "0 to 1"),
    ("MIN_SUPPORT", "2", "0 to 1"),
    ("MIN_SUPPORT", "60%", "0 to 1"),
    ("PORT", "0", "1 to 65535"),
    ("PORT", "65536", "1 to 65535"),
    ("PORT", "http", "1 to 65535"),
]


@pytest.mark.parametrize(("name", "value", "allowed"), WRONG)
def test_a_wrong_value_is_refused_by_name_with_what_it_may_be(
    name: str, value: str, allowed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"POLICY_{name}", value)
    with pytest.raises(SettingsError) as raised:
        load_settings()
    message = str(raised.value)
    assert f"POLICY_{name} must be " in message
    assert allowed in message
    assert "pydantic" not in message.lower()
    assert "\n" not in message
    assert isinstance(raised.value, PolicyError)


@pytest.mark.parametrize(("name", "value", "allowed"), WRONG)
def test_a_wrong_value_in_the_env_file_is_refused_likewise(
    name: str, value: str, allowed: str, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(f"POLICY_{name}='{value}'\n", "utf-8")
    with pytest.raises(SettingsError) as raised:
        load_settings()
    assert f"POLICY_{name} must be " in str(raised.value)
    assert allowed in str(raised.value)


def test_a_refused_value_is_not_repeated_where_it_may_be_a_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("POLICY_LLM_API_KEY", "sk-secret")
    monkeypatch.setenv("POLICY_PORT", "0")
    with pytest.raises(SettingsError) as raised:
        load_settings()
    assert "sk-secret" not in str(raised.value)
    assert "sk-secret" not in repr(load_settings(port=7860))


def test_every_wrong_variable_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_PORT", "0")
    monkeypatch.setenv("POLICY_MIN_SUPPORT", "2")
    with pytest.raises(SettingsError, match=r"POLICY_MIN_SUPPORT.*POLICY_PORT"):
        load_settings()


def test_the_edges_of_each_range_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    low = load_settings(passage_tokens=60, evidence_tokens=100, answer_tokens=30, port=1,
                        min_support=0.0, min_sufficiency=0.0)  # fmt: skip
    high = load_settings(passage_tokens=480, evidence_tokens=100_000, answer_tokens=4000,
                         port=65535, min_support=1.0, min_sufficiency=1.0)  # fmt: skip
    assert (low.port, high.port) == (1, 65535)


def test_a_service_needs_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_LLM_BASE_URL", "http://127.0.0.1:11434/v1")
    with pytest.raises(SettingsError, match="POLICY_LLM_MODEL"):
        load_settings()
    monkeypatch.setenv("POLICY_LLM_MODEL", "qwen2.5:7b")
    settings = load_settings()
    assert settings.has_remote_llm
    assert str(settings.llm_base_url) == "http://127.0.0.1:11434/v1"


def test_a_blank_model_is_none() -> None:
    with pytest.raises(SettingsError, match="POLICY_LLM_MODEL"):
        load_settings(llm_base_url="http://127.0.0.1/v1", llm_model="  ")


@pytest.mark.parametrize(
    "name", ["LLM_BASE_URL", "LLM_EXTRA_BODY", "MODELS_DIR", "PORT", "DATA_DIR"]
)
def test_an_empty_line_of_the_example_file_means_the_default(name: str, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"POLICY_{name}=\n", "utf-8")
    assert load_settings() == Settings(_env_file=None)


def test_the_env_file_of_the_current_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        '# 注释\nPOLICY_PORT=8001\nPOLICY_LLM_EXTRA_BODY={"enable_thinking": false}\nOTHER=1\n',
        "utf-8",
    )
    settings = load_settings()
    assert settings.port == 8001
    assert settings.llm_extra_body == {"enable_thinking": False}


def test_the_example_file_is_a_valid_env_file(tmp_path: Path) -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text("utf-8")
    (tmp_path / ".env").write_text(example, "utf-8")
    assert load_settings() == Settings(_env_file=None)


@pytest.mark.parametrize("service", ["DashScope", "DeepSeek", "Ollama", "vLLM"])
def test_each_service_of_the_example_file_loads(service: str, tmp_path: Path) -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text("utf-8")
    block = example[example.index(f"# {service}") :].split("\n#\n")[0].split("\n# ---")[0]
    lines = [line[2:] for line in block.splitlines() if line.startswith("# POLICY_")]
    (tmp_path / ".env").write_text("\n".join(lines), "utf-8")
    settings = load_settings()
    assert settings.has_remote_llm
    assert settings.llm_model


def test_every_variable_of_the_example_file_is_a_setting_and_every_setting_is_in_it() -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text("utf-8")
    named = {
        word.split("=")[0].removeprefix("POLICY_").lower()
        for word in example.split()
        if word.startswith("POLICY_")
    }
    assert named == set(Settings.model_fields)


def test_the_environment_wins_over_the_file_and_overrides_over_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("POLICY_PORT=8001\nPOLICY_HOST=0.0.0.0\n", "utf-8")
    monkeypatch.setenv("POLICY_PORT", "8002")
    assert load_settings().port == 8002
    assert load_settings(port=8003).port == 8003
    assert load_settings(port=None).port == 8002
    assert load_settings().host == "0.0.0.0"


def test_settings_never_change() -> None:
    settings = load_settings()
    with pytest.raises(ValidationError):
        settings.port = 8001


def test_models_are_looked_for_in_the_data_directory_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    monkeypatch.setattr("assistant.settings._USER_DATA_DIR", tmp_path / "user")
    assert load_settings(data_dir=data).models_folder == data / "models"
    (tmp_path / "user" / "models").mkdir(parents=True)
    assert load_settings(data_dir=data).models_folder == tmp_path / "user" / "models"
    (data / "models").mkdir(parents=True)
    assert load_settings(data_dir=data).models_folder == data / "models"
    elsewhere = tmp_path / "elsewhere"
    assert load_settings(data_dir=data, models_dir=elsewhere).models_folder == elsewhere
