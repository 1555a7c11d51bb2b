select count(*) as tables from duckdb_tables() where schema_name = 'checks' and table_name = 'proposed_corrections'
