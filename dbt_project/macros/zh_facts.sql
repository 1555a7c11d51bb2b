{#- A view of `zh_facts`, whose amounts add up to a printed total: without the columns that it is fixed by. -#}
{% macro zh_fact(view) -%}
    {%- set fact = var('zh_facts')[view] -%}
    {%- if fact.model == 'fct_balances' -%}
        {%- set without = ['stage', 'economic_code', 'government_economic_code'] -%}
    {%- elif fact.model == 'fct_revenues' -%}
        {%- set without = ['stage'] -%}
    {%- else -%}
        {%- set without = var('zh_not_in_basic') if fact.amount == 'basic_yuan' else var('zh_fixed') -%}
    {%- endif -%}
    {{ zh_view(fact.model, zh_fact_condition(fact), without, {fact.amount: '金额'} if fact.amount else {}) }}
{%- endmacro %}

{#- The condition under which its leaves add up to the total that is printed for the year. -#}
{% macro zh_fact_condition(fact) -%}
    {{ zh_fact_table(fact) }} and facts.is_leaf
    {%- if fact.model == 'fct_balances' %}
    -- The panels of 收支总表 divide the same money in several ways: sources, and expenditure by 科目编码.
    and facts.classification in ('source', 'function')
    and coalesce(facts.line_code, facts.function_code) is not null
        {%- if fact.fund %}
    and (facts.classification = 'source' or facts.fund = '{{ fact.fund }}')
        {%- endif %}
    {%- elif fact.model == 'fct_revenues' %}
    -- The funds of 收入总表 are columns beside each other.
    and facts.is_fund_leaf
    and coalesce(facts.line_code, facts.function_code, facts.unit_code, facts.unit_label) is not null
    {%- else %}
    and facts.fund = '{{ fact.fund }}' and facts.fund_year is null
        {%- if fact.scheme %} and facts.scheme = '{{ fact.scheme }}' {%- endif %}
    {%- endif %}
{%- endmacro %}

{#- The year's figures of its form, in current disclosures. -#}
{% macro zh_fact_table(fact) -%}
    facts.form_code = '{{ fact.form }}' and facts.stage = '{{ fact.stage }}'
    and facts.reference_year = facts.fiscal_year and facts.is_current
{%- endmacro %}

{#- What each view adds up to for a disclosure, and the side of it. -#}
{% macro natural_sums() -%}
    {%- for view in var('zh_facts') %}
        {%- set fact = var('zh_facts')[view] %}
    select
        '{{ view }}' as view_name,
        facts.disclosure_id,
        facts.document_id,
        facts.form_code,
        {{ 'facts.classification' if fact.model == 'fct_balances' else 'cast(null as varchar)' }} as classification,
        count(*) as leaf_count,
        {{ sum_yuan(amount='facts.' ~ (fact.amount or 'total_yuan')) }} as sum_yuan
    from {{ ref(fact.model) }} as facts
    where {{ zh_fact_condition(fact) }}
    group by all
    having sum_yuan is not null
    {{ 'union all' if not loop.last }}
    {%- endfor %}
{%- endmacro %}

{#- The totals that a document prints in the tables of each view. -#}
{% macro natural_totals() -%}
    {%- for view in var('zh_facts') %}
        {%- set fact = var('zh_facts')[view] %}
        {%- if fact.model == 'fct_balances' %}
    select
        '{{ view }}' as view_name,
        facts.disclosure_id,
        facts.document_id,
        facts.form_code,
        case
            when facts.line_code like 'revenue%' then 'source'
            when facts.line_code like 'expenditure%' then 'function'
            else facts.classification
        end as classification,
        facts.line_code,
        facts.amount_yuan as total_yuan
    from {{ ref(fact.model) }} as facts
    where
        {{ zh_fact_table(fact) }}
        and facts.line_code like '%total'
            {%- if fact.fund %}
        and facts.fund in ('all', '{{ fact.fund }}')
            {%- endif %}
        {%- else %}
    select
        '{{ view }}' as view_name,
        facts.disclosure_id,
        facts.document_id,
        facts.form_code,
        cast(null as varchar) as classification,
        facts.line_code,
        facts.amount_yuan as total_yuan
    from {{ ref('int_counted_amounts') }} as facts
    where
        {{ zh_fact_table(fact) }}
        and facts.line_code like '%total' and facts.measure_code in ('total'{{ ", 'basic'" if fact.amount == 'basic_yuan' }}{{ ", 'project'" if fact.model == 'fct_projects' }})
        and facts.fund = '{{ fact.fund or 'all' }}' and {{ 'facts.fund_year is null' if fact.fund else 'true' }}
        {%- endif %}
    {{ 'union all' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
