"""The API does what its OpenAPI description says, whatever is sent (schemathesis)."""

import itertools
from contextlib import suppress

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance,
    response_schema_conformance, unsupported_method,
]  # fmt: skip


@pytest.mark.parametrize("address", ["/api/v1/openapi.json", "/v1/openapi.json"])
def test_no_request_makes_it_fail_or_break_its_promises(make_app, address):
    schema = schemathesis.openapi.from_asgi(address, make_app())
    operations = [found.ok() for found in schema.get_all_operations()]
    assert operations
    for operation, mode in itertools.product(operations, GenerationMode):

        @settings(
            max_examples=30,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def holds(case):
            case.call_and_validate(checks=CHECKS)

        with suppress(*[Unsatisfiable] * (mode is GenerationMode.NEGATIVE)):
            holds()  # an operation without parameters has nothing to get wrong
