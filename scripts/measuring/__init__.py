"""What scripts/measure_rules.py is made of: reading data, judging findings, counting, calibrating, writing pages."""
