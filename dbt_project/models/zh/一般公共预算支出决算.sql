-- One row per organisation, year and 科目编码: 一般公共预算财政拨款支出决算表, leaves.
{{ zh_view('fct_expenditures_by_function', one_form('JS05', 'general_public', 'outturn'), without=var('zh_fixed')) }}
