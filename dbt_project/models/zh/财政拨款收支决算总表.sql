-- One row per organisation, year, side and line: 财政拨款收入支出决算总表, leaves, the three budgets together.
{{ zh_fact('财政拨款收支决算总表') }}
