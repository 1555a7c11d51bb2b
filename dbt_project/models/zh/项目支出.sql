-- One row per printed project: 项目支出表, leaves, all funds.
{{ zh_fact('项目支出') }}
