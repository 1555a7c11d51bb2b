-- One row per printed target of a performance table.
{{ zh_view('fct_performance_targets') }}
