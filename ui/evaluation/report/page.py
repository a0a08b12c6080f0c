"""The page of an evaluation's figures, from its summary. Pure; all texts are escaped."""

from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files
from typing import Any

from ui.evaluation.report.charts import curves, histogram, interval
from ui.evaluation.report.failures import failures_html

_NAMES = {
    "passed": "Nothing wrong",
    "fact_recall": "Facts told",
    "numbers_right": "Expected numbers told",
    "rouge_l": "ROUGE-L by character",
    "status_right": "Ended as it should",
    "refused_unanswerable": "Unanswerable refused",
    "false_refusals": "Answerable refused (less is better)",
    "citation_precision": "Citations that are labelled sources",
    "citation_recall": "Labelled sources that are cited",
    "verbatim_quotes": "Quotes that are verbatim",
}
_SHORT = {  # of the slices
    "passed": "nothing wrong", "fact_recall": "facts", "rouge_l": "ROUGE-L",
    "refused_unanswerable": "rightly refused", "false_refusals": "falsely refused",
}  # fmt: skip


def report_html(
    about: Mapping[str, Any],
    summary: Mapping[str, Any],
    failures: Sequence[Mapping[str, Any]],
    seconds: Sequence[float],
) -> str:
    """One HTML page without any outside resource.

    about: what was run, name → value; seconds: of each answer until it was verified.
    """
    style = files(__package__).joinpath("report.css").read_text("utf-8")
    told = "".join(
        f"<div><dt>{escape(k)}</dt><dd>{escape(str(v))}</dd></div>" for k, v in about.items()
    )
    sections = [
        ("Figures", _tiles(summary) + _scores(summary["scores"])),
        ("How the questions ended", _statuses(summary["statuses"])),
        ("Refusing, and time", _charts(about, summary, seconds)),
        ("By language and tag", _slices(summary)),
        (f"What failed ({len(failures)})", failures_html(failures)),
    ]
    body = "".join(f"<section><h2>{escape(name)}</h2>{html}</section>" for name, html in sections)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>Evaluation</title><style>{style}</style></head><body><main>"
        f'<header><h1>Evaluation</h1><dl class="about">{told}</dl></header>{body}'
        "</main></body></html>\n"
    )


def _tiles(summary: Mapping[str, Any]) -> str:
    scores, counts = summary["scores"], summary["counts"]
    tiles = [
        (_percent(scores["passed"]), f"of {summary['questions']} questions with nothing wrong"),
        (str(counts["invented_numbers"]), "invented numbers"),
        (str(counts["forbidden_wordings"]), "forbidden wordings"),
        (str(counts["quotes_not_verbatim"]), f"of {counts['quotes']} quotes not verbatim"),
        (_seconds(summary["first_token_s"]["p50"]), "to the first word (median)"),
        (_seconds(summary["total_s"]["p50"]), "to the checked answer (median)"),
    ]
    return '<ul class="tiles">{}</ul>'.format(
        "".join(f"<li><b>{escape(v)}</b><span>{escape(name)}</span></li>" for v, name in tiles)
    )


def _scores(scores: Mapping[str, Sequence[float]]) -> str:
    rows = "".join(
        f"<tr><th scope='row'>{escape(name)}</th><td class='number'>{_percent(scores[key])}</td>"
        f"<td class='number soft'>{scores[key][1]:.1%} – {scores[key][2]:.1%}</td>"
        f"<td class='wide'>{interval(*scores[key])}</td></tr>"
        for key, name in _NAMES.items()
        if key in scores
    )
    return (
        f'<div class="scroll"><table class="scores">{rows}</table></div>'
        '<p class="soft">The thin line is the 95 % bootstrap interval over the questions. '
        "It has no width where all agree, however few they are.</p>"
    )


def _statuses(table: Mapping[str, Mapping[str, int]]) -> str:
    ends = sorted({status for row in table.values() for status in row})
    head = "".join(f"<th scope='col'>{escape(status.replace('_', ' '))}</th>" for status in ends)
    rows = "".join(
        f"<tr><th scope='row'>{escape(may.replace('_', ' '))}</th>"
        + "".join(f"<td class='number'>{row.get(status) or '·'}</td>" for status in ends)
        + "</tr>"
        for may, row in table.items()
    )
    return (
        f'<div class="scroll"><table><tr><th scope="col">may end as</th>{head}</tr>{rows}</table>'
        "</div>"
    )


def _charts(about: Mapping[str, Any], summary: Mapping[str, Any], seconds: Sequence[float]) -> str:
    charts = []
    if curve := summary.get("sufficiency_curve"):
        lines = {
            name: [(point["threshold"], point[key]) for point in curve]
            for key, name in (
                ("refused_unanswerable", "unanswerable refused"),
                ("false_refusals", "answerable refused"),
            )
        }
        keys = "".join(f'<li class="key-{n}">{escape(name)}</li>' for n, name in enumerate(lines))
        drawn = curves(lines, about.get("min sufficiency"), "threshold of sufficiency")
        charts.append(f'<figure>{drawn}<ul class="keys">{keys}</ul></figure>')
    if seconds:
        bar = 0.5 if max(seconds) <= 12 else 1.0
        named = "answers by seconds until they were checked"
        charts.append(f"<figure>{histogram(seconds, bar, named)}</figure>")
    return f'<div class="charts">{"".join(charts)}</div>'


def _slices(summary: Mapping[str, Any]) -> str:
    slices = {**summary["by_language"], **summary["by_tag"]}
    known = [key for key in _SHORT if key in summary["scores"]]
    head = "".join(f"<th scope='col'>{_SHORT[key]}</th>" for key in known)
    rows = "".join(
        f"<tr><th scope='row'>{escape(name)}</th><td class='number'>{one['questions']}</td>"
        + "".join(f"<td class='number'>{_percent(one['scores'].get(key))}</td>" for key in known)
        + f"<td class='number'>{one['counts']['invented_numbers']}</td></tr>"
        for name, one in slices.items()
    )
    return (
        "<div class='scroll'><table><tr><th scope='col'>slice</th><th scope='col'>questions</th>"
        f"{head}<th scope='col'>invented</th></tr>{rows}</table></div>"
    )


def _percent(value: Sequence[float] | None) -> str:
    return "·" if value is None else f"{value[0]:.1%}"


def _seconds(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f} s"
