"""What is said before and beside a question: follow-ups, and several questions in one message.

Rules, in both languages; no model is asked. A small model rewrites unreliably, and a wrong rewrite
asks another question than the visitor did.
"""
