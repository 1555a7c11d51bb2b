-- One row per stated figure that the tables print too, with the printed figure that comes nearest (NT-1 … NT-17).
-- A figure in 万元 may be cut off instead of rounded (DECISIONS.md).
with compared as (
    select
        *,
        abs(stated_yuan - amount_yuan) as gap,
        abs(amount_yuan) - abs(stated_yuan) between 0 and stated_step - step_yuan
        and stated_step > step_yuan as is_cut_off,
        stated_yuan != 0 and amount_yuan != 0
        and (
            abs(stated_yuan * 10000 - amount_yuan) <= 10000 * stated_step
            or abs(stated_yuan - amount_yuan * 10000) <= 10000 * step_yuan
        ) as is_other_unit
    from {{ ref('claim_candidates') }}
),

nearest as (
    select
        *,
        bool_or(amount_yuan is null and stated_yuan = 0) over claim as is_blank,
        bool_or(is_other_unit) over claim as fits_other_unit,
        coalesce(bool_or(gap <= greatest(stated_step, step_yuan)) over claim, false) as fits,
        bool_or(on_suspect_page) over claim as is_suspect,
        min(is_sum) over claim as has_only_sums
    from compared
    window claim as (partition by document_id, claim_no)
    qualify row_number() over (
        partition by document_id, claim_no
        order by coalesce(is_other_unit, false) desc, gap is null asc, gap asc, amount_no asc
    ) = 1
)

select
    document_id,
    claim_no,
    'agreement' as variant,
    [claim_no] as left_claims,
    [] as right_claims,
    [amount_no] as right_amounts,
    case when fits_other_unit and not fits then 'NT-17' else check_id end as check_id,
    {{ same_figure(
        'stated_yuan', 'stated_step', 'coalesce(amount_yuan, 0)', 'coalesce(step_yuan, stated_step)', is_cut_off='is_cut_off'
    ) }},
    case
        when fits then null
        when is_blank then 'blank_in_table'
        when has_only_sums or names_unit then 'printed_by_unit'
        when is_suspect then 'suspect_page'
    end as reason
from nearest
