{#- The sum of amounts in yuan, of those alone that a condition picks. -#}
{% macro sum_yuan(condition='true', amount='amount_yuan') -%}
    cast(sum({{ amount }}) filter (where {{ condition }}) as decimal(24, 4))
{%- endmacro %}

{#-
    The measures that are columns of the facts for analysts: summed up, or by name alone. A key printed twice in one
    table (once a unit, without its name) adds up.
-#}
{% macro measure_columns(summed=true) -%}
    {%- for measure in [
        'total', 'basic', 'basic_personnel', 'basic_public', 'project', 'operating', 'remitted', 'subsidy', 'reserve'
    ] %}
    {% if summed %}{{ sum_yuan("measure_code = '" ~ measure ~ "'") }} as {% endif %}{{ measure }}_yuan{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}

{#- The one amount of a named line. -#}
{% macro item(line) -%}
    max(amount_yuan) filter (where line_code = '{{ line }}')
{%- endmacro %}
