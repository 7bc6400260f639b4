// Tests compare the head of one store before and after, and some start whole processes: one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
