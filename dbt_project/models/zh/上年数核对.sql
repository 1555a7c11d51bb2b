-- One row per figure of last year that is quoted, and its verdict.
{{ zh_view('prior_year_quotes') }}
