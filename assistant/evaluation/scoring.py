"""The scores of one question by name, and what is wrong with its answer in words. Pure."""

from collections.abc import Callable, Mapping

from assistant.evaluation import metrics
from assistant.evaluation.metrics import Score
from assistant.evaluation.questions import Row
from assistant.records import Record

FAR = 0.3  # ROUGE-L below which an answer without named facts counts as wrong
Scores = Mapping[str, Score]


def _refused(row: Row, record: Record) -> Score:
    return float(metrics.refuses(record)) if metrics.must_refuse(row) else None


def _false_refusal(row: Row, record: Record) -> Score:
    return float(not metrics.answers(record)) if row.answerable else None


def _invented(row: Row, record: Record) -> Score:
    return float(len(metrics.invented_numbers(record))) if metrics.answers(record) else None


def _forbidden(row: Row, record: Record) -> Score:
    return float(len(metrics.forbidden_wordings(row, record))) if row.forbidden else None


_SCORES: Mapping[str, Callable[[Row, Record], Score]] = {
    "fact_recall": metrics.fact_recall,
    "rouge_l": metrics.rouge_l,
    "numbers_right": metrics.numbers_right,
    "citation_precision": metrics.citation_precision,
    "citation_recall": metrics.citation_recall,
    "verbatim_quotes": lambda row, record: metrics.verbatim_quotes(record),
    "refused_unanswerable": _refused,
    "false_refusals": _false_refusal,
    "status_right": metrics.status_right,
    "invented_numbers": _invented,
    "forbidden_wordings": _forbidden,
    "passed": lambda row, record: float(not problems(row, record)),
}
NAMES = tuple(_SCORES)
LOWER_IS_BETTER = frozenset({"false_refusals", "invented_numbers", "forbidden_wordings"})


def scores_of(row: Row, record: Record) -> Scores:
    return {name: score(row, record) for name, score in _SCORES.items()}


def problems(row: Row, record: Record) -> list[str]:
    """All that is wrong, each as one short sentence; empty where the answer is right."""
    told = []
    if not metrics.status_right(row, record):
        may = "/".join(row.status) or ("an answer" if row.answerable else "a refusal")
        told.append(f"ended as {record['status']} instead of {may}")
    if row.answerable and metrics.answers(record):
        told += [f"{fact} is not told" for fact in metrics.absent_facts(row, record)]
        told += _far(row, record)
        if metrics.citation_precision(row, record) == 0.0:
            told.append("cites no labelled source")
    told += [f"{number} stands in no quote" for number in metrics.invented_numbers(record)]
    told += [f"says {wording}" for wording in metrics.forbidden_wordings(row, record)]
    told += [
        f"quote {c['n']} is not what stands there"
        for c in record["citations"]
        if not c.get("verbatim", True)
    ]
    return told


def _far(row: Row, record: Record) -> list[str]:
    """Without named facts an answer is measured by the expected one."""
    if row.facts or not row.answers:
        return []
    rouge = metrics.rouge_l(row, record) or 0.0
    return [f"ROUGE-L {rouge:.2f} with the expected answer"] if rouge < FAR else []


def decided_by(record: Record) -> list[str]:
    """Which checks made the answer what it is: of the whole question, then of its sentences.

    Of a message with several questions it is told for each.
    """
    if record.get("parts"):
        limit = {"min_sufficiency": record["min_sufficiency"]}
        parts = [(part["question"], decided_by({**part, **limit})) for part in record["parts"]]
        return [f"“{question}”: {check}" for question, checks in parts for check in checks]
    told = []
    if record["status"] == "insufficient_evidence" and not record.get("claims"):
        likely = record.get("sufficiency")
        low = likely is not None and likely < record.get("min_sufficiency", 0.0)
        if low:
            told.append(f"sufficiency {likely:.2f} is below {record['min_sufficiency']:.2f}")
        elif (sure := record.get("confidence")) is not None:
            told.append(f"confidence: the model was unsure of its draft ({sure:.2f})")
        else:
            told.append("sufficiency: place, time or subject is not in what was found")
    elif not metrics.answers(record) and not record.get("claims"):
        told.append(f"scope: {record['status']}")
    told += [
        f"verification ({_failed(claim)}) removed “{claim['text']}”: {claim['problem']}"
        for claim in record.get("claims", ())
        if claim["problem"]
    ]
    return told


def _failed(claim: Record) -> str:
    return next((check["name"] for check in claim["checks"] if not check["passed"]), "support")
