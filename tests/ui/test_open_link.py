"""A checked link reaches the system's handler as it was checked."""

from link_stage import taking

from eventmate.domain.links import safe_link
from eventmate.ui.open_link import open_link


def test_a_safe_link_is_handed_over() -> None:
    link = safe_link("https://linkedin.example/in/noor")
    assert link is not None
    with taking("https") as opened:
        assert open_link(link)
    assert opened == ["https://linkedin.example/in/noor"]
