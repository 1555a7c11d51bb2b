{#- Whether a row is of the form that tells this fund's spending by 科目编码. -#}
{% macro is_trend_form() -%}
    (fund, form_code) in (
        ('all', 'YS03'), ('all', 'JS03'),
        ('general_public', 'YS05'), ('general_public', 'JS05'),
        ('government_fund', 'YS08'), ('government_fund', 'JS08'),
        ('state_capital', 'YS09'), ('state_capital', 'JS09')
    )
{%- endmacro %}
