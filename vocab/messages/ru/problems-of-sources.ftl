# What is wrong with files of published sources, and how to mend it, in Russian. Source: compiled for Tarazy.

