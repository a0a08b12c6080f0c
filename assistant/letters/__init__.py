"""Replies to enquiries: cut into questions, whose answers become an official letter."""
