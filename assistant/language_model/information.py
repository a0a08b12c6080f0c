"""How much the evidence tells of a question, by the language model that reads both.

A question is likelier after passages that answer it than after others (query likelihood, Ponte &
Croft 1998; by a language model that was not trained for it, Sachan et al. 2022, "Improving Passage
Retrieval with Zero-Shot Question Generation"). What it is likelier than without any passage is the
pointwise mutual information of the two: names and rare words, which are unlikely anywhere, cancel
out. The model need not be able to tell whether it can answer, which a small one cannot.
"""

import math
from collections.abc import Sequence

from assistant import composing
from assistant.abstention.sufficiency import Reading
from assistant.answers import Evidence, Question
from assistant.asker import asker
from assistant.language_model.chat_model import ChatModel
from index.everyday import in_words_of

# Of 300 drafts for ncp-open one over the first is right by ROUGE-L 0.75 and more, one under the
# second by 0.2.
SURE = -0.3
UNSURE = -0.9
# Of 32 answers for ncp-open that something was quoted beside, the nine over this are worse for it
# but one.
CERTAIN = -0.13


def confidence(question: Question, evidence: Sequence[Evidence], model: ChatModel) -> float | None:
    """How sure the model was of the draft it wrote: its log-probability in nats by the square root
    of its tokens; None where it does not tell.

    A mean over the tokens would make long drafts sure, of which most is copied as it goes on; their
    sum, unsure.
    """
    written = model.reply_log_probability(
        composing.prompt(), composing.values_for(question, evidence)
    )
    if not written or not written[1]:
        return None
    likelihood, tokens = written
    return likelihood / math.sqrt(tokens)


def read(question: Question, evidence: Sequence[Evidence], model: ChatModel) -> Reading | None:
    """What the model makes of the question, without what only says who asks and in the words of
    the evidence; None where it does not tell how likely a text is.

    It reads what it reads for the draft, so that the draft costs the less.

    Raises:
        ModelUnavailable: the model does not answer.
    """
    before = {**composing.values_for(question, evidence), "question": ""}
    both = (before, {**before, "evidence": ""})
    told = "\n".join(f"{item.document.title}\n{item.text}" for item in evidence)
    asked = in_words_of(told, question.asked[len(asker(question.asked)) :])
    after, alone = model.log_probabilities(composing.prompt(), both, asked)
    if not after or not alone:
        return None
    length = len(asked)
    return Reading((sum(after) - sum(alone)) / length, -sum(alone) / length)
