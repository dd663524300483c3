"""Conference schedules as frab, pretalx, OSEM, wafer and Sessionize write them."""
