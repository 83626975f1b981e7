"""The rules: one file each, named code_and_name; see base.py for what a file holds."""
