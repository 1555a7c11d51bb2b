-- One row per organisation, year and 科目编码: 财政拨款支出表 by function, the three budgets together, leaves.
{{ zh_fact('财政拨款支出') }}
