-- One row per project (or table of no project): its goals. A page break may part the text of a goal.
select
    document_id,
    subject,
    string_agg(printed, '' order by table_no, row_no) filter (where measure_code = 'target_goal') as year_goal,
    string_agg(printed, '' order by table_no, row_no) filter (where measure_code = 'term_goal') as term_goal
from {{ ref('int_target_cells') }}
where measure_code in ('target_goal', 'term_goal')
group by document_id, subject
