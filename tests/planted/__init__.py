"""Errors planted in documents that balance: each must be detected, and found again where it was planted."""
