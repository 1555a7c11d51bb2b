-- One row per organisation, year, fund, 科目编码 and 预算单位: 收入决算表, leaves, columns that are no sums.
{{ zh_fact('收入决算') }}
