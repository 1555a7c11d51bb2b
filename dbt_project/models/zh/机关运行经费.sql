-- One row per organisation, year and 经济分类 (部门): 机关运行经费表, leaves.
{{ zh_fact('机关运行经费') }}
