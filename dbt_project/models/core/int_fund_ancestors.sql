-- One row per fund and sum that it is a part of.
with recursive ancestors as (
    select
        fund,
        parent_fund as ancestor_fund
    from {{ ref('dim_funds') }}
    where parent_fund is not null
    union all
    select
        ancestors.fund,
        funds.parent_fund as ancestor_fund
    from ancestors
    inner join {{ ref('dim_funds') }} as funds on ancestors.ancestor_fund = funds.fund
    where funds.parent_fund is not null
)

select
    fund,
    ancestor_fund
from ancestors
