-- One row an identity: how often it holds, and why it says nothing elsewhere.
select
    checks.check_id, checks.rule, checks.rule_zh, checks.severity,
    count(*) filter (where results.state = 'pass') as pass,
    count(*) filter (where results.state = 'pass_rounding') as pass_rounding,
    count(*) filter (where results.state in ('fail', 'parse_suspect')) as fail,
    count(*) filter (where results.state = 'not_applicable') as not_applicable,
    count(*) filter (where results.state = 'insufficient_data') as insufficient_data
from core.dim_checks as checks left join checks.results as results using (check_id)
group by all
order by checks.check_id
