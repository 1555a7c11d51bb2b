-- One row per check and instance, of tables, the text, contents and counts, with its state and both sides as printed.
with named as (
    select
        *,
        -- Items of public security may be withheld as secret: a class is then more than what is printed beneath (XF-8).
        state = 'fail' and kind = 'hierarchy' and code like '204%' and gap_yuan > 0 as is_suppressed_row
    from {{ ref('judged_instances') }}
)

select
    amounts.document_id,
    amounts.table_no,
    amounts.form_code,
    amounts.measure_code,
    named.state,
    named.reason,
    cast(named.left_yuan as decimal(24, 4)) as left_yuan,
    cast(named.right_yuan as decimal(24, 4)) as right_yuan,
    cast(named.gap_yuan as decimal(24, 4)) as gap_yuan,
    cast(named.tolerance_yuan as decimal(24, 4)) as tolerance_yuan,
    evidence.evidence,
    named.instance_no,
    named.equation,
    checks.severity,
    checks.relation,
    md5(concat_ws(
        '|', named.check_id, named.kind, named.equation,
        amounts.document_id, amounts.table_no, amounts.row_no, amounts.column_no
    )) as result_id,
    case when named.is_suppressed_row then 'XF-8' else named.check_id end as check_id,
    case when named.is_suppressed_row then 'suppressed_row' else named.kind end as kind,
    concat_ws(' ', amounts.unit_label, amounts.code, amounts.line_label) as subject
from named
inner join {{ ref('printed_amounts') }} as amounts on named.anchor_no = amounts.amount_no
inner join {{ ref('dim_checks') }} as checks
    on case when named.is_suppressed_row then 'XF-8' else named.check_id end = checks.check_id
left join {{ ref('evidence') }} as evidence on named.instance_no = evidence.instance_no

union all by name

select * exclude (amount_no, cost_no) from {{ ref('count_results') }}

{% for model in (
    'claim_results', 'code_life_results', 'code_results', 'contents_results', 'empty_form_results', 'formula_results',
    'mapping_results', 'name_results', 'untold_results',
) %}
    union all by name

    select * from {{ ref(model) }}
{% endfor %}
