"""Pairs of phrases that mean nearly the same with hardly a word in common, and pairs that do not.

`eventmate.matching.meaning.NEAR` was chosen from these. `MISSED` are near for people and not for
the model; they are written down to be known, not to be found.
"""

Pair = tuple[str, str]

NEAR: tuple[Pair, ...] = (
    ("Forecasting when machines will fail", "Learn about predictive maintenance"),
    ("Selling software to hospitals", "find clients in healthcare"),
    ("Looking for a job as a data scientist", "hire a machine learning specialist"),
    ("Keeping volunteers in an open source project", "grow our contributor community"),
    ("Crop yields measured from satellites", "remote sensing for agriculture"),
    ("Making websites usable with a screen reader", "reviews of web accessibility"),
    ("Pricing a subscription product", "how to charge customers monthly"),
    ("I coach first-time engineering managers", "find a mentor for leading my team"),
    ("Patient records and their standards", "learn about medical data exchange"),
    ("Angel investor in early stage founders", "find somebody to fund our startup"),
    ("Angel investor in early stage founders", "find investors for our young company"),
    ("Tools for remote workers to collaborate", "distributed team communication"),
    ("Teaching German to newcomers", "language lessons for immigrants"),
    ("Tide and wave prediction for harbours", "somebody who knows ocean forecasts"),
    ("Writing documentation people read", "get better at technical writing"),
    ("We need help with hiring backend developers", "recruiting software engineers"),
)
MISSED: tuple[Pair, ...] = (
    ("anomaly detection in sensors", "predictive maintenance"),
    ("Raising a seed round for a climate startup", "find investors for our young company"),
    ("Embeddings and retrieval at scale", "Learn how vector search is run in small teams"),
    ("Large language models in customer support", "learn how chatbots answer customers"),
    ("Bus arrival times that riders trust", "public transport data quality"),
)
FAR: tuple[Pair, ...] = (
    # Nothing in common.
    ("anomaly detection in sensors", "find a mentor for leading my team"),
    ("Head of marketing at a bakery", "learn how vector search is run in small teams"),
    ("The history of medieval manuscripts", "learn about medical data exchange"),
    ("Teaching German to newcomers", "hire a machine learning specialist"),
    ("Raising a seed round for a climate startup", "crop yields measured from satellites"),
    ("Selling software to hospitals", "tide and wave prediction for harbours"),
    ("Vegetarian lunch please", "fraud in online payments"),
    ("Photography of street life", "writing documentation people read"),
    ("Kubernetes in production", "find somebody to fund our startup"),
    # One word with two meanings.
    ("How we cut our cloud bill by half", "weather clouds and rain forecasts"),
    ("Python for beginners", "keeping snakes as pets"),
    ("Bank holidays in Portugal", "river bank erosion"),
    ("Raising backyard chickens", "find investors for our young company"),
    ("Machine learning in astronomy", "learn how to repair sewing machines"),
    ("Threat modelling for web applications", "making clay models by hand"),
    # What anybody says of themselves, or of any conference.
    ("Senior software engineer", "find clients in healthcare"),
    ("Software engineer at a large company", "predictive maintenance of turbines"),
    ("Product manager", "find investors for our young company"),
    ("Looking forward to meeting everybody", "find a mentor for leading my team"),
    ("Here to network and have fun", "learn about green logistics"),
    ("I love coffee and cycling", "language lessons for immigrants"),
    ("First time at this conference", "grow our contributor community"),
    ("Opening keynote", "improve our security practices"),
    ("Lunch break and networking", "get better at technical writing"),
    ("Lightning talks", "reduce infrastructure costs on AWS"),
    ("Welcome to the conference", "public transport data quality"),
    ("Works with data", "find a mentor for leading my team"),
    # Other languages than the model's own.
    ("Ich suche eine Wohnung in Berlin", "Ich lerne gerne neue Sprachen"),
    ("Vortrag über Datenschutz im Verein", "Gärtnern auf dem Balkon"),
    ("Erfahrungen mit Open Source in der Verwaltung", "Wandern in den Alpen mit Kindern"),
    ("Desenvolvimento de jogos em equipa", "Procuro investidores para a minha empresa"),
    ("Gärtnern auf dem Balkon", "Jag söker en mentor"),
    ("energía solar para las escuelas", "Busco inversores para mi empresa"),
    ("trouver un mentor pour mon équipe", "la santé des forêts en montagne"),
    ("李小龍の映画の歴史", "東京で仕事を探しています"),
    ("Разработка игр", "Поиск инвесторов для стартапа"),
    ("مطور برامج في شركة", "البحث عن مستثمرين"),
    ("☕☕☕ 🚀", "🎉 🎉"),
)
