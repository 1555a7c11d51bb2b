-- One row per figure that the text states. No reader fills it yet.
{{ empty({
    'document_id': 'varchar', 'disclosure_id': 'varchar', 'page': 'integer', 'claim_no': 'integer', 'sentence': 'varchar',
    'subject': 'varchar', 'fund': 'varchar', 'claim_kind': 'varchar', 'reference_year': 'integer', 'direction': 'varchar',
    'value': 'decimal(24, 6)', 'value_unit': 'varchar', 'amount_yuan': 'decimal(24, 4)', 'step_yuan': 'decimal(24, 4)',
    'printed': 'varchar',
}) }}
