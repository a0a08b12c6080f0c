"""The single rules of `claim_rules`, each in the file of what it is about."""
