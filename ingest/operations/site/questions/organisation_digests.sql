-- One row an organisation: a digest of the rows of marts that its page shows.
with trends as (
    select trends.*, funds.name as fund_name
    from marts.spending_trends as trends left join core.dim_funds as funds using (fund)
),

hashed as (
    select organisation_id, 'trends' as part, hash(trends) as digest from trends
    union all
    select organisation_id, 'mix', hash(economic_mix) from marts.economic_mix
    union all
    select organisation_id, 'three_public', hash(three_public) from marts.three_public
),

summed as (
    select organisation_id, part, count(*) as row_count, sum(cast(digest as hugeint)) as digest
    from hashed
    group by organisation_id, part
)

select organisation_id, string_agg(concat_ws(' ', part, row_count, digest), ', ' order by part) as digest
from summed
group by organisation_id
