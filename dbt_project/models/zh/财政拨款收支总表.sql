-- One row per organisation, year, side and line: 财政拨款收支总表 of the budget, leaves, the three budgets together.
{{
    zh_view(
        'fct_balances',
        one_balance('YS04', 'budget', 'fiscal_appropriation'),
        without=['stage', 'economic_code', 'government_economic_code'],
    )
}}
