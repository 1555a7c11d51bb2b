-- One row per check: what must hold, in words, when, within which tolerance, and how much a failure says.
{{ config(schema='core') }}

select
    check_id,
    scope,
    severity,
    relation,
    tolerance,
    guard,
    guard_zh,
    rule,
    rule_zh
from {{ ref('identities') }}

union all

select
    check_id,
    scope,
    severity,
    relation,
    tolerance,
    null as guard,
    null as guard_zh,
    rule,
    rule_zh
from {{ ref('claim_checks') }}
