-- One row per organisation, year and 科目编码: 支出决算表, all funds, leaves.
{{ zh_fact('功能分类支出决算') }}
