"""Ten fictional introductions in everyday words, each in five beats."""

PITCHES = (
    (
        "My name is Noor and I live near the river.",
        "I help cities tell people when the next bus will come.",
        "Last winter we cut waiting times by half in one part of town.",
        "I am looking for people who know a lot about the weather.",
        "What do people complain about where you work?",
    ),
    (
        "Good morning, I grew up on a small farm in the north.",
        "Today I build machines that sort apples by their colour.",
        "Our first machine has sorted ten million apples without a break.",
        "I would like to find a school that wants to try it with children.",
        "Which part of your job would you give to a machine?",
    ),
    (
        "I am a nurse and I have worked at night for twelve years.",
        "I teach young doctors how to listen before they speak.",
        "After one year patients asked for fewer pills in our hospital.",
        "I hope to meet someone who writes books about health.",
        "When did somebody really listen to you?",
    ),
    (
        "Hello, I used to be a pilot and now I design gardens.",
        "I help companies turn their empty roofs into green places.",
        "One roof now feeds forty people every summer.",
        "I am here to find a partner who understands water.",
        "What is on the roof of your office?",
    ),
    (
        "I come from a family of bakers and I still get up at four.",
        "I help small shops share one kitchen and one van.",
        "Seven shops have stayed open because of that kitchen.",
        "I want to learn how other towns pay for such things.",
        "Where do you buy your bread?",
    ),
    (
        "My first job was to answer phones in a bank.",
        "Now I lead a team that makes banking easy for older people.",
        "My own mother uses it every week and calls me less often.",
        "I am looking for a mentor who has led a large team.",
        "Who taught you the most about leading people?",
    ),
    (
        "I have been a teacher of music for twenty years.",
        "I write software that helps children hear their own mistakes.",
        "Three schools use it and the children practise twice as long.",
        "I would love to meet somebody from a public library.",
        "Did you ever play an instrument?",
    ),
    (
        "I moved here last year and I am still learning the names of the streets.",
        "I look for old bridges that need help before they break.",
        "We found a crack that nobody had seen for ten years.",
        "I need cities that will let us look at their bridges.",
        "Which bridge do you cross every day?",
    ),
    (
        "I studied history and then I fell in love with numbers.",
        "I help museums understand why people come back.",
        "In one museum visits went up by a third in a single year.",
        "I hope to find people who care about small museums.",
        "When did you last visit a museum for fun?",
    ),
    (
        "I am an engineer who likes to sleep well at night.",
        "I test the brakes of trains so that you can sleep as well.",
        "Our test found a fault that would have stopped fifty trains.",
        "I am looking for young people who want to learn this work.",
        "What keeps you awake at night?",
    ),
)
