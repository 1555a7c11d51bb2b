-- One row per organisation, year and 科目编码: 国有资本经营预算支出表, leaves.
{{ zh_view('fct_expenditures_by_function', one_form('YS09', 'state_capital', 'budget'), without=var('zh_fixed')) }}
