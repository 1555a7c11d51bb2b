-- One row per printed project: 项目支出表, leaves, all funds.
{{ zh_view('fct_projects', one_form('YS10', 'all', 'budget'), without=var('zh_fixed')) }}
