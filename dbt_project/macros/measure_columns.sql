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

{#- The items of “三公”经费 as columns. Where 会议费 and 培训费 are printed too, 合计 is that of all five. -#}
{% macro three_public_columns() -%}
    case
        when bool_or(line_code in ('three_public_total', 'meetings', 'training')) then {{ item('three_public_total') }}
        else {{ item('total') }}
    end as total_yuan,
    {%- for line in ['abroad', 'vehicles', 'vehicle_purchase', 'vehicle_operation', 'reception', 'meetings', 'training'] %}
    {{ item(line) }} as {{ line }}_yuan{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
