{#-
    An organisation's name in the form in which its spellings agree: each pattern is read as its replacement, in this
    order, so that 中国共产党江苏省委员会办公厅 and 江苏省委办公厅 are one.
-#}
{% macro normalise_organisation(name) -%}
    {%- set rules = [
        ['[\\s()（）《》“”"]', ''],
        ['^(中国共产党|中共)', ''],
        ['委员会(.*[部室厅办])$', '委\\1'],
        ['人民代表大会', '人大'],
        ['常务委员会', '常委会'],
        ['政治协商会议', '政协'],
    ] -%}
    {%- set read = namespace(name=name) -%}
    {%- for pattern, replacement in rules -%}
        {%- set read.name = "regexp_replace(" ~ read.name ~ ", '" ~ pattern ~ "', '" ~ replacement ~ "', 'g')" -%}
    {%- endfor -%}
    {{ read.name }}
{%- endmacro %}
