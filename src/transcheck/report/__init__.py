"""Reporters: one pure function a format, from a Report to the text that is printed."""
