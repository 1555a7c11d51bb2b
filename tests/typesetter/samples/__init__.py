"""The sample documents of data/samples/, made from figures: `python -m tests.typesetter.samples`."""
