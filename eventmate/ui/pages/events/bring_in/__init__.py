"""Events and schedules from files, pages and the clipboard."""
