"""The templates everyone starts with: warm, short, easy to decline.

What was noted stands after a colon, or after "to" where it is something to do.
"""

from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.templates import Channel, Template

BUILT_IN = (
    Template(
        key="thank-you",
        name="Thank-you after meeting",
        kind=FollowUpKind.THANK_YOU,
        channel=Channel.EMAIL,
        subject="Good to meet you[[ at {event}]]",
        body=(
            "Hello {first_name},\n\n"
            "It was good to meet you[[ at {event}]][[, after \u201c{talk}\u201d]]. "
            "[[I keep thinking about what we spoke of: {spoke_of}. ]]"
            "Thank you for your time.\n\n"
            "[[I have not forgotten what I promised you: {promised}.\n\n]]"
            "[[I have not forgotten that I promised to {promised_to}.\n\n]]"
            "[[You asked me about this: {their_ask}. I will come back to you on it.\n\n]]"
            "[[You asked me to {asked_to}. I will come back to you on it.\n\n]]"
            "No need to answer; I would be glad to stay in touch.\n\n"
            "Best wishes,\n{my_name}[[\n{my_headline}]]"
        ),
    ),
    Template(
        key="linkedin-invitation",
        name="LinkedIn invitation",
        kind=FollowUpKind.LINKEDIN,
        channel=Channel.LINKEDIN,
        subject="",
        body=(
            "Hello {first_name}, good to meet you[[ at {event}]]. "
            "[[What we spoke of stayed with me: {spoke_of}. ]]"
            "Shall we stay in touch here? {my_name}"
        ),
    ),
    Template(
        key="promised-item",
        name="What I promised",
        kind=FollowUpKind.PROMISED_ITEM,
        channel=Channel.EMAIL,
        subject="As promised[[: {promised}]]",
        body=(
            "Hello {first_name},\n\n"
            "I said[[ at {event}]] that I would get back to you, and here I am.\n\n"
            "[[As promised: {promised}. If it is not what you need, just tell me.\n\n]]"
            "[[I promised to {promised_to}, and that is what this is about.\n\n]]"
            "[[Here it is: {link}\n\n]]"
            "[[I hope it helps with what we spoke of: {spoke_of}.\n\n]]"
            "Best wishes,\n{my_name}"
        ),
    ),
    Template(
        key="asked-item",
        name="What they asked for",
        kind=FollowUpKind.ASKED_ITEM,
        channel=Channel.EMAIL,
        subject="What you asked me[[ at {event}]]",
        body=(
            "Hello {first_name},\n\n"
            "I said[[ at {event}]] that I would get back to you, and here I am.\n\n"
            "[[You asked me about this: {their_ask}.\n\n]]"
            "[[You asked me to {asked_to}, and that is what this is about.\n\n]]"
            "If you need anything else, just tell me.\n\n"
            "Best wishes,\n{my_name}"
        ),
    ),
    Template(
        key="coffee-chat",
        name="Coffee chat of 15 minutes",
        kind=FollowUpKind.COFFEE_CHAT,
        channel=Channel.EMAIL,
        subject="15 minutes to talk?",
        body=(
            "Hello {first_name},\n\n"
            "[[Since we met at {event}, I have been wondering how things are going. ]]"
            "[[I would like to hear more about this: {spoke_of}. ]]"
            "Would you have 15 minutes for a call in the next two weeks"
            "[[, for example on {times}]]? "
            "Any other time that suits you is fine too.\n\n"
            "If it is a busy time, that is no problem at all.\n\n"
            "Best wishes,\n{my_name}"
        ),
    ),
    Template(
        key="reconnect",
        name="Getting back in touch",
        kind=FollowUpKind.RECONNECT,
        channel=Channel.EMAIL,
        subject="How are you?",
        body=(
            "Hello {first_name},\n\n"
            "It has been a while[[ since we met at {event}]]. "
            "[[I still remember what we spoke of: {spoke_of}. ]]"
            "How has it been going[[ at {organisation}]]?\n\n"
            "If there is something I can help with, tell me. "
            "And if there is no time to answer, that is fine too.\n\n"
            "Best wishes,\n{my_name}"
        ),
    ),
    Template(
        key="congratulation",
        name="Congratulation",
        kind=FollowUpKind.CONGRATULATION,
        channel=Channel.EMAIL,
        subject="Congratulations",
        body=(
            "Hello {first_name},\n\n"
            "I just heard your news[[ from {organisation}]] and wanted to say congratulations. "
            "[[It made me think of what we spoke of: {spoke_of}. ]]"
            "I am happy for you.\n\n"
            "No need to answer.\n\n"
            "Best wishes,\n{my_name}"
        ),
    ),
    Template(
        key="birthday",
        name="Birthday",
        kind=FollowUpKind.CONGRATULATION,
        channel=Channel.EMAIL,
        subject="Happy birthday",
        body=(
            "Hello {first_name},\n\n"
            "Happy birthday! I hope it is a good day, with good people around you."
            "[[ I like to think back to what we spoke of: {spoke_of}.]]"
            "\n\nNo need to answer.\n\n"
            "Best wishes,\n{my_name}"
        ),
    ),
    Template(
        key="work-anniversary",
        name="Work anniversary",
        kind=FollowUpKind.CONGRATULATION,
        channel=Channel.EMAIL,
        subject="Another year",
        body=(
            "Hello {first_name},\n\n"
            "Another year of your work[[ at {organisation}]]: congratulations. "
            "I hope it still gives you joy."
            "[[ It made me think of what we spoke of: {spoke_of}.]]"
            "\n\nNo need to answer.\n\n"
            "Best wishes,\n{my_name}"
        ),
    ),
    Template(
        key="check-in",
        name="Check-in",
        kind=FollowUpKind.CHECK_IN,
        channel=Channel.EMAIL,
        subject="A short hello",
        body=(
            "Hello {first_name},\n\n"
            "A short hello. [[Last time we spoke of this: {spoke_of}. ]]"
            "How have things been since?\n\n"
            "[[On my side, I still have this in mind for you: {promised}.\n\n]]"
            "[[On my side, I still mean to {promised_to}.\n\n]]"
            "Only if you have a moment, I would like to hear from you.\n\n"
            "Best wishes,\n{my_name}"
        ),
    ),
    Template(
        key="resource",
        name="Something useful",
        kind=FollowUpKind.RESOURCE,
        channel=Channel.EMAIL,
        subject="This made me think of you",
        body=(
            "Hello {first_name},\n\n"
            "I came upon something and thought of you[[: {about}]].\n\n"
            "[[It may help with what we spoke of: {spoke_of}.\n\n]]"
            "No need to answer; I hope it is of use.\n\n"
            "Best wishes,\n{my_name}"
        ),
    ),
    Template(
        key="advice",
        name="A small question",
        kind=FollowUpKind.ADVICE,
        channel=Channel.EMAIL,
        subject="A question you could answer in ten minutes",
        body=(
            "Hello {first_name},\n\n"
            "[[We met at {event}. ]]I am stuck with one question, and you know this better than "
            "anybody I can think of.[[ It is about this: {about}.]]\n\n"
            "A line or two would help me, or ten minutes on the phone, whichever is easier. If it "
            "does not suit you, that is quite all right.\n\n"
            "Thank you,\n{my_name}[[\n{my_headline}]]"
        ),
    ),
    Template(
        key="update",
        name="How I am doing",
        kind=FollowUpKind.UPDATE,
        channel=Channel.EMAIL,
        subject="How things went on",
        body=(
            "Hello {first_name},\n\n"
            "You were part of how I got here, so I wanted you to know how things went on."
            "[[ The news in short: {about}.]]\n\n"
            "I would like to hear how you are[[ and how things are at {organisation}]].\n\n"
            "Best wishes,\n{my_name}"
        ),
    ),
    Template(
        key="introduction-asked",
        name="May I introduce you?",
        kind=FollowUpKind.INTRODUCTION_ASK,
        channel=Channel.EMAIL,
        subject="May I introduce you to somebody?",
        body=(
            "Hello {first_name},\n\n"
            "I know somebody you may like to talk to[[: {other_name}]][[, {other_work}]]."
            "[[ It is about this: {introduced_for}.]]\n\n"
            "May I introduce the two of you by mail? Only if you would like to; I have not given "
            "your address to anybody, and a no needs no reason.\n\n"
            "Best wishes,\n{my_name}"
        ),
    ),
    Template(
        key="introduction",
        name="Two people introduced",
        kind=FollowUpKind.INTRODUCTION,
        channel=Channel.EMAIL,
        subject="An introduction[[: {first_name} and {other_first_name}]]",
        body=(
            "Hello {first_name}[[, hello {other_first_name}]],\n\n"
            "You both said yes, so here you are.\n\n"
            "[[{name}, meet {other_name}. ]][[{other_first_name} is {other_work}. ]]"
            "[[What brought you to my mind: {introduced_for}.]]\n\n"
            "I leave it to you from here. Enjoy the talk!\n\n"
            "Best wishes,\n{my_name}"
        ),
    ),
)
