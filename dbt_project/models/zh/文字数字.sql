-- One row per figure that the text of a disclosure states.
{{ zh_view('fct_claims') }}
