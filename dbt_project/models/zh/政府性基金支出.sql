-- One row per organisation, year and 科目编码: 政府性基金预算支出表, leaves.
{{ zh_view('fct_expenditures_by_function', one_form('YS08', 'government_fund', 'budget'), without=var('zh_fixed')) }}
