"""A message as a mail file, and as a link that opens the mail program."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactDetails
from eventmate.domain.links import SafeLink, link_label, mailto_url, safe_link
from eventmate.domain.messages import MessageDraft

if TYPE_CHECKING:
    from eventmate.services.messages import Composition, Messages

LONGEST_MAILTO = 1_900  # characters; Windows hands over about 2,000 to a program
LONGEST_NAME = 80
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u2066-\u2069\u202a-\u202e]+')


def linkedin_link(details: ContactDetails) -> SafeLink | None:
    """The person's LinkedIn page, where one is known."""
    found = (safe_link(url) for url in details.links if link_label(url) == "LinkedIn")
    return next((link for link in found if link is not None), None)


def mail_link(details: ContactDetails, draft: MessageDraft) -> SafeLink:
    """A new mail with the text in it; without the text where that is too long for a link."""
    links = (safe_link(f"mailto:{address}") for address in details.emails)
    known = next((link for link in links if link is not None), None)
    address = known.url.removeprefix("mailto:") if known else ""
    host = known.host if known else ""
    url = mailto_url(address, draft.subject, draft.body)
    if len(url) > LONGEST_MAILTO:
        url = mailto_url(address, draft.subject[:LONGEST_NAME], "")
    return SafeLink(url, "mailto", host)


def is_whole(link: SafeLink) -> bool:
    """Whether the text came along in a mail's link."""
    return "body=" in link.url


def file_name(name: str) -> str:
    """A name for the mail's file that every system takes."""
    plain = _UNFIT.sub(" ", name).strip(" .")[:LONGEST_NAME].strip()
    return f"{plain or 'message'}.eml"


def save_mail(
    messages: "Messages", composition: "Composition", draft: MessageDraft, path: Path
) -> Outcome[Path]:
    """Write the message's mail file; raises EventMateError when the place cannot be written."""
    from eventmate.services.exporting import write_atomically

    write_atomically(path, [messages.eml(composition, draft)])
    return Outcome(path, Touched.NOTHING)
