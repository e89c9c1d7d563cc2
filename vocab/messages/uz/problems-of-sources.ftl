# What is wrong with files of published sources, and how to mend it, in Uzbek. Source: compiled for Tarazy.

