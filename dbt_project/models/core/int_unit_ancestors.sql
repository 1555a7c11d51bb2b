-- One row per unit of a table and unit that it belongs to, itself and the whole ('') included, if the table prints it.
with printed_units as (
    select distinct
        document_id,
        table_no,
        unit_key
    from {{ ref('int_amount_keys') }}
)

select
    part.document_id,
    part.table_no,
    part.unit_key,
    whole.unit_key as ancestor_unit
from printed_units as part
inner join printed_units as whole
    on
        part.document_id = whole.document_id
        and part.table_no = whole.table_no
        and (
            whole.unit_key in ('', part.unit_key)
            or regexp_matches(whole.unit_key, '^\d+$') and starts_with(part.unit_key, whole.unit_key)
        )
