"""Gives the search to models that dbt runs (profiles.yml)."""

from __future__ import annotations

import duckdb
from dbt.adapters.duckdb.plugins import BasePlugin

from localisation.function import register


class Plugin(BasePlugin):
    """What dbt-duckdb calls with each connection."""

    def configure_connection(self, conn: duckdb.DuckDBPyConnection) -> None:
        """Give the connection the function."""
        register(conn)
