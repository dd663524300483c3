"""An event's brief on paper: everything goes on until all of it is printed."""
