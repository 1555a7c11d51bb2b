-- One row per printed row of 政府采购预算表: leaves, all funds.
{{ zh_fact('政府采购') }}
