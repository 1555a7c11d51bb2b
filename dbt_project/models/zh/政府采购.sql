-- One row per printed row of 政府采购预算表: leaves, all funds.
{{ zh_view('fct_procurements', one_form('YS11', 'all', 'budget'), without=var('zh_fixed')) }}
