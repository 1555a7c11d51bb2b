-- One row per organisation, year and 科目编码: 政府性基金预算财政拨款收入支出决算表, leaves.
{{ zh_fact('政府性基金支出决算') }}
