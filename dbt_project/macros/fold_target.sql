{#- What a performance target prints, in one style: half-width signs, no white space, no commas within a number. -#}
{% macro fold_target(printed) -%}
    regexp_replace(
        regexp_replace(
            translate({{ printed }}, '０１２３４５６７８９．，％（）＝＞＜－—／：；', '0123456789.,%()=><--/:;'), '\s+|　', '', 'g'
        ),
        '(\d),(\d{3})',
        '\1\2',
        'g'
    )
{%- endmacro %}
