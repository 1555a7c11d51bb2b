{#- A view with Chinese names carries the comments of the fact or mart that it shows, and of its columns. -#}
{% macro zh_comments() -%}
    {%- if execute -%}
        {%- set shown = adapter.get_columns_in_relation(this) | map(attribute='name') | list -%}
        {%- for node in model.depends_on.nodes if not node.endswith('.dim_funds') -%}
            {%- set base = graph.nodes[node] -%}
    comment on view {{ this.schema }}.{{ this.name }} is '{{ base.description | replace("'", "''") }}';
            {%- for column in base.columns.values() if column.config.meta.get('zh') in shown %}
    comment on column {{ this.schema }}.{{ this.name }}.{{ column.config.meta.zh }}
        is '{{ column.description | replace("'", "''") }}';
            {%- endfor -%}
        {%- endfor -%}
    {%- endif -%}
{%- endmacro %}
