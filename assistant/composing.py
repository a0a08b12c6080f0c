"""Write the draft: fixed rules first, then evidence, then the question."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import prompts
from assistant import layout
from assistant.answers import Evidence, Question
from assistant.language_model.chat_model import ChatModel
from index.normalise import search_terms, visible

# Characters, and pieces. A model is told to stop after `answer_tokens`; one that does not obey
# would keep the visitor waiting and fill the memory.
LONGEST_DRAFT = 8000


def compose(question: Question, evidence: Sequence[Evidence], model: ChatModel) -> Iterator[str]:
    """Pieces of the draft as the model writes them, of characters that can be shown.

    It is cut off at `LONGEST_DRAFT`.

    Raises:
        ModelUnavailable: the model does not answer or broke off.
    """
    left = LONGEST_DRAFT
    for piece in islice(model.stream(prompt(), values_for(question, evidence)), LONGEST_DRAFT):
        shown = visible(piece)[:left]
        left -= len(shown)
        if shown:
            yield shown
        if not left:
            return


def prompt() -> prompts.Prompt:
    return prompts.load("answer")


def values_for(question: Question, evidence: Sequence[Evidence]) -> dict[str, str]:
    return {"evidence": layout.render(evidence), "question": question.asked}


def said(draft: str, question: str) -> str:
    """What a draft says, without what it copied of how its evidence was shown to the model, and
    without a beginning that says the question again."""
    return without_lead_in(layout.without_gaps(layout.without_label(draft)), question)


# 北京市对此的规定是：…, 提出了以下要求：…, 2022年的招商结果，…
_LEAD_IN = re.compile(
    r"[^。！？!?\n：:]{2,80}[：:]\s*(?=\S)|[^。！？!?\n：:，,]{2,40}(?:结果|情况|成果|成效)[，,](?=\S)"
)
_LEADS = re.compile(
    r"以下|如下|包括|分别|具体|几个?方面|"
    r"的?(措施|情况|内容|规定|要求|政策|工作|服务|流程)?(是|为|有)?[：:]\s*$"
)
_AIMS = re.compile("目标|计划|拟|将")
_NEW = 0.25  # share of its terms that a lead-in may have besides the question's


def without_lead_in(draft: str, question: str) -> str:
    """The draft without a beginning that only says the question again, up to its colon, or to the
    comma behind 结果 and its kin.

    What makes a target of what follows stays.
    """
    found = _LEAD_IN.match(draft)
    if not found or _AIMS.search(found.group()):
        return draft
    terms = set(search_terms(_LEADS.sub("", found.group())))
    added = terms.difference(search_terms(question))
    return draft[found.end() :] if terms and len(added) <= _NEW * len(terms) else draft
