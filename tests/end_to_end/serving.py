"""The web application, served from a thread until the tests end."""

import queue
import threading

from assistant.office import Office
from assistant.settings import Settings
from ui.web.app import serve


def start(assistant, office: Office, settings: Settings) -> str:
    """Its address, at any port that is free."""
    settings = settings.model_copy(update={"port": 0})
    ready: queue.Queue[str] = queue.Queue()
    arguments = (assistant, office, settings, ready.put)
    threading.Thread(target=serve, args=arguments, daemon=True).start()
    return ready.get(timeout=60)
