-- One row per printed row of 政府购买服务预算表: leaves, appropriations.
{{ zh_fact('财政拨款购买服务') }}
