{#-
    Whether a printed percentage is that of a part in a whole, without a division: both sides are multiplied by the whole.
    `exact_within` is half a printed step of the percentage; `tolerance` adds what the steps of part and whole allow, or a
    whole step where the percentage was cut off instead of rounded.
-#}
{% macro percent_of(percent, percent_step, part, part_step, whole, whole_step) -%}
    'percent' as unit,
    cast(abs({{ percent }}) as decimal(14, 4)) * cast(abs({{ whole }}) as decimal(22, 4)) as left_value,
    cast(100 * abs({{ part }}) as decimal(36, 8)) as right_value,
    cast({{ percent_step }} as decimal(14, 6)) / 2 * abs({{ whole }}) as exact_within,
    greatest(
        cast({{ percent_step }} as decimal(14, 6)) * abs({{ whole }}),
        cast({{ percent_step }} as decimal(14, 6)) * abs({{ whole }}) * 0.5 + 50 * {{ part_step }}
        + abs({{ percent }}) * 0.5 * {{ whole_step }}
    ) as tolerance
{%- endmacro %}

{#-
    The same figure in two places: one printed step, or half of either where the steps differ; a whole step where the
    coarser figure was cut off.
-#}
{% macro same_figure(left, left_step, right, right_step, is_cut_off='false') -%}
    'yuan' as unit,
    cast({{ left }} as decimal(36, 8)) as left_value,
    cast({{ right }} as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(case
        when {{ is_cut_off }} or {{ left_step }} = {{ right_step }} then {{ left_step }}
        else ({{ left_step }} + {{ right_step }}) / 2
    end as decimal(36, 8)) as tolerance
{%- endmacro %}
