-- One row per organisation, year and 经济分类 (部门): 机关运行经费表, leaves.
{{
    zh_view(
        'fct_expenditures_by_economic',
        one_form('YS12', 'general_public', 'budget') ~ " and facts.scheme = 'department'",
        without=var('zh_fixed'),
    )
}}
