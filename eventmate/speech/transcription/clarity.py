"""Whether the model heard words or made them up, as it does of languages it never learnt.

Faced with another language or a noise it writes fluent sentences, mostly one over and over. The
first two bounds are those of the paper on Whisper (Radford et al., 2022); the others were found
between introductions in English, with noise as loud as 5 dB below, and in six other languages.
Who says one sentence over and over makes a text as repetitive, but then the model is sure of it:
-0.04 to -0.08 for such drills, -0.2 and less for what was made up.
"""

import zlib

LEAST_SURE = -1.0  # log probability of a piece of a word, on average
MOST_REPEATED = 2.4  # how many times smaller the text gets when repetitions are taken out
DOUBTFUL, NO_SPEECH = -0.5, 0.25  # less sure than the one, and likelier than the other no speech

SURE = -0.15  # a repetitive text the model is as sure of was said


def is_made_up(text: str, sureness: float, no_speech: float) -> bool:
    """Whether a window's text was not what was said; sureness and no_speech are the model's own."""
    if sureness < LEAST_SURE or (sureness < DOUBTFUL and no_speech > NO_SPEECH):
        return True
    if sureness > SURE:
        return False
    written = text.encode("utf-8")
    return len(written) > MOST_REPEATED * len(zlib.compress(written))
