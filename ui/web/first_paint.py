"""The first picture of the page is in its visitor's language already.

Gradio writes what its components show first into its document, the same for everybody. Put in
there, another language needs no second picture.
"""

import json
import re

from ui.web.around import Shown

_CONFIG = re.compile(r"(?<=window\.gradio_config = )\{.*?\}(?=;\s*</script>)", re.DOTALL)


def speak(html: str, title: str, shown: Shown) -> str:
    """The document whose components begin with what `shown` has for them."""

    def spoken(found: re.Match[str]) -> str:
        config = json.loads(found.group())
        config["title"] = title
        for component in config["components"]:
            component["props"].update(shown.get(component["props"].get("elem_id"), {}))
        whole = json.dumps(config, ensure_ascii=False, separators=(",", ":"))
        return whole.replace("<", "\\u003c")

    return _CONFIG.sub(spoken, html, count=1)
