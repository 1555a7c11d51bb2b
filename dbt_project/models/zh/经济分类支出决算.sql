-- One row per organisation, year and 经济分类 (部门): 基本支出决算表, leaves.
{{ zh_fact('经济分类支出决算') }}
