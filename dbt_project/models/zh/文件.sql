-- One row per document.
{{ zh_view('dim_documents') }}
