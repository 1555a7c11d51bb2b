{#- A typed model without rows: what it will hold is agreed before anything fills it. -#}
{% macro empty(columns) -%}
select
    {%- for name, type in columns.items() %}
    cast(null as {{ type }}) as {{ name }}{{ ',' if not loop.last }}
    {%- endfor %}
where false
{%- endmacro %}
