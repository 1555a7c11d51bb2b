{#- The sum of amounts in yuan, of those alone that a condition picks. -#}
{% macro sum_yuan(condition='true', amount='amount_yuan') -%}
    cast(sum({{ amount }}) filter (where {{ condition }}) as decimal(24, 4))
{%- endmacro %}

{#- Measures as columns. A key printed twice in one table (once a unit, without its name) adds up. -#}
{% macro measure_columns() -%}
    {%- for measure in var('measures_as_columns') %}
    {{ sum_yuan("measure_code = '" ~ measure ~ "'") }} as {{ measure }}_yuan{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}

{#- The same columns by name. -#}
{% macro measure_names() -%}
    {%- for measure in var('measures_as_columns') %}
    {{ measure }}_yuan{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
