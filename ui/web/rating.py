"""What a visitor thinks of an answer: two buttons, and the reason where it did not help. Pure HTML.

The page's script sends it to the API.
"""

from html import escape

from assistant.answers import Language
from ui.wording.rating import RATING


def rating_html(answer_id: str, language: Language) -> str:
    words = RATING[language]
    reasons = "".join(
        f'<label><input type="radio" name="reason" value="{reason}"> {told}</label>'
        for reason, told in words.reasons.items()
    )
    return (
        f'<form class="rating" data-answer="{escape(answer_id)}" data-thanks="{words.thanks}" '
        f'data-failed="{words.failed}"><div class="helped" role="group" aria-label="{words.asked}">'
        f'<span aria-hidden="true">{words.asked}</span>'
        f'<button type="button" data-rate="up" aria-pressed="false">{words.up}</button>'
        f'<button type="button" data-rate="down" aria-pressed="false">{words.down}</button></div>'
        f'<fieldset hidden><legend>{words.why}</legend><div class="reasons">{reasons}</div>'
        f'<textarea name="comment" rows="2" maxlength="1000" aria-label="{words.comment}" '
        f'placeholder="{words.comment}"></textarea>'
        f'<button type="submit">{words.send}</button></fieldset>'
        '<p class="told" role="status"></p></form>'
    )
