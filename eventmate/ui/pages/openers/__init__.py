"""Opening questions and talking points, to choose, change and practise."""
