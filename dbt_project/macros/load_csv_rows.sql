{#- As dbt-duckdb loads a seed, but told whole, so that it can be told again (ingest/operations/statements.py). -#}
{% macro duckdb__load_csv_rows(model, agate_table) -%}
    {%- set sql -%}
        copy {{ this }} from '{{ adapter.get_seed_file_path(model) }}' (format csv, header true)
    {%- endset -%}
    {%- do adapter.add_query(sql) -%}
    {{- return(sql) -}}
{%- endmacro %}
