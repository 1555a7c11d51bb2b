{#-
    Expenditures keyed by one code of a classification. A row that is printed for the code alone counts; where a table
    prints the code only crossed with another classification, its leaves add up. What is printed in a second table of
    the same form too is taken from the first.
-#}
{% macro expenditures_by(code, crossed) -%}
with amounts as (
    select
        *,
        {% for other in crossed %}{{ other }} is not null{{ ' or ' if not loop.last }}{% endfor %} as is_crossed
    from {{ ref('int_counted_amounts') }}
    where
        {{ code }} is not null
        and project_label is null
        and procurement_code is null
),

printed as (
    select * from amounts
    where not is_crossed or is_leaf
    qualify is_crossed = bool_and(is_crossed) over (
        partition by document_id, table_no, fund, fund_year, reference_year, stage, unit_code, unit_label, measure_code, {{ code }}
    )
),

measured as (
    select
        {{ fact_keys() }},
        {{ code }} as code,
        table_no,
        min(page) as page,
        {{ measure_columns() }}
    from printed
    group by {{ fact_keys() }}, {{ code }}, table_no
),

parents as (
    select distinct
        measured.disclosure_id,
        measured.form_code,
        measured.table_no,
        units.unit_key,
        codes.code
    from measured
    cross join unnest({{ unit_prefixes(unit_key('measured')) }}) as units (unit_key)
    cross join unnest({{ code_prefixes('measured.code') }}) as codes (code)
    where
        codes.code != measured.code
        or units.unit_key != {{ unit_key('measured') }}
)

select
    measured.*,
    parents.code is null as is_leaf
from measured
left join parents
    on
        measured.disclosure_id = parents.disclosure_id
        and measured.form_code = parents.form_code
        and measured.table_no = parents.table_no
        and {{ unit_key('measured') }} = parents.unit_key
        and measured.code = parents.code
qualify row_number() over (partition by {{ fact_grain('measured') }}, measured.code order by measured.table_no) = 1
{%- endmacro %}

{% macro fact_grain(table) -%}
    {%- for key in ['disclosure_id', 'form_code', 'fund', 'fund_year', 'reference_year', 'stage', 'unit_code', 'unit_label'] -%}
    {{ table }}.{{ key }}{{ ', ' if not loop.last }}
    {%- endfor %}
{%- endmacro %}

{% macro fact_keys() -%}
    disclosure_id, organisation_id, organisation_name, fiscal_year, scope, is_current, document_id,
    form_code, fund, fund_year, reference_year, stage, unit_code, unit_label
{%- endmacro %}

{#- A unit is known by its code where one is printed, else by its name. -#}
{% macro unit_key(table) -%}
    coalesce({{ table }}.unit_code, {{ table }}.unit_label, '')
{%- endmacro %}
