-- One row per organisation, year and 科目编码: 一般公共预算支出表, leaves.
{{ zh_fact('一般公共预算支出') }}
