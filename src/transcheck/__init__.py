"""Checks that a translation says what its source says."""
