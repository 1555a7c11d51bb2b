-- One row per organisation, year, side and line: 财政拨款收入支出决算总表, leaves, the three budgets together.
{{
    zh_view(
        'fct_balances',
        one_balance('JS04', 'outturn', 'fiscal_appropriation'),
        without=['stage', 'economic_code', 'government_economic_code'],
    )
}}
