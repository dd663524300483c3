"""The ledger of promises, asks and gifts."""
