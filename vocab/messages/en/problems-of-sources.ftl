# What is wrong with files of published sources, and how to mend it, in English. Source: compiled for Tarazy.

