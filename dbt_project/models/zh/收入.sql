-- One row per organisation, year, fund, 科目编码 and 预算单位: 收入总表 of the budget, leaves, columns that are no sums.
{{
    zh_view(
        'fct_revenues',
        "facts.form_code = 'YS02' and facts.stage = 'budget'
    and facts.reference_year = facts.fiscal_year and facts.is_current and facts.is_leaf and facts.is_fund_leaf
    and coalesce(facts.line_code, facts.function_code, facts.unit_code, facts.unit_label) is not null",
        without=['stage'],
    )
}}
