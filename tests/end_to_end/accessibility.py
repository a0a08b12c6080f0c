"""axe-core on a page as it stands."""

from axe_playwright_python.sync_playwright import Axe

_OPTIONS = {"resultTypes": ["violations"]}


def findings(page) -> list[str]:
    """What axe finds at fault, one line each, however small."""
    found = Axe().run(page, options=_OPTIONS).response["violations"]
    return [
        f"{v['impact']} {v['id']}: {node['target']} {node['failureSummary']}"
        for v in found
        for node in v["nodes"]
    ]
