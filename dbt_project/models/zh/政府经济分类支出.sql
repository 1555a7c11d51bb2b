-- One row per organisation, year and 经济分类 (政府): 一般公共预算基本支出表 of the budget, leaves.
{{
    zh_view(
        'fct_expenditures_by_economic',
        one_form('YS06', 'general_public', 'budget') ~ " and facts.scheme = 'government'",
        without=var('zh_not_in_basic'),
        renamed={'basic_yuan': '金额'},
    )
}}
