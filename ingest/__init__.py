"""Read Chinese budget and final-account disclosures into raw tables."""
