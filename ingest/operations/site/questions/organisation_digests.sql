-- One row an organisation: a digest of the rows of marts that its page shows.
with trends as (
    select trends.*, funds.name as fund_name, funds.name_en as fund_name_en
    from marts.spending_trends as trends left join core.dim_funds as funds using (fund)
),

hashed as (
    select organisation_id, 'trends' as part, hash(trends) as digest from trends
    union all
    select organisation_id, 'mix', hash(economic_mix) from marts.economic_mix
    union all
    select organisation_id, 'three_public', hash(three_public) from marts.three_public
)

select organisation_id, concat_ws(' ', count(*), sum(cast(hash(part, digest) as hugeint))) as digest
from hashed
group by organisation_id
