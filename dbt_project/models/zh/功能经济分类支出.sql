-- One row per organisation, year, 科目编码 and 经济分类: 支出总表 crossed by both, all funds, leaves.
{{
    zh_view(
        'fct_expenditures_by_function_and_economic',
        one_form('YS03', 'all', 'budget'),
        without=var('zh_fixed'),
    )
}}
