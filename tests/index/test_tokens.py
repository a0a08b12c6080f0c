import base64

import pytest

from assistant.model_files import TOKEN_RANKS_FILE
from assistant.settings import load_settings
from index.errors import EmbeddingUnavailable
from index.tokens import QwenTokens


def ranks(count: int) -> bytes:
    tokens = (bytes([n % 256]) + str(n // 256).encode() * (n > 255) for n in range(count))
    return b"".join(base64.b64encode(t) + b" %d\n" % n for n, t in enumerate(tokens))


def test_a_missing_file_is_told_with_the_command_that_installs_it(tmp_path):
    with pytest.raises(EmbeddingUnavailable, match="policy-assistant models install"):
        QwenTokens(tmp_path / "missing.tiktoken")


@pytest.mark.parametrize(
    "content",
    [b"", b"\n\n", b"not base64! 1\n", b"YQ==\n", b"YQ== one\n", b"\x00\xff" * 50, ranks(5000)],
)
def test_a_damaged_or_cut_off_file_is_told(tmp_path, content):
    (tmp_path / "ranks.tiktoken").write_bytes(content)
    with pytest.raises(EmbeddingUnavailable, match="models install"):
        QwenTokens(tmp_path / "ranks.tiktoken")


@pytest.fixture(scope="module")
def tokens() -> QwenTokens:
    file = load_settings().models_folder / TOKEN_RANKS_FILE
    if not file.exists():
        pytest.skip("the token ranks are not installed")
    return QwenTokens(file)


@pytest.mark.models
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("hello world", 2),
        ("2023", 4),
        ("招商引资", 1),
        ("惠济区", 3),
        ("\n\n", 1),
        (" ", 1),
    ],
)
def test_tokens_are_counted_as_the_model_does(tokens, text, count):
    assert tokens.count(text) == count


@pytest.mark.models
def test_marks_of_the_chat_template_are_plain_text(tokens):
    assert tokens.count("<|im_start|>") > 1


@pytest.mark.models
def test_composed_and_decomposed_characters_count_the_same(tokens):
    assert tokens.count("e\u0301") == tokens.count("\u00e9")
