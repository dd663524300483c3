"""`eventmate card`: one of my cards as a file."""

from argparse import Namespace
from pathlib import Path

from eventmate.cli.output import Output
from eventmate.domain.cards import CardDraft, Payload
from eventmate.services.bundle import Services
from eventmate.services.exporting import write_atomically

STANDARD_OUTPUT = "-"


def _data(services: Services, draft: CardDraft, payload: Payload, wanted: str) -> bytes:
    match wanted:
        case "png":
            return services.card_codes.png(draft, payload)
        case "svg":
            return services.card_codes.svg(draft, payload).encode("utf-8")
        case "vcf":
            return services.card_codes.vcf(draft).encode("utf-8")
        case "pdf":
            # Only Qt shapes every script and embeds the real fonts, so only this asks for it.
            from eventmate.ui.printing.card_pdf import card_pdf

            return card_pdf(draft, services.card_codes.code(draft, payload))
        case _:
            return f"{services.card_codes.code(draft, payload).text}\n".encode()


def write_card(services: Services, options: Namespace, output: Output) -> int:
    """Write one of my cards to a file or to standard output."""
    draft = services.cards.named(options.name).draft
    payload = Payload(options.payload)
    code = services.card_codes.code(draft, payload)
    data = _data(services, draft, payload, options.format)
    if options.path == STANDARD_OUTPUT:
        output.raw_bytes(data)
        return 0
    write_atomically(Path(options.path), [data])
    fields = {
        "path": options.path,
        "payload": payload.value,
        "version": code.version,
        "modules": code.size,
        "ec": code.level,
    }
    output.row(fields, lambda f: f"{f['path']}: {f['modules']} modules, level {f['ec']}")
    return 0
