-- One row per printed row of a named line that is told in part: a whole beneath which 其中 names parts that do not make
-- it up (`is_whole`), and each of its parts. Such a whole still counts; its parts are told beside it.
with named as (
    select
        document_id,
        table_no,
        coalesce(panel_no, 0) as panel_no,
        row_no,
        column_no,
        line_code,
        coalesce(ltrim(line_label) like '其中%', false) as is_of_which,
        coalesce(amount_yuan, 0) as amount_yuan,
        coalesce(step_yuan, 0) as step_yuan
    from {{ ref('int_measured_amounts') }}
    where
        line_code is not null
        and coalesce(unit_label, project_label) is null
        and coalesce(function_code, economic_code, government_economic_code) is null
),

-- Every part beneath each line that is printed above it; the nearest of these is what it is a part of.
parts as (
    select
        parts.*,
        wholes.row_no as whole_row_no,
        wholes.amount_yuan as whole_yuan,
        wholes.row_no = max(wholes.row_no) over (
            partition by parts.document_id, parts.table_no, parts.panel_no, parts.row_no
        ) as is_next
    from named as parts
    inner join {{ ref('int_line_ancestors') }} as ancestors
        on parts.line_code = ancestors.line_code and ancestors.line_code != ancestors.ancestor_line
    inner join named as wholes
        on
            parts.document_id = wholes.document_id
            and parts.table_no = wholes.table_no
            and parts.panel_no = wholes.panel_no
            and parts.column_no = wholes.column_no
            and ancestors.ancestor_line = wholes.line_code
            and parts.row_no > wholes.row_no
),

wholes as (
    select
        document_id,
        table_no,
        panel_no,
        whole_row_no
    from parts
    where is_next
    group by document_id, table_no, panel_no, whole_row_no, column_no, whole_yuan
    having bool_or(is_of_which) and abs(sum(amount_yuan) - whole_yuan) > sum(step_yuan)
)

select
    document_id,
    table_no,
    panel_no,
    whole_row_no as row_no,
    true as is_whole
from wholes
union
select
    parts.document_id,
    parts.table_no,
    parts.panel_no,
    parts.row_no,
    false as is_whole
from parts
semi join wholes
    on
        parts.document_id = wholes.document_id
        and parts.table_no = wholes.table_no
        and parts.panel_no = wholes.panel_no
        and parts.whole_row_no = wholes.whole_row_no
