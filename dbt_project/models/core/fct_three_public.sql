-- One row per disclosure, form, fund, reference year, stage and 预算单位 of the “三公”经费 table, its items as columns.
select
    {{ fact_keys() }},
    min(table_no) as table_no,
    min(page) as page,
    {{ three_public_columns() }}
from {{ ref('int_counted_amounts') }}
where form_code in ('YS07', 'JS07')
group by {{ fact_keys() }}
