"""Make the index anew while the old one stays: `ingest --rebuild`.

The new index is made beside the current one and takes its place when it is complete. A rebuild
that was cut short goes on where it stopped; until then the old index answers.
"""

import shutil
from contextlib import closing, suppress
from pathlib import Path

from index import catalog_schema
from index.apart import CATALOG
from index.catalog import Catalog
from index.errors import CatalogDamaged, IndexMissing


def seed(current: Path, new: Path) -> None:
    """Prepare the folder of the new index: what is no document, such as corrections, is kept."""
    if (new / CATALOG).exists():
        return  # begun by a rebuild that was cut short
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    draft = new / f"{CATALOG}.draft"
    with suppress(IndexMissing, CatalogDamaged):  # then it starts from nothing
        catalog_schema.copy(current / CATALOG, draft)
        with closing(Catalog(draft)) as catalog:
            catalog.clear()
            catalog.compact()
        draft.replace(new / CATALOG)
