-- One row per printed row of 政府购买服务预算表: leaves, all funds.
{{ zh_fact('政府购买服务') }}
