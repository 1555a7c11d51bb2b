"""Read Chinese budget and final-account disclosures into raw tables."""

__version__ = "0.1.0"
