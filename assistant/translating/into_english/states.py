"""How far a thing is by a Chinese sentence, done or still being built, which English may not lose.
Pure.

Of what 已经做好 covers a small model makes what there is, and of 在建设现场 what is underway.
"""

import re
from collections.abc import Iterator

BUILDING = re.compile(
    "建设现场|正在(?:加班加点)?建设(?![\u4e00-\u9fff]{0,6}体系)|在建(?![筑立设议])"
)
_STATES = tuple(
    (chinese, re.compile(english, re.IGNORECASE))
    for chinese, english in (
        (BUILDING, r"\b(?:construct|build|built)"),
        (
            re.compile("已经?(?:全部|基本)?(?:做好|完成|建成|建好|完工|竣工|[编绘]制)"),
            r"\b(?:already|complet|finish|ready|done|built|made|drawn|prepared|compiled|drew|"
            r"constructed|developed|formulated|created|achiev|fulfil|met)|"
            r"\bha(?:s|ve|d)\b[^.;]{0,30}\b\w+(?:ed|wn)\b",
        ),
    )
)


def lost(english: str, chinese: str) -> Iterator[str]:
    """The states of things in the Chinese that the English does not tell."""
    for state, told in _STATES:
        if (found := state.search(chinese)) and not told.search(english):
            yield found.group()
