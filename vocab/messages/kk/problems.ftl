# What is wrong with files that are imported, where, and how to mend it, in Kazakh. Source: compiled for Tarazy.

problem = { $place }: { $what }; { $mend }
problem-in-line = { $file }, { $line }-жол
problem-in-column = { $file }, { $column } бағаны
problem-in-cell = { $file }, { $line }-жол, { $column } бағаны
