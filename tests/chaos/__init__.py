"""Rebuilds that are killed at random moments, while others read the warehouse."""
