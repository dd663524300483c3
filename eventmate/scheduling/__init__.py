"""When to practise again: other people's schedulers behind our own records."""
