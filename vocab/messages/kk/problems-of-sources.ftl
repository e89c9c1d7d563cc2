# What is wrong with files of published sources, and how to mend it, in Kazakh. Source: compiled for Tarazy.

