"""The configuration: found above the files, read, and the pairs of files that its patterns find."""
