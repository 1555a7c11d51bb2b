-- One row per organisation, year, side and line: 收入支出决算总表, leaves.
{{
    zh_view(
        'fct_balances',
        "facts.form_code = 'JS01' and facts.stage = 'outturn' and facts.reference_year = facts.fiscal_year
    and facts.is_current and facts.is_leaf",
        without=['stage'],
    )
}}
