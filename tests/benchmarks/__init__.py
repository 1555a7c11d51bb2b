"""What reading costs, and whether its result is the same as pdfplumber's."""
