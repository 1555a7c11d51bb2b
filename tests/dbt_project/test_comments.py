"""Every public table and column says what it means, in Chinese and in English, to any client."""

from __future__ import annotations

import duckdb

from ingest.operations.places import Places

PUBLIC = """
    with relations as (
        select schema_name, table_name, comment from duckdb_tables()
        union all
        select schema_name, view_name, comment from duckdb_views()
    ),
    words as (
        select schema_name || '.' || table_name as place, comment from relations
        union all
        select concat_ws('.', schema_name, table_name, column_name), comment
        from duckdb_columns() semi join relations using (schema_name, table_name)
    )
"""
# Columns of these schemas may be steps that lead to a public table (`core.int_…`, `checks.…` beside its public ones).
FULL = "('marts', 'zh')"


def ask(release: Places, query: str) -> list[tuple[str, ...]]:
    with duckdb.connect(str(release.warehouse), read_only=True) as warehouse:
        return warehouse.execute(PUBLIC + query).fetchall()


def test_every_table_and_column_carries_a_comment_in_both_languages(samples_release: Places) -> None:
    """Of zh and marts all, of core the dimensions and facts."""
    silent = ask(
        samples_release,
        f"""
        select place from words
        where
            (split_part(place, '.', 1) in {FULL} and split_part(place, '.', 2) not like 'int_%'
             or regexp_matches(place, '^core\\.(dim|fct)_'))
            and not coalesce(regexp_matches(comment, '\\p{{Han}}') and regexp_matches(comment, '[A-Za-z]{{2}}'), false)
        """,  # noqa: S608 - constants of this module
    )
    assert silent == []


def test_zh_names_are_chinese(samples_release: Places) -> None:
    """A view for analysts has no column in another language."""
    foreign = ask(
        samples_release, "select place from words where place like 'zh.%' and regexp_matches(place[4:], '[A-Za-z]')"
    )
    assert foreign == []
