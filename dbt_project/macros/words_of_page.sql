{#- The lines of a page as one text without white space, in which words that a line breaks are found too. -#}
{% macro words_of_page(lines) -%}
    regexp_replace(string_agg({{ lines }}.text, '' order by {{ lines }}.line_no), '\s', '', 'g')
{%- endmacro %}
