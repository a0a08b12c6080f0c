"""The wrong answers of an evaluation, one after another, so that a person can judge each. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

_SHOWN = 300  # of many failures; all are in failures.jsonl


def failures_html(failures: Sequence[Mapping[str, Any]]) -> str:
    if not failures:
        return "<p>None: every question was answered or refused as it should be.</p>"
    more = len(failures) - _SHOWN
    rest = f"<p>{more} more are in failures.jsonl.</p>" if more > 0 else ""
    return "".join(map(_failure, failures[:_SHOWN])) + rest


def _failure(told: Mapping[str, Any]) -> str:
    turns = [text for turn in told["history"] for text in turn]
    before = f'<p class="soft">{escape(" › ".join(turns))}</p>' if turns else ""
    return (
        f'<article class="failure" id="q-{escape(told["id"])}">'
        f"<header><h3>{escape(told['question'])}</h3>"
        f'<p class="soft">{escape(told["id"])} · {escape(told["status"])}</p></header>{before}'
        f'<ul class="wrong">{_items(told["wrong"])}</ul>'
        '<div class="sides">'
        f"<section><h4>Expected</h4>{_expected(told)}</section>"
        f"<section><h4>Got</h4>{_paragraphs(told['got'])}</section></div>"
        f"{_decided(told['decided_by'])}{_evidence(told['evidence'])}</article>"
    )


def _expected(told: Mapping[str, Any]) -> str:
    texts = told["expected"] or ["a refusal"]
    sources = ", ".join(told["sources"])
    named = f'<p class="soft">{escape(sources)}</p>' if sources else ""
    return f"<ul>{_items(texts)}</ul>{named}"


def _decided(checks: Sequence[str]) -> str:
    if not checks:
        return ""
    return f'<h4>What decided</h4><ul class="soft">{_items(checks)}</ul>'


def _evidence(evidence: Sequence[Mapping[str, Any]]) -> str:
    if not evidence:
        return ""
    items = "".join(
        f"<li><b>[{e['n']}]</b> {escape(e['text'])} "
        f'<span class="soft">{escape(e["document_id"])}</span></li>'
        for e in evidence
    )
    return f"<details><summary>Evidence ({len(evidence)})</summary><ol>{items}</ol></details>"


def _items(texts: Iterable[str]) -> str:
    return "".join(f"<li>{escape(text)}</li>" for text in texts)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
