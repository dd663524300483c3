"""The sentences everyone starts with: easy to say, easy to answer, true when they are said."""

from collections.abc import Iterator

from eventmate.domain.openers import Opener, Situation

# A key stays with its sentence for ever; what somebody changed or hid is found by it.
_SENTENCES = {
    Situation.FIRST_CONTACT: (
        ("first-alone", "I do not know anyone here yet. May I stand with you for a moment?"),
        ("first-why-this", "Out of all there is, what made you come to this one?"),
        (
            "first-still-tomorrow",
            "What have you heard today that you will still think of tomorrow?",
        ),
        ("first-next-talk", "Where are you going next? I am still making up my mind."),
        (
            "first-happy-to-tell",
            "What are you working on that you would like to tell someone about?",
        ),
        ("first-looking-for", "What are you hoping to find here? Perhaps I have come across it."),
        ("first-not-miss", "Have you been here before? What should somebody new not miss?"),
        (
            "first-my-reason",
            "I came because I am stuck with something. May I tell you in a minute?",
        ),
    ),
    Situation.SPEAKER: (
        ("speaker-left-out", "What did you have to leave out that you would have liked to keep?"),
        (
            "speaker-changed-mind",
            "What have you changed your mind about since you began with this?",
        ),
        ("speaker-one-afternoon", "If I had one afternoon to try this, where should I begin?"),
        ("speaker-harder", "Which part was harder than it looked on the slides?"),
        ("speaker-find-out", "What would you like to find out next?"),
        ("speaker-other-view", "Who works on the same question and sees it differently?"),
        ("speaker-try-it", "I will try one thing from your talk. May I write to you how it went?"),
        (
            "speaker-one-point",
            "There is one point I want to understand better. May I ask about it?",
        ),
    ),
    Situation.SENIOR: (
        ("senior-two-minutes", "Do you have two minutes for one question? I will keep to that."),
        ("senior-learned-late", "What did you learn late that would have helped you at my stage?"),
        ("senior-two-ways", "I have to choose between two ways. May I tell you both in a minute?"),
        ("senior-whom", "Whom should I listen to if I want to understand this field better?"),
        ("senior-deserves-time", "How do you decide what deserves your time?"),
        ("senior-seldom-asked", "What are you seldom asked that you would like to talk about?"),
        ("senior-mistake", "Which mistake do you see people in my position make again and again?"),
    ),
    Situation.GROUP: (
        ("group-listen", "May I join you? I am happy just to listen for a while."),
        ("group-last-words", "I only caught your last words. What are you talking about?"),
        ("group-know-each-other", "How do you all know each other?"),
        ("group-best", "What has been worth coming for so far, for each of you?"),
        ("group-quiet-one", "We have not heard you yet, and I would like to. How do you see it?"),
        ("group-other-opinion", "Does everybody see it that way, or is there another side?"),
        ("group-lunch", "I am looking for something to eat. Would anyone like to come along?"),
        ("group-you-two", "You two work on the same question. Have you met?"),
    ),
    Situation.VIRTUAL: (
        ("virtual-hello", "Hello from my kitchen table. Where is everybody listening from?"),
        ("virtual-new-here", "I am new here and mostly reading today. Where do questions go?"),
        (
            "virtual-last-point",
            "Could you say a little more about the last point? I want to try it.",
        ),
        ("virtual-example", "Does anyone have an example of this from their own work?"),
        ("virtual-useful", "Here is what I use for this, in case it saves somebody an hour:"),
        ("virtual-same-question", "Your question was mine, too. Did you find an answer?"),
        ("virtual-did-i-get-it", "In one line, this is what I take from it. Did I get it right?"),
        ("virtual-connect", "I wrote down something you said. May I connect to ask about it?"),
    ),
    Situation.CLOSING: (
        ("closing-quiet-minutes", "I need a few quiet minutes now. It was good to talk with you."),
        ("closing-others", "I would like to say hello to a few more people. Thank you for this."),
        ("closing-write", "May I write to you about this? A scan of my card is enough."),
        ("closing-next-talk", "The next talk begins soon. Shall we exchange names before I go?"),
        ("closing-promise", "I will send you the link this week. Where does it reach you best?"),
        ("closing-introduce", "There is somebody here you might like to meet. Shall I take you?"),
        ("closing-tomorrow", "Are you here tomorrow, too? Then let us find each other again."),
    ),
}


def _openers() -> Iterator[Opener]:
    for situation, sentences in _SENTENCES.items():
        for key, text in sentences:
            yield Opener(key, situation, text)


STARTERS = tuple(_openers())
