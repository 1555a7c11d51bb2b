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
