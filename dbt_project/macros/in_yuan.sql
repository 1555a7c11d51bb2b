{#- A number in the printed unit as yuan, exactly; where no unit is known the number itself (unit_source says so). -#}
{% macro in_yuan(number, multiplier) -%}
    cast({{ number }} * cast(coalesce({{ multiplier }}, 1) as decimal(9, 0)) as decimal(24, 4))
{%- endmacro %}
