# What is wrong with files that are imported, where, and how to mend it, in English. Source: compiled for Tarazy.

problem = { $place }: { $what }; { $mend }
problem-in-line = { $file }, line { $line }
problem-in-column = { $file }, column { $column }
problem-in-cell = { $file }, line { $line }, column { $column }
