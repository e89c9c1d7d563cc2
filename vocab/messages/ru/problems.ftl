# What is wrong with files that are imported, where, and how to mend it, in Russian. Source: compiled for Tarazy.

problem = { $place }: { $what }; { $mend }
problem-in-line = { $file }, строка { $line }
problem-in-column = { $file }, столбец { $column }
problem-in-cell = { $file }, строка { $line }, столбец { $column }
