{#- References carry no catalogue: the file is renamed when it is published, and its views must go on working. -#}
{% macro ref() -%}
    {%- do return(builtins.ref(*varargs, **kwargs).include(database=false)) -%}
{%- endmacro %}
