{#- The rows of a raw table that belong to the newest reading of their content. -#}
{% macro newest_reading(table) -%}
    select newest.*
    from {{ ref('raw_' ~ table) }} as newest
    semi join {{ ref('stg_readings') }} as readings
        on newest.document_id = readings.document_id and newest.reading = readings.reading
{%- endmacro %}
