"""Readers: bytes to Documents, one module a format."""
