from html.parser import HTMLParser

import pytest

from assistant.evaluation import Row, failures
from assistant.evaluation.summary import summarise
from ui.evaluation.report import report_html
from ui.evaluation.report.charts import curves, histogram, interval

VOID = {"meta", "br"}


class Page(HTMLParser):
    """Elements with their attributes; fails where one is closed that is not open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        assert not self._open

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.text += data

    def named(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]


def record(text="", status="answered", **fields):
    return {
        "question": "签约多少？", "language": "zh", "status": status,
        "answer": text or "资料中没有。", "text": text,
        "citations": [], "claims": [], "retrieved": [], "sufficiency": 0.7, "min_sufficiency": 0.5,
        "evidence": [{"n": 1, "document_id": "signing", "text": "签约21个项目"}],
        "retrieve_s": 0.1, "first_token_s": 1.0, "total_s": 2.0,
        "prompt_tokens": 300, "completion_tokens": 20, **fields,
    }  # fmt: skip


HOSTILE = "<script>alert(1)</script>&\"'"
PAIRS = [
    (Row(id="1", question="签约多少？", facts=("21个",), answerable=True), record("签约21个")),
    (
        Row(id="2", question=HOSTILE, facts=(HOSTILE, "22个"), answerable=True, tags=(HOSTILE,)),
        record(HOSTILE),
    ),
    (Row(id="3", question="?", answerable=False), record(status="insufficient_evidence")),
]


@pytest.fixture
def page():
    about = {"question set": HOSTILE, "min sufficiency": 0.5}
    return Page(report_html(about, summarise(PAIRS), failures(PAIRS[1:2]), [2.0, 1.0]))


def test_the_page_needs_nothing_but_itself(page):
    assert not page.named("script") and not page.named("link") and not page.named("img")
    outside = [v for _, attrs in page.elements for v in attrs.values() if v and "//" in v]
    assert outside == [] and "url(" not in page.text and "@import" not in page.text


def test_texts_are_escaped_and_shown(page):
    assert page.text.count("alert(1)") >= 5  # about, tag, question, expected and got


def test_a_failure_shows_question_answer_expectation_and_evidence(page):
    (article,) = page.named("article")
    assert article["id"] == "q-2"
    for told in ("Expected", "Got", "Evidence (1)", "签约21个项目", "22个 is not told"):
        assert told in page.text


def test_figures_curve_and_times_are_drawn(page):
    assert len(page.named("polyline")) == 2 and "33.3%" in page.text
    assert len([a for a in page.named("svg") if a["class"] == "chart"]) == 2


def test_without_failures_or_searches_the_page_says_so():
    closed = [(PAIRS[2][0], record(status="refused", sufficiency=None))]
    page = Page(report_html({}, summarise(closed), [], []))
    assert "None: every question" in page.text and not page.named("polyline")


def numbers(svg, tag, name):
    return [float(a[name]) for a in Page(svg).named(tag)]


def test_an_interval_spans_from_low_to_high():
    svg = interval(0.5, 0.25, 0.75)
    assert numbers(svg, "rect", "width") == [100, 50, 50]
    assert Page(svg).named("rect")[2]["x"] == "25.00"


def test_curves_run_from_corner_to_corner():
    svg = curves({"a": [(0.0, 0.0), (1.0, 1.0)], "<b>": [(0.0, 1.0)]}, 0.5, "threshold")
    first, _ = Page(svg).named("polyline")
    assert first["points"] == "40.0,196.0 368.0,12.0"
    (mark,) = [a for a in Page(svg).named("line") if a["class"] == "mark"]
    assert mark["x1"] == "204.0"


@pytest.mark.parametrize(
    ("values", "counts"),
    [([0.4], [1]), ([0.0, 0.6, 0.7], [1, 2]), ([0.1, 900.0, 800.0], [1, *[0] * 22, 2])],
)
def test_a_histogram_counts_every_value_once(values, counts):
    heights = numbers(histogram(values, 0.5, "seconds"), "rect", "height")
    assert heights == pytest.approx([184.0 * count / max(counts) for count in counts])
