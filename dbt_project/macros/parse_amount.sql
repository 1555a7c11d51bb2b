{#- Figures in one style: half-width digits and signs, every dash and triangle a minus, no currency sign. -#}
{% macro fold_figures(printed) -%}
    trim(
        translate(
            {{ printed }}, '０１２３４５６７８９．，（）－−–—―─﹣△▲＋／　' || chr(160) || '¥￥', '0123456789.,()---------+/  '
        ),
        e' \t\r\n'
    )
{%- endmacro %}

{#- The same without the white space that wrapping in a narrow cell leaves inside a number. -#}
{% macro join_wrapped(folded) -%}
    regexp_replace({{ folded }}, '\s+', '', 'g')
{%- endmacro %}

{#-
    The number that folded figures state, or null. Thousands are grouped by three or not at all; brackets mean less than
    nothing. Two whole numbers under each other in one cell are no number: wrapping is undone only where a point or a
    comma shows that the pieces belong together.
-#}
{% macro parse_amount(folded) -%}
    case
        when regexp_full_match({{ folded }}, '\d+(\.\d+)?') then cast({{ folded }} as decimal(28, 10)) -- most are, and fast
        when regexp_matches({{ folded }}, '\d\s+\d') and not regexp_matches({{ folded }}, '[.,]') then null
        when regexp_full_match({{ join_wrapped(folded) }}, '([-+]?|[-+]?\()(\d+|\d+(,\d{3})+)?(\.\d+)?\)?')
            and regexp_matches({{ folded }}, '\d')
            and contains({{ folded }}, '(') = contains({{ folded }}, ')')
            then cast(
                regexp_replace(replace({{ join_wrapped(folded) }}, '(', '-'), '[,+)]', '', 'g') as decimal(28, 10)
            )
    end
{%- endmacro %}

{#- Whether a number, a zero, nothing, or something that cannot be read stands there (DECISIONS.md: dashes). -#}
{% macro value_state(folded, number) -%}
    case
        when {{ number }} != 0 then 'amount'
        when {{ number }} = 0 or {{ join_wrapped(folded) }} = '-' then 'zero'
        when regexp_full_match({{ join_wrapped(folded) }}, '[/*]*|-{2,}') then 'blank'
        else 'unreadable'
    end
{%- endmacro %}

{#-
    The step to which a spreadsheet rounded a number to show it, or null: without a format of its own a number has at
    most eleven characters, so that 480544221.62 is printed as 480544221.6.
-#}
{% macro fitted_step(folded) -%}
    case
        when length({{ folded }}) not between 10 and 12 then null -- most are shorter, and told so fast
        when regexp_full_match({{ folded }}, '-?(\d+\.\d+|\d{10,11})')
            and length(ltrim({{ folded }}, '-')) between 10 + cast(contains({{ folded }}, '.') as integer) and 11
            then {{ printed_step(folded) }}
    end
{%- endmacro %}

{#- The step in which a number is printed: 0.01 where it shows two decimals, 1 where it shows none. -#}
{% macro printed_step(folded) -%}
    case
        when not contains({{ folded }}, '.') then cast(1 as decimal(28, 10))
        else cast(
            '0.' || repeat('0', length(regexp_extract({{ join_wrapped(folded) }}, '\.(\d+)', 1)) - 1) || '1' as decimal(28, 10)
        )
    end
{%- endmacro %}
