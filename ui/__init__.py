"""How people reach the assistant: a command line, a web page, an API."""
