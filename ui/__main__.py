"""`python -m ui` is `policy-assistant`."""

from ui.cli import main

main()
