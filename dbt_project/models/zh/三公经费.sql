-- One row per organisation and year: the budget of “三公”经费.
{{ zh_view('three_public', "facts.stage = 'budget'", without=var('zh_fixed')) }}
