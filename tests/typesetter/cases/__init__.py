"""One small document per trap that real disclosures set: `python -m tests.typesetter.cases` writes tests/documents/.

Each module holds cases of one family. A case is a name, the items to print and the layout; printing gives the truth.
"""
