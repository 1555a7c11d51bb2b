-- One row per organisation, year and 科目编码: 国有资本经营预算财政拨款支出决算表, leaves.
{{ zh_fact('国有资本经营支出决算') }}
