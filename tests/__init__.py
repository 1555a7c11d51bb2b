"""Tests: each states the rule that it protects."""
