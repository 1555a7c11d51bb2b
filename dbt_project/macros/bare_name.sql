{#- The name of a 科目 without what some leave out: signs, its number, a remark in brackets at its end, 的, 支出 or 费;
    其它 is 其他. -#}
{% macro bare_name(name) -%}
    regexp_replace(
        regexp_replace(replace({{ name }}, '其它', '其他'), '[\s“”"的]|^[(（]?[一二三四五六七八九十廿\d]{0,4}[、.．)）]|[(（][^()（）]*[)）]$', '', 'g'),
        '(支出|经费|费用|费)+$', ''
    )
{%- endmacro %}
