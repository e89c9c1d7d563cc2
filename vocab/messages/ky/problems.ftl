# What is wrong with files that are imported, where, and how to mend it, in Kyrgyz. Source: compiled for Tarazy.

problem = { $place }: { $what }; { $mend }
problem-in-line = { $file }, { $line }-сап
problem-in-column = { $file }, { $column } тилкеси
problem-in-cell = { $file }, { $line }-сап, { $column } тилкеси
