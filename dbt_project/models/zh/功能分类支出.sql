-- One row per organisation, year and 科目编码: 支出总表 of the budget, all funds, leaves.
{{ zh_view('fct_expenditures_by_function', one_form('YS03', 'all', 'budget'), without=var('zh_fixed')) }}
