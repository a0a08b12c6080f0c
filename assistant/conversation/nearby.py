"""What may be told where the documents do not answer: the same of the newest year they have, and
what each park is for to who asks which is for his trade. Pure."""

import re
from collections.abc import Iterable
from datetime import date

from assistant.abstention.unheld import YEAR
from assistant.answers import Answer, AnswerStatus
from assistant.conversation import trade
from index.documents import Hit
from index.normalise import search_key


def question(refused: Answer) -> str:
    """Another question that is near to one that was refused; empty where none is."""
    asked = refused.question
    if refused.status is not AnswerStatus.INSUFFICIENT_EVIDENCE:
        return ""
    if trade.asks_for_park(asked.asked):
        return trade.EACH_PARK[asked.language]
    return of_last_year(refused)


def of_last_year(refused: Answer) -> str:
    """A refused question of the newest year that is told of; empty where it is of this year by no
    word, or by its number."""
    asked = refused.question
    this_year = (asked.as_of or date.today()).year
    newest = max(_years_before(this_year, refused.retrieved), default=None)
    typed = " ".join([asked.text, *(turn.question for turn in asked.history)])
    if newest is None or str(this_year) in typed:  # who names a year asks for no other
        return ""
    said = re.sub(rf"(?:in |for )?this year \({this_year}\)", f"in {newest}", asked.asked)
    said = re.sub(rf"(?<!\d){this_year}年", f"{newest}年", said)
    return said if said != asked.asked else ""


def _years_before(this_year: int, hits: Iterable[Hit]) -> set[int]:
    """Years before it that the hits tell of, by their words and titles."""
    said = (search_key(f"{hit.document.title} {hit.passage.text}") for hit in hits)
    return {int(year) for text in said for year in YEAR.findall(text) if int(year) < this_year}
