"""Pictures of figures, drawn in the theme's colours."""
