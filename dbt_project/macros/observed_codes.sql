{#- The well-formed codes that documents print, with the name printed most often beside each. -#}
{% macro observed_codes(code, pattern) -%}
    select
        code,
        arg_max(name, (printings, name)) as name
    from (
        select
            {{ code }} as code,
            trim(line_label) as name,
            count(*) as printings
        from {{ ref('stg_cells') }}
        where role = 'value' and regexp_full_match({{ code }}, '{{ pattern }}')
        group by {{ code }}, trim(line_label)
    )
    group by code
{%- endmacro %}

{#- The code that a code is printed under, and how deep it stands: 类 1, 款 2, 项 3. -#}
{% macro code_level(code) -%}
    cast((length({{ code }}) - 1) // 2 as integer)
{%- endmacro %}

{% macro parent_code(code) -%}
    case when length({{ code }}) > 3 then left({{ code }}, length({{ code }}) - 2) end
{%- endmacro %}
