-- One row per organisation, year and 科目编码: 支出总表 of the budget, all funds, leaves.
{{ zh_fact('功能分类支出') }}
