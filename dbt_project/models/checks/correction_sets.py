"""One row per document, problem, rank and cell: what to change so that the failing identities of a problem hold."""

import pandas as pd
from localisation.proposals import COLUMNS_OF_ROWS, rows_of
from localisation.reading import documents


def model(dbt, session):
    """Search in one document after another."""
    dbt.config(materialized="table")
    terms, cells = dbt.ref("system_terms"), dbt.ref("system_cells")
    rows = [row for document in documents(terms, cells) for row in rows_of(document)]
    found = pd.DataFrame(rows, columns=list(COLUMNS_OF_ROWS), dtype=object)  # noqa: F841 - asked for by its name below
    wanted = ", ".join(f"cast({name} as {kind}) as {name}" for name, kind in COLUMNS_OF_ROWS.items())
    return session.sql(f"select {wanted} from found")  # noqa: S608 - our own names
