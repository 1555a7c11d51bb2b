-- One row per printed sum or equation that fails.
{{ zh_view('contradictions') }}
