-- One row per organisation, year and 科目编码: 支出决算表, all funds, leaves.
{{ zh_view('fct_expenditures_by_function', one_form('JS03', 'all', 'outturn'), without=var('zh_fixed')) }}
