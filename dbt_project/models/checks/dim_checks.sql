-- One row per check: what must hold, in words, and within which tolerance.
{{ config(schema='core') }}

select
    check_id,
    scope,
    tolerance,
    rule,
    rule_zh
from {{ ref('identities') }}
