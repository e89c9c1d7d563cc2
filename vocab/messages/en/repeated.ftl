# Points made again, in English. Source: compiled for Tarazy.

the-same-point-made-again-to-the-same = The same point made again to the same State
no-point-is-on-record-here-that-was = No point is on record here that was made again.
point-counts-where = A point counts where the record holds it as a recommendation or concern with State and date. { $all }, or read how they are found: { $rule }.
points-again =
    { $count ->
        [one] { $count } point was made again or by several at once; those made most often first. Times are reviews or documents; in one review several States may recommend the same. { $how }
       *[other] { $count } points were made again or by several at once; those made most often first. Times are reviews or documents; in one review several States may recommend the same. { $how }
    }
how-they-are-found = How they are found
theme = Theme
states-changed =
    { $count ->
        [one] The points of { $count } State have changed and are not linked yet; what is shown of them may be old. Choose a State to have it linked at once, or run { $command } for all.
       *[other] The points of { $count } States have changed and are not linked yet; what is shown of them may be old. Choose a State to have it linked at once, or run { $command } for all.
    }
latest-wording = latest wording
times = times
points = points
small-bodies = bodies
last = last
