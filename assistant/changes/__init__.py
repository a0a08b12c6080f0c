"""What later acts do to a rule: what they change, repeal or replace, from when and for whom."""
