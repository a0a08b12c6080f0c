"""How evidence reads to the model, and quotations to a person. Pure."""

import re
from collections.abc import Iterable, Mapping

from assistant.answers import Evidence, Language
from assistant.quantities import english_values
from index.documents import Hit, Kind

_RULE_ROW = re.compile(r"^\s*\|?[\s:|-]+\|?\s*$", re.MULTILINE)
_KINDS: Mapping[Kind, str] = {
    Kind.REGULATION: "法规", Kind.PLAN: "实施方案", Kind.MECHANISM: "保障机制",
    Kind.TARGET: "目标，不是结果", Kind.NEWS: "新闻报道", Kind.NOTICE: "通知公告",
    Kind.GUIDE: "介绍",
}  # fmt: skip


def render(evidence: Iterable[Evidence], language: Language) -> str:
    """The evidence as the model reads it."""
    return "\n".join(render_one(item, language) for item in evidence)


def render_one(item: Evidence, language: Language) -> str:
    text = plain(f"{item.lead}\n{item.text}" if item.lead else item.text)
    if language == "en":
        values = "; ".join(f"{a} = {b}" for a, b in english_values(text))
        text += f" ({values})" if values else ""
    return f"{header(item.n, item)}\n{text}"


def header(n: int, item: Hit | Evidence) -> str:
    document, heading = item.document, item.passage.heading
    facts = "，".join(f for f in (_KINDS.get(document.kind, ""), document.published) if f)
    return f"[{n}]《{document.title}》{heading}" + (f"（{facts}）" if facts else "")


def plain(text: str) -> str:
    """Text for reading: one line, without table rules and Markdown emphasis."""
    text = _RULE_ROW.sub("", text).replace("**", "").replace("`", "")
    return re.sub(r"\s+", " ", text).strip()
