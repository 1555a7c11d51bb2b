-- One row per indicator of a performance table. No reader fills it yet.
{{ empty({
    'document_id': 'varchar', 'disclosure_id': 'varchar', 'page': 'integer', 'table_no': 'integer', 'row_no': 'integer',
    'project_label': 'varchar', 'goal': 'varchar', 'level_1': 'varchar', 'level_2': 'varchar', 'indicator': 'varchar',
    'operator': 'varchar', 'target_text': 'varchar', 'target_value': 'decimal(24, 6)', 'target_unit': 'varchar',
}) }}
