"""Prints tables as disclosures print them, with the truth beside them.

A document is data: tables and paragraphs (tables.py), printed in a layout (layout.py).
Printing (printing.py) gives the bytes of a PDF and every value that a reader must find in it (truth.py).
"""
