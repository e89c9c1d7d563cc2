# What is wrong with files that are imported, where, and how to mend it, in Uzbek. Source: compiled for Tarazy.

problem = { $place }: { $what }; { $mend }
problem-in-line = { $file }, { $line }-qator
problem-in-column = { $file }, { $column } ustuni
problem-in-cell = { $file }, { $line }-qator, { $column } ustuni
