"""My card on paper: one layout in millimetres, painted alike on screen, printer and PDF."""
