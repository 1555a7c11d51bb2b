-- One row per organisation, year and 科目编码: 一般公共预算支出表, leaves.
{{ zh_view('fct_expenditures_by_function', one_form('YS05', 'general_public', 'budget'), without=var('zh_fixed')) }}
