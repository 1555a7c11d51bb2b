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
