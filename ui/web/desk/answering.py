"""Enquiries are answered in the background, one after the other; pages ask how far it is."""

import logging
import threading
from dataclasses import replace
from functools import lru_cache

from assistant.answers import Answer
from assistant.conversation.several.turns import Turns
from assistant.letters import checking, composing, enquiries, sourcing
from assistant.letters.checking import CheckedLetter
from assistant.letters.letter import Letter
from assistant.office.drafts import Draft, Drafts
from assistant.pipeline import Assistant
from ui.reliability import conflict_texts

_log = logging.getLogger(__name__)
_KEPT = 32  # checked letters
_KEPT_APPROVED = 2048  # some 10 KB each


class Answering:
    """A letter that was answered becomes the first version of its draft.

    What is under way is lost when the server stops: the draft then still has its questions.
    """

    def __init__(self, assistant: Assistant, drafts: Drafts) -> None:
        self._assistant = assistant
        self._drafts = drafts
        self._one_by_one = threading.Lock()
        self._lock = threading.Lock()
        self._done: dict[int, int] = {}  # draft → questions that are answered, while it is at work
        self._failed: set[int] = set()
        self.checked = lru_cache(maxsize=_KEPT)(self._checked)
        self.approved = lru_cache(maxsize=_KEPT_APPROVED)(self._approved)

    def asked(self, enquiry: str) -> enquiries.Asked:
        return enquiries.asked(enquiry, self._assistant.names)

    def start(self, draft: Draft, who: str) -> None:
        """Nothing happens where it is under way already."""
        with self._lock:
            if draft.id in self._done:
                return
            self._done[draft.id] = 0
            self._failed.discard(draft.id)
        # a daemon, so that stopping the server waits for no model
        arguments = (draft, who)
        threading.Thread(target=self._run, args=arguments, daemon=True, name="enquiry").start()

    def progress(self, draft: Draft) -> int | None:
        """How many questions are answered; None where it is not at work."""
        return self._done.get(draft.id)

    def has_failed(self, draft: Draft) -> bool:
        return draft.id in self._failed

    def _run(self, draft: Draft, who: str) -> None:
        try:
            with self._one_by_one:
                letter = self._letter(draft)
            self._drafts.save(draft.id, who, letter, base=0)
        except Exception:
            _log.exception("enquiry %s could not be answered", draft.id)
            self._failed.add(draft.id)
        finally:
            with self._lock:
                del self._done[draft.id]

    def _letter(self, draft: Draft) -> Letter:
        asked = self.asked(draft.enquiry)
        turns = Turns((), asked.context, asked.stand_alone)
        answers: list[Answer] = []
        for question in draft.questions:
            answers.append(
                self._assistant.ask(
                    question,
                    turns.before(question, asked.leads.get(question, "")),
                    language=draft.language,
                )
            )
            turns.add(answers[-1])
            self._done[draft.id] = len(answers)
        language, tone = draft.language, draft.tone
        return composing.compose(
            draft.questions, answers, language, tone, conflict_texts, asked.writer
        )

    def sourced(self, letter: Letter) -> Letter:
        """An edited letter with the evidence for what was added to it, where there is any."""
        return sourcing.sourced(letter, self._assistant.verifier, self._assistant.evidence_for)

    def _checked(self, draft: int, version: int) -> CheckedLetter:
        """A saved version held against its sources; kept, since neither of them changes."""
        saved = self._drafts.version(draft, version)
        assert saved, "only versions that are there are shown"
        return checking.check(saved.letter, self._assistant.verifier)

    def _approved(self, draft: int, version: int) -> Letter | None:
        """A version as precedents need it: one piece of evidence a document. Kept likewise."""
        saved = self._drafts.version(draft, version)
        if saved is None:
            return None
        documents = {item.document.id: item for item in saved.letter.evidence}
        return replace(saved.letter, evidence=tuple(documents.values()))
