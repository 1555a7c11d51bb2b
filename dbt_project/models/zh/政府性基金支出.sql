-- One row per organisation, year and 科目编码: 政府性基金预算支出表, leaves.
{{ zh_fact('政府性基金支出') }}
