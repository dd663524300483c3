"""The questions everybody is asked, and small conversations, to drill from the first day."""

from eventmate.domain.drills import DrillKind

# A key stays with its sentence for ever; what was practised or hidden is found by it.
QUESTIONS = (
    ("q-what-do-you-do", "So, what do you do?"),
    ("q-what-brings-you", "What brings you here?"),
    ("q-who-do-you-work-for", "Who do you work for?"),
    ("q-how-did-you-start", "How did you get into that?"),
    ("q-what-now", "What are you working on at the moment?"),
    ("q-looking-for", "What are you hoping to get out of these days?"),
    ("q-help", "How could I help you?"),
    ("q-good-talk", "Which talk did you like so far?"),
    ("q-hard", "What is the hardest part of your job?"),
    ("q-different", "What do you do differently from the others?"),
    ("q-next", "Where do you see this going in two years?"),
    ("q-who-else", "Whom should I talk to about this?"),
)
CONVERSATIONS = (
    (
        "c-new-job",
        "Hi! I started a new job in September, and I still get lost on the way to lunch.",
    ),
    ("c-stuck", "We have been stuck with the same problem for months; nobody has data for it."),
    ("c-speaker", "My talk is in an hour. I have rehearsed it, but my hands are cold."),
    ("c-senior", "I have come here for twenty years. The coffee never got better, the people did."),
    ("c-quiet", "I am not very good at these receptions, to be honest."),
    ("c-moving", "We are moving to Lisbon in spring, so I came to meet people from there."),
    ("c-hiring", "We are looking for two people, and everybody good already has work they like."),
    ("c-goodbye", "It was nice to talk. I should find my colleagues before the next session."),
)
STARTERS = (
    *((key, DrillKind.QUESTION, text) for key, text in QUESTIONS),
    *((key, DrillKind.CONVERSATION, text) for key, text in CONVERSATIONS),
)
