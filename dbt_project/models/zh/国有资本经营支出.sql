-- One row per organisation, year and 科目编码: 国有资本经营预算支出表, leaves.
{{ zh_fact('国有资本经营支出') }}
