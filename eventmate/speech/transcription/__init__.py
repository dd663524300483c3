"""Words out of sound, where the extra `speech` is installed: Whisper tiny.en by CTranslate2."""
