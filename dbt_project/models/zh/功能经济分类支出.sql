-- One row per organisation, year, 科目编码 and 经济分类: 支出总表 crossed by both, all funds, leaves.
{{ zh_fact('功能经济分类支出') }}
