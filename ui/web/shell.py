"""The HTML document that gradio's page runs in, made ours: language, title, icon, style, script.

Gradio inserts what it is told to insert only once its own program runs, which shows a bare page
first, and its document advertises itself in the tags for shared links.
"""

import hashlib
import re
from html import escape
from pathlib import Path
from urllib.parse import quote

from assistant.answers import Language
from ui.web.frame import SEAL
from ui.web.turns import LANGUAGE_TAGS
from ui.wording import PAGE, PageText

STYLES = ("colours.css", "page.css", "talk.css", "panel.css", "actions.css", "print.css")
STAFF_STYLES = ("colours.css", "staff.css")
BROWSE_STYLES = (*STAFF_STYLES, "browse.css")
DESK_STYLES = (*STAFF_STYLES, "desk.css")
DOCUMENTS_DESK_STYLES = (*BROWSE_STYLES, "documents_desk.css")
SHARED_STYLES = (*BROWSE_STYLES, "shared.css")
FIRST_SCRIPT = "frames.js"  # before the toolkit's own
SCRIPTS, BROWSE_SCRIPT = ("page.js", "keeping.js", "actions.js"), "browse.js"
STAFF_SCRIPT, DOCUMENTS_DESK_SCRIPT = "staff.js", "documents_desk.js"
FILES = {
    **dict.fromkeys((*STYLES, *DESK_STYLES, *DOCUMENTS_DESK_STYLES, *SHARED_STYLES), "text/css"),
    **dict.fromkeys(
        (FIRST_SCRIPT, *SCRIPTS, BROWSE_SCRIPT, STAFF_SCRIPT, DOCUMENTS_DESK_SCRIPT),
        "text/javascript",
    ),
}
_ADVERTISING = re.compile(
    r'<meta\s+(?:property="og:|name="twitter:)[^>]*>|<link rel="manifest"[^>]*>'
)


def file_text(name: str) -> str:
    return (Path(__file__).parent / name).read_text("utf-8")


def link(name: str) -> str:
    """The address of one of our files, which changes with its content."""
    return f"/page/{name}?{hashlib.sha256(file_text(name).encode()).hexdigest()[:12]}"


def dress(html: str, nonce: str, language: Language) -> str:
    """The document with our head and a first picture, every script allowed to run by `nonce`."""
    words, tag = PAGE[language], LANGUAGE_TAGS[language]
    first = (
        f'<div id="opening" lang="{tag}">{SEAL}<p>{words.title}</p>'
        f"<small>{words.loading}</small></div>"
        f"<noscript><p>{words.needs_javascript}</p></noscript>"
    )
    html = _ADVERTISING.sub("", html)
    html = re.sub(r'<html\s+lang="en"', f'<html lang="{tag}"', html, count=1)
    html = html.replace("</head>", _head(words) + "</head>", 1)
    html = html.replace("<gradio-app", first + "<gradio-app", 1)
    return html.replace("<script", f'<script nonce="{escape(nonce)}"')


def _head(words: PageText) -> str:
    title, description = escape(words.title), escape(words.description)
    styles = "".join(f'<link rel="stylesheet" href="{link(name)}">' for name in STYLES)
    scripts = f'<script src="{link(FIRST_SCRIPT)}"></script>'
    scripts += "".join(f'<script defer src="{link(name)}"></script>' for name in SCRIPTS)
    icon = quote(SEAL.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '))
    return (
        f"<title>{title}</title>"
        f'<meta name="description" content="{description}">'
        f'<meta property="og:title" content="{title}">'
        f'<meta property="og:description" content="{description}">'
        '<meta name="color-scheme" content="light dark">'
        f'<link rel="icon" href="data:image/svg+xml,{icon}">'
        f"{styles}"
        f"{scripts}"
    )
