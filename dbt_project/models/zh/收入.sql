-- One row per organisation, year, fund, 科目编码 and 预算单位: 收入总表 of the budget, leaves, columns that are no sums.
{{ zh_fact('收入') }}
