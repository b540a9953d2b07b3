"""What ``make bench`` measures: each goal of speed and size, as ratios taken in one run on one machine.

Every module here that has a function ``rows(options)`` is run, in order of its name. It is given ``Options`` and yields
``Row`` values (both from ``benchmarks.figures``), one for each figure, in the order they are to be read::

    def rows(options: Options) -> Iterator[Row]:
        seconds, reference = in_turn([ours, theirs], options.runs)
        yield Row("sorting", 1 / seconds, "a second", "the other way", 1 / reference, Goal(">=", 1.5))

- ``value`` and ``reference`` have one unit, so that their ratio has none; the goal is set on the ratio, or on the value
  where there is no reference. ``value`` is ``None`` where nothing could be measured, and ``note`` says why.
- Two things are compared by running them in turns in the same process or from the same process, and by the medians.
- A measurement that also computes a result proves it equal to the reference's and raises ``MismatchError`` otherwise: a
  fast wrong answer is no figure.
- Inputs are made by a fixed seed from the lexicon and from words of our own; nothing is fetched. Files go to a
  temporary folder.

A comparison with another tool (a text pipeline, a scanner, a cluster) is one more module of this kind, which yields
rows without value where the tool is not installed.
"""
