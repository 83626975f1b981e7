"""Which segments translate which, without a model to download."""
