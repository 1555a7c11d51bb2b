-- One row per organisation, year, side and line: 收支总表 of the budget, leaves.
{{
    zh_view(
        'fct_balances',
        "facts.form_code = 'YS01' and facts.stage = 'budget' and facts.reference_year = facts.fiscal_year
    and facts.is_current and facts.is_leaf",
        without=['stage'],
    )
}}
