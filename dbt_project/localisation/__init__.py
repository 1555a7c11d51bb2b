"""Where a document that does not balance is likely to be wrong: the smallest changes after which it balances."""
