{#-
    A view with Chinese names says what it is fixed to, and carries the comments of the columns that it shows; a column
    under another name than its own says what the word means there.
-#}
{% macro zh_comments() -%}
    {%- if execute -%}
        {%- set shown = adapter.get_columns_in_relation(this) | map(attribute='name') | list -%}
    comment on view {{ this.schema }}.{{ this.name }} is '{{ model.description | trim | replace("'", "''") }}';
        {%- for node in model.depends_on.nodes if not node.endswith('.dim_funds') -%}
            {%- set base = graph.nodes[node] -%}
            {%- for column in base.columns.values() if column.config.meta.get('zh') in shown %}
    comment on column {{ this.schema }}.{{ this.name }}.{{ column.config.meta.zh }}
        is '{{ column.description | replace("'", "''") }}';
            {%- endfor -%}
        {%- endfor -%}
    {%- endif -%}
{%- endmacro %}
