-- One row per organisation, year, side and line: 财政拨款收支总表 of the budget, leaves, the three budgets together.
{{ zh_fact('财政拨款收支总表') }}
