-- One row per organisation, year and 科目编码: 财政拨款支出表 by function, the three budgets together, leaves.
{{ zh_view('fct_expenditures_by_function', one_form('YS13', 'fiscal_appropriation', 'budget'), without=var('zh_fixed')) }}
