"""The command line as a person calls it."""

import sys

import pytest

from ui import cli


@pytest.fixture
def command(monkeypatch, capfd):
    """`command("ask", "…")` → (exit code, stdout, stderr)."""

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["policy-assistant", *arguments])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main()
            raise SystemExit(0)
        printed = capfd.readouterr()
        return ended.value.code or 0, printed.out, printed.err

    return run
