# What is wrong with files of published sources, and how to mend it, in Kyrgyz. Source: compiled for Tarazy.

