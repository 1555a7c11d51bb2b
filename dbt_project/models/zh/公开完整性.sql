-- One row per current disclosure.
{{ zh_view('disclosure_completeness') }}
