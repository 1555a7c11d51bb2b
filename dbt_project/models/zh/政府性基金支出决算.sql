-- One row per organisation, year and 科目编码: 政府性基金预算财政拨款收入支出决算表, leaves.
{{ zh_view('fct_expenditures_by_function', one_form('JS08', 'government_fund', 'outturn'), without=var('zh_fixed')) }}
