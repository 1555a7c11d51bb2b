{#- A code and every code that it is a part of, up to no code at all: 2080501, 20805, 208, ''. -#}
{% macro code_prefixes(code) -%}
    list_distinct([left({{ code }}, digits) for digits in [0, 3, 5, 7, length({{ code }})]])
{%- endmacro %}
