-- One row per organisation, year and 经济分类 (政府): 一般公共预算基本支出表 of the budget, leaves.
{{ zh_fact('政府经济分类支出') }}
