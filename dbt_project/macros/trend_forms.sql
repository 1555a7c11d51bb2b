{#- Whether a row is of a form that tells this fund's spending by 科目编码. -#}
{% macro is_trend_form() -%}
    (
        {%- for fund, forms in var('trend_forms').items() %}
        (fund = '{{ fund }}' and form_code in ('{{ forms | join("', '") }}')){{ ' or' if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}
