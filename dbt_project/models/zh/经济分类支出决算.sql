-- One row per organisation, year and 经济分类 (部门): 基本支出决算表, leaves.
{{
    zh_view(
        'fct_expenditures_by_economic',
        one_form('JS06', 'general_public', 'outturn') ~ " and facts.scheme = 'department'",
        without=var('zh_not_in_basic'),
        renamed={'basic_yuan': '金额'},
    )
}}
