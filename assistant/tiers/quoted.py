"""The clauses that quotations give something by, each of one rule: …，按3万元；…，按5000元. Pure.

No case that was not asked about, and of a change the new wording alone.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.answers import Claim, Evidence
from assistant.layout import readable, table_header
from index.amending import TO
from index.sentences import split_sentences
from index.validity import BEHIND

SPECIAL = re.compile(r"\s*(?:其中|对?(?:属于|被认定|列入))")  # a case that was not asked about
_SPECIAL_WITHIN = re.compile("[；;，,](?=其中|对?(?:属于|被认定为|列入))")
# behind it stands what holds: 将“…25%”修改为“…40%”, 第九条修改为：“…”
_NEW = re.compile(rf"[”’」条项款][^，,。；;“”]{{0,8}}?{TO}[：:]?\s*[“「]?")
_CLAUSE = re.compile("[^；;]+[；;]?")


class Said(NamedTuple):
    """A quoted sentence, or clause of one, at `[start:end]` of a document."""

    item: Evidence
    start: int
    end: int

    @property
    def text(self) -> str:
        """As it reads, a table's row with its labels."""
        header = table_header(self.item.passage.text, self.start - self.item.passage.start)
        quote = self.item.quote(self.start, self.end)
        return readable(quote, header) if header else quote

    @property
    def whole(self) -> "Said":
        """The sentence of the evidence that it is in, or but a part of."""
        for start, end in self.item.sentences:
            if start <= self.start and self.end <= end:
                return Said(self.item, start, end)
        return self

    def clauses(self) -> list["Said"]:
        """The clauses between its semicolons."""
        if self.text.startswith("|") or self.text != self.item.quote(self.start, self.end):
            return [self]
        found = _CLAUSE.finditer(self.text)
        return [
            Said(self.item, self.start + a, self.start + b) for a, b in (f.span() for f in found)
        ]


def quoted(claims: Sequence[Claim], evidence: Sequence[Evidence]) -> Iterator[Said]:
    """The sentences that claims quote, but those of cases that were not asked about."""
    items = {item.n: item for item in evidence}
    for claim in claims:
        for n, start, end in claim.quotes:
            holds = n in items and items[n].document.status not in BEHIND
            text = items[n].quote(start, end) if holds else ""
            for a, b in split_sentences(text):
                if not SPECIAL.match(text, a):
                    special = _SPECIAL_WITHIN.search(text, a, b)
                    b = special.start() if special else b
                    new = max((f.end() for f in _NEW.finditer(text, a, b)), default=a)
                    yield Said(items[n], start + new, start + b)
