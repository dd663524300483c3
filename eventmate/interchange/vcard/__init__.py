"""vCard 2.1, 3.0 and 4.0, read in linear time and written so that nothing gets lost."""
