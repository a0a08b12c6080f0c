"""What the office adds to a letter is looked up in all documents, not only in those it has."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answers import Claim, Evidence
from assistant.conversation.several import parts
from assistant.letters.checking import check
from assistant.letters.letter import Letter
from assistant.verification import Verifier

_MOST = 12  # sentences that are looked up at once


def sourced(
    letter: Letter, verifier: Verifier, find: Callable[[str], Sequence[Evidence]]
) -> Letter:
    """The letter with the evidence, of what `find` finds, that supports a sentence of it.

    Only sentences that its own evidence does not support are looked up.
    """
    evidence = letter.evidence
    for sentence in check(letter, verifier).unsupported[:_MOST]:
        found = parts.numbered(find(sentence.text), evidence)
        claim = verifier.check(Claim(sentence.text, ()), found) if found else None
        if claim and claim.supported:
            needed = [item for item in found if item.n in claim.cites]
            evidence = tuple(dict.fromkeys((*evidence, *parts.numbered(needed, evidence))))
    documents = (replace(item, document=replace(item.document, findings=())) for item in evidence)
    return replace(letter, evidence=tuple(documents))
