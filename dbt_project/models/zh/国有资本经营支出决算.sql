-- One row per organisation, year and 科目编码: 国有资本经营预算财政拨款支出决算表, leaves.
{{ zh_view('fct_expenditures_by_function', one_form('JS09', 'state_capital', 'outturn'), without=var('zh_fixed')) }}
