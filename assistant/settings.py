"""Every setting, once: its meaning, its default, its environment variable `POLICY_<NAME>`."""

import re
from pathlib import Path
from typing import Annotated, Any, Literal

import platformdirs
from pydantic import Field, HttpUrl, IPvAnyNetwork, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from assistant.errors import SettingsError

_USER_DATA_DIR = Path(platformdirs.user_data_dir("policy-assistant", appauthor=False))
_PROJECT = Path(__file__).resolve().parent.parent
_Rate = Annotated[str, Field(pattern=r"^[1-9]\d{0,6}/(second|minute|hour|day)$")]
_Share = Annotated[float, Field(ge=0.0, le=1.0)]


class Settings(BaseSettings):
    """Read from the environment and `.env`, then never changed."""

    model_config = SettingsConfigDict(
        env_prefix="POLICY_",
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,  # an empty line of .env means the default
        extra="ignore",
        frozen=True,
    )

    # where things are
    data_dir: Path = Field(_USER_DATA_DIR, description="a folder for models and index")
    models_dir: Path | None = Field(
        None, description="a folder; default: models in the data directory"
    )
    corpus_dir: Path = Field(_PROJECT / "corpus", description="the folder of documents")

    # the language model: empty base URL means the embedded one
    llm_base_url: HttpUrl | None = Field(
        None, description="an address such as http://127.0.0.1:11434/v1"
    )
    llm_api_key: SecretStr = Field(SecretStr(""), description="the key of that service")
    llm_model: str = Field("", description="the model's name at that service")
    llm_extra_body: dict[str, Any] = Field(
        default_factory=dict, description='a JSON object such as {"enable_thinking": false}'
    )
    llm_timeout: float = Field(60.0, gt=0, description="seconds")

    # the embedding model: empty means the embedded one
    embedding_model: str = Field("", description="a sentence-transformers folder or hub name")

    # a model that reads the best passages again with the question: empty means none
    reranker_model: str = Field("", description="a CrossEncoder's folder or hub name")

    # sizes, in tokens
    passage_tokens: int = Field(240, ge=60, le=480, description="tokens, 60 to 480")
    evidence_tokens: int = Field(500, ge=100, le=100_000, description="tokens, 100 to 100000")
    answer_tokens: int = Field(220, ge=30, le=4000, description="tokens, 30 to 4000")

    # answers kept in memory for the next one who asks the same
    cached_answers: int = Field(500, ge=0, le=100_000, description="a number, 0 to 100000")

    # thresholds
    min_sufficiency: _Share = Field(
        0.5, description="a probability, 0 to 1, below which a question counts as unanswerable"
    )
    min_support: _Share = Field(
        0.6, description="a share, 0 to 1, of a sentence's content its quotation must hold"
    )

    judge: bool = Field(False, description="true or false")

    # the web page
    host: str = Field("127.0.0.1", description="an address to listen on")
    port: int = Field(7860, ge=1, le=65535, description="a number, 1 to 65535")
    trusted_proxies: Annotated[tuple[IPvAnyNetwork, ...], NoDecode] = Field(
        (), description="addresses or networks such as 127.0.0.1, 10.0.0.0/8, with commas between"
    )
    sso_header: str = Field(
        "", pattern=r"^[A-Za-z0-9-]*$", description="the name of a header such as Remote-User"
    )
    session_hours: float = Field(12.0, gt=0, le=168, description="hours, at most 168")

    # the documents desk
    evaluation_dir: Path | None = Field(None, description="a folder that `evaluate` wrote into")
    upload_megabytes: int = Field(50, ge=1, le=200, description="megabytes, 1 to 200")

    # the API
    api_keys_required: bool = Field(False, description="true or false")
    api_rate_key: _Rate = Field("120/minute", description="such as 120/minute or 5000/day")
    api_rate_address: _Rate = Field("30/minute", description="such as 30/minute or 500/day")
    api_at_once: int = Field(4, ge=1, le=64, description="questions, 1 to 64")

    # what was asked
    keep_questions: Literal["off", "anonymous", "full"] = Field(
        "anonymous", description="off, anonymous or full"
    )
    keep_days: int = Field(90, ge=1, le=3650, description="days, 1 to 3650")

    # enquiries and replies of the desk
    keep_replies_days: int = Field(0, ge=0, le=36500, description="days, 0 to 36500; 0 for ever")

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        return re.split(r"[\s,]+", value.strip()) if isinstance(value, str) else value

    @property
    def models_folder(self) -> Path:
        """Where models are looked for: a data directory without models shares the user's own."""
        own = self.data_dir / "models"
        shared = _USER_DATA_DIR / "models"
        return self.models_dir or (own if own.is_dir() or not shared.is_dir() else shared)

    @property
    def has_remote_llm(self) -> bool:
        return self.llm_base_url is not None


def load_settings(**overrides: Any) -> Settings:
    """Settings from the environment, `overrides` winning; None values are not overrides.

    Raises:
        SettingsError: names each wrong variable and what it may be.
    """
    try:
        settings = Settings(**{k: v for k, v in overrides.items() if v is not None})
    except (ValidationError, ValueError) as error:
        raise SettingsError(_explain(error)) from error
    if settings.has_remote_llm and not settings.llm_model.strip():
        raise SettingsError("POLICY_LLM_BASE_URL is set, so POLICY_LLM_MODEL must name a model")
    if settings.sso_header and not settings.trusted_proxies:
        raise SettingsError(
            "POLICY_SSO_HEADER is set, so POLICY_TRUSTED_PROXIES must name who may send it"
        )
    return settings


def _explain(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        # pydantic-settings could not parse a JSON value and names the field in its message
        wrong = [n for n in Settings.model_fields if f'"{n}"' in str(error)]
        return "; ".join(f"POLICY_{n.upper()} must be {_allowed(n)}" for n in wrong) or str(error)
    names = dict.fromkeys(str(e["loc"][0]) for e in error.errors())
    return "; ".join(f"POLICY_{name.upper()} must be {_allowed(name)}" for name in names)


def _allowed(name: str) -> str:
    field = Settings.model_fields.get(name)
    return (field.description if field else None) or "left out"
