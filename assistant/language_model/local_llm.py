"""The embedded language model, in process. Owner of openvino_genai.

Decoding is greedy, so that the same evidence gives the same answer, with prompt lookup (Saxena
2023, "Prompt Lookup Decoding"): answers repeat their evidence, and n-grams found there are
proposed several tokens at a time. The engine keeps the key-value cache of prompt prefixes, so a
fixed prefix costs nothing after the first time.
"""

import os
import queue
import threading
import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from assistant.errors import ModelUnavailable
from assistant.language_model import weights
from prompts import Chat

os.environ.setdefault("OPENVINO_TELEMETRY_OPTOUT", "1")

MODEL_FILE = "openvino_model.xml"
_CACHE_GB = 1
_ENGINE: dict[str, Any] = {
    "prompt_lookup": True,
    # numbers of the text that share a scale, as many as weights do
    "DYNAMIC_QUANTIZATION_GROUP_SIZE": weights.GROUP,
}
_LOOKUP_TOKENS = 6  # proposed at once; measured best together with n-grams of 3
_LOOKUP_NGRAM = 3
_TOLD = 1024  # texts whose log-probabilities are kept, and replies
_HELP = "run `policy-assistant models install`, or set POLICY_LLM_BASE_URL to a service"


def convert(model: Path) -> None:
    """Write the form of a model that is read fastest; takes about 40 s and 5.5 GB of memory.

    model: a GGUF file, beside which it is written, or an OpenVINO one, which it replaces.

    Raises:
        ModelUnavailable: the file cannot be converted.
    """
    import openvino_genai

    try:
        if model.suffix == ".gguf":
            openvino_genai.LLMPipeline(str(model), "CPU", enable_save_ov_model=True)
        weights.repack(model.with_name(MODEL_FILE))
    except RuntimeError as error:
        raise ModelUnavailable(f"the language model {model.name} cannot be converted") from error


class LocalLLM:
    """Answers one chat at a time; others wait their turn, in the order they came.

    Raises:
        ModelUnavailable: the model is not installed or does not load.
    """

    def __init__(self, folder: Path) -> None:
        self.name = folder.name
        self._turn = threading.Lock()
        if not (folder / MODEL_FILE).exists():
            raise ModelUnavailable(f"the embedded language model is not installed; {_HELP}")
        import openvino_genai  # takes 0.3 s, which verbs without a model need not pay

        self._genai = openvino_genai
        scheduler = openvino_genai.SchedulerConfig()
        scheduler.enable_prefix_caching = True
        scheduler.cache_size = _CACHE_GB
        try:
            self._pipeline = openvino_genai.ContinuousBatchingPipeline(
                str(folder), scheduler, "CPU", _ENGINE
            )
        except RuntimeError as error:
            raise ModelUnavailable(f"the embedded language model is damaged; {_HELP}") from error
        self._tokenizer = self._pipeline.get_tokenizer()
        self._requests = count()
        # of a text that the engine has read before it tells nothing; the oldest first
        self._told: dict[tuple[str, str], Sequence[float]] = {}
        self._wrote: dict[str, tuple[float, int]] = {}

    def stream(self, chat: Chat, max_tokens: int, form: str = "") -> Iterator[str]:
        """Pieces of the reply as they come. Closing the iterator stops the model at once.

        form: a regular expression that the reply matches as far as it goes; of the next tokens
        only those are looked at with which it still can.

        Raises:
            ModelUnavailable: the engine failed, or `form` is no regular expression.
        """
        pieces: queue.Queue[str | BaseException | None] = queue.Queue()
        cancelled = threading.Event()
        worker = threading.Thread(
            target=self._generate,
            args=(chat_ml(chat), self._config(max_tokens, form), pieces, cancelled),
            daemon=True,
        )
        worker.start()
        try:
            while (piece := pieces.get()) is not None:
                if isinstance(piece, BaseException):
                    raise ModelUnavailable("the embedded language model failed") from piece
                yield piece
        finally:
            cancelled.set()
            worker.join()

    def reply_log_probability(self, chat: Chat) -> tuple[float, int] | None:
        """Of the reply last written to this chat, in nats, and of how many tokens it is; None where
        none was written to its end."""
        return self._wrote.get(chat_ml(chat))

    def warm(self, chat: Chat) -> None:
        """Pay for the first call, and let the engine remember the prefix of this chat."""
        for _ in self.stream(chat, max_tokens=1):
            pass

    def log_probabilities(self, chats: Sequence[Chat], ending: str) -> list[Sequence[float]]:
        """Of each token of `ending`, as the end of the last text of each chat, in nats.

        Empty where the engine does not tell all of them. A number in front of the ending, which
        stands for it, keeps the engine from taking its beginning for that of another.

        Raises:
            ModelUnavailable: the engine failed.
        """
        befores, ending = [_open(chat) for chat in chats], _defuse(ending)
        number = zlib.crc32(ending.encode()) % 10_000
        try:
            length = self._tokenizer.encode(ending, add_special_tokens=False).input_ids.shape[1]
            with self._turn:
                new = [before for before in befores if (before, ending) not in self._told]
                known = {before for before, _ in self._told}
                self._read([before for before in new if before not in known], self._config(1))
                read = self._read([f"{b}{number}：{ending}" for b in new], self._telling())
                for before, told in zip(new, read, strict=True):
                    # the last one is of a token that the engine wrote
                    whole = len(told) > length + 1
                    self._told[before, ending] = tuple(told[-length - 1 : -1]) if whole else ()
                _forget_oldest(self._told)
                return [self._told[before, ending] for before in befores]
        except RuntimeError as error:
            raise ModelUnavailable("the embedded language model failed") from error

    def _read(self, prompts: Sequence[str], config: Any) -> list[Sequence[float]]:
        """The log-probabilities that `config` asks for, of all prompts at once."""
        handles = [self._pipeline.add_request(next(self._requests), p, config) for p in prompts]
        while self._pipeline.has_non_finished_requests():
            self._pipeline.step()
        return [handle.read_all()[0].generated_log_probs for handle in handles]

    def _telling(self) -> Any:
        """To be told the log-probabilities of the prompt, as far as the engine reads it anew."""
        config = self._config(1)
        config.echo = True
        config.logprobs = 1
        return config

    def _generate(
        self,
        prompt: str,
        config: Any,
        pieces: "queue.Queue[str | BaseException | None]",
        cancelled: threading.Event,
    ) -> None:
        try:
            with self._turn:
                if cancelled.is_set():
                    return
                config.logprobs = 1
                streamer = self._streamer(pieces.put, cancelled.is_set)
                (written,) = self._pipeline.generate([prompt], [config], streamer)
                if not cancelled.is_set():
                    tokens = written.perf_metrics.get_num_generated_tokens()
                    self._wrote[prompt] = (sum(written.m_scores), tokens)
                    _forget_oldest(self._wrote)
        except BaseException as error:
            pieces.put(error)
        finally:
            pieces.put(None)

    def _streamer(self, put: Callable[[str], None], is_cancelled: Callable[[], bool]) -> Any:
        """Puts every piece as soon as it is written; the engine's own waits for three tokens more,
        which is a tenth of the time to the first word."""
        status, pieces = self._genai.StreamingStatus, Pieces(self._tokenizer.decode)

        class Streamer(self._genai.StreamerBase):  # type: ignore[misc, name-defined]
            def write(self, tokens: int | list[int]) -> Any:
                if is_cancelled():
                    return status.CANCEL
                if piece := pieces.after([tokens] if isinstance(tokens, int) else tokens):
                    put(piece)
                return status.RUNNING

            def end(self) -> None:
                if rest := pieces.rest():
                    put(rest)

        return Streamer()

    def _config(self, max_tokens: int, form: str = "") -> Any:
        config = self._genai.GenerationConfig()
        if form:
            config.structured_output_config = self._genai.StructuredOutputConfig(regex=form)
        config.max_new_tokens = max_tokens
        config.do_sample = False
        config.apply_chat_template = False
        config.num_assistant_tokens = _LOOKUP_TOKENS
        config.max_ngram_size = _LOOKUP_NGRAM
        return config


class Pieces:
    """A text in pieces, by the tokens that it is of.

    A character may be of several tokens; until the last of them, decoding ends with a mark that
    stands for what is no character.
    """

    def __init__(self, decode: Callable[[list[int]], str]) -> None:
        self._decode = decode
        self._tokens: list[int] = []
        self._told = 0  # characters

    def after(self, tokens: Sequence[int]) -> str:
        """What the text has more of with these tokens; empty while its last character is cut."""
        self._tokens += tokens
        return self._up_to(self._decode(self._tokens).rstrip("\ufffd"))

    def rest(self) -> str:
        """What is left at the end, cut or not."""
        return self._up_to(self._decode(self._tokens))

    def _up_to(self, text: str) -> str:
        piece = text[self._told :]
        self._told += len(piece)
        return piece


def _forget_oldest(kept: dict[Any, Any]) -> None:
    while len(kept) > _TOLD:
        del kept[next(iter(kept))]


def chat_ml(chat: Chat) -> str:
    """The chat in Qwen's format (ChatML), ready for the assistant's turn.

    Marks of the format inside a text are taken apart, so that no text can open a turn of its own.
    """
    return f"{_open(chat)}<|im_end|>\n<|im_start|>assistant\n"


def _open(chat: Chat) -> str:
    """The chat up to the end of its last text, which may go on."""
    return "<|im_end|>\n".join(f"<|im_start|>{role}\n{_defuse(text)}" for role, text in chat)


def _defuse(text: str) -> str:
    return text.replace("<|", "< |").replace("|>", "| >")
