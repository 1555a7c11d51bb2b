-- One row per printed percentage, count or quantity.
{{ zh_view('fct_quantities') }}
