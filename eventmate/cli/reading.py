"""`eventmate read`: what files hold; saves nothing and needs no library."""

from argparse import Namespace

from eventmate.cli.output import Fields, Output
from eventmate.cli.records import reading_fields
from eventmate.services.reading import read_file


def _as_text(fields: Fields) -> str:
    lines = [f"{fields['file']}: {fields['kind']}"]
    contacts, codes, skipped = fields["contacts"], fields["codes"], fields["skipped"]
    events = fields["events"]
    assert isinstance(events, list)
    assert isinstance(contacts, list)
    assert isinstance(codes, list)
    assert isinstance(skipped, list)
    lines += [f"  {item['name']}, {item['org']}".rstrip(", ") for item in contacts]
    lines += [
        f"  {item['name']}, {item['start'] or 'no day'}, talks: {item['talks']}" for item in events
    ]
    lines += [f"  {code['kind']}: {code['text']}" for code in codes if code["contact"] is None]
    lines += [f"  line {item['line']} left out: {item['why']}" for item in skipped]
    return "\n".join(lines)


def read(options: Namespace, output: Output) -> int:
    """Read each file; 1 when one of them could not be."""
    failed = False
    for path in options.files:
        reading = read_file(path)
        output.row(reading_fields(str(path), reading), _as_text)
        if reading.error:
            output.error(f"{path}: {reading.error}")
            failed = True
    return int(failed)
