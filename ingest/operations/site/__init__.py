"""The site: what was read, beside the picture of the page, as pages that open without a network."""
