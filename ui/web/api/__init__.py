"""What programs use: `/api/v1`, the OpenAI-compatible `/v1`, and `/mcp` for agents.

`application.py` puts them together; the schemas are in `schemas.py`, and every error is a problem
detail (RFC 9457).
"""
