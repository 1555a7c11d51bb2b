{#- A code and every code that it is a part of, up to no code at all: 2080501, 20805, 208, ''. -#}
{% macro code_prefixes(code) -%}
    list_distinct([left({{ code }}, digits) for digits in [0, 3, 5, 7, length({{ code }})]])
{%- endmacro %}

{#- A unit and all that it belongs to: by its code 024001, 02400, 0240, 024, 02 and none; by its name itself and none. -#}
{% macro unit_prefixes(unit) -%}
    case
        when regexp_full_match({{ unit }}, '\d+')
            then [left({{ unit }}, digits) for digits in range(2, length({{ unit }}) + 1)] || ['']
        else list_distinct([{{ unit }}, ''])
    end
{%- endmacro %}

{#- A project by its name; an item that is printed beside the project's name (a purchase) is a part of it. -#}
{% macro project_key(table) -%}
    coalesce(
        {{ table }}.project_label
        || case when {{ table }}.line_label != {{ table }}.project_label then '/' || {{ table }}.line_label else '' end,
        ''
    )
{%- endmacro %}

{% macro project_prefixes(project) -%}
    list_distinct([{{ project }}, split_part({{ project }}, '/', 1), ''])
{%- endmacro %}

{#- What keys a row's unit: nothing where it is the whole, else its code, else its name. -#}
{% macro printed_unit(units, table) -%}
    case when {{ units }}.is_whole then '' else coalesce({{ units }}.unit_code, {{ table }}.unit_label, '') end
{%- endmacro %}
